package cn.zhunying.catalogue.terms.action;

import cn.zhunying.catalogue.terms.Cited;
import cn.zhunying.catalogue.terms.LeftOut;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands with a licence once it was filed or agreed to: the licence itself stays as it is.
 *
 * @param says the answers that are shown
 * @param consent what a paper says that agrees to it; null for what is only filed
 * @param published how it is made public; null where it is not
 */
public record EntryTerms(
    @NotEmpty List<String> says,
    @Valid @Nullable Cited consent,
    @Valid @Nullable PublishedTerms published) {

  public EntryTerms {
    says = LeftOut.list(says);
  }
}
