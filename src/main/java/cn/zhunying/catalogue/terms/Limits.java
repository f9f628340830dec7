package cn.zhunying.catalogue.terms;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

public record Limits(
    @Valid @Nullable Limit onTheSpot,
    @Valid @Nullable Limit notice,
    @Valid @Nullable Limit decide,
    @Valid @Nullable Limit extend,
    @Valid @Nullable Limit promised,
    @NotNull @Valid Limit answer,
    @Valid @Nullable Limit unsigned,
    @Valid @Nullable Limit deliver,
    List<@Valid Stop> stops) {

  public Limits {
    stops = LeftOut.list(stops);
  }

  public Limits with(@Nullable Limit decides, @Nullable Limit promises) {
    return new Limits(
        onTheSpot,
        notice,
        decides == null ? decide : decides,
        extend,
        promises == null ? promised : promises,
        answer,
        unsigned,
        deliver,
        stops);
  }
}
