package cn.zhunying.catalogue.terms.material;

import cn.zhunying.catalogue.terms.LeftOut;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;

public record MaterialLists(
    List<@Valid Material> commitment, @NotEmpty List<@Valid Material> general) {

  public MaterialLists {
    commitment = LeftOut.list(commitment);
  }
}
