package cn.zhunying.catalogue.terms.supervision;

import cn.zhunying.catalogue.terms.Cited;
import cn.zhunying.catalogue.terms.LeftOut;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/**
 * @param grounds what speaks against a full pass; none for an assessment that grades
 * @param examines what the inspector has to look at besides, each with its clause; null for nothing
 * @param rectify what follows, with its clause
 * @param consequence what the holder may not do meanwhile
 */
public record Conclusion(
    List<@Valid Ground> grounds,
    List<@Valid Cited> examines,
    @NotNull @Valid Cited rectify,
    @NotNull @Valid Cited consequence) {

  public Conclusion {
    grounds = LeftOut.list(grounds);
  }

  public List<Cited> examined() {
    return examines == null ? List.of() : examines;
  }
}
