package cn.zhunying.catalogue.terms.action;

import cn.zhunying.catalogue.terms.LeftOut;
import cn.zhunying.catalogue.terms.Limit;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/**
 * 公示 of what is filed.
 *
 * @param says the answers everybody may read: none that names a natural person
 * @param period how long it runs
 */
public record PublishedTerms(@NotEmpty List<String> says, @NotNull @Valid Limit period) {

  public PublishedTerms {
    says = LeftOut.list(says);
  }
}
