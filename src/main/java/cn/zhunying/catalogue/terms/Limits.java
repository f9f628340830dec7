package cn.zhunying.catalogue.terms;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;

public record Limits(
    @Valid Limit onTheSpot,
    @Valid Limit notice,
    @Valid Limit decide,
    @Valid Limit extend,
    @Valid Limit promised,
    @NotNull @Valid Limit answer,
    @Valid Limit unsigned,
    @Valid Limit deliver,
    List<@Valid Stop> stops) {

  public Limits with(Limit decides, Limit promises) {
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
