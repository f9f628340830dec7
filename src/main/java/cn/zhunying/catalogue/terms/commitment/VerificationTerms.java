package cn.zhunying.catalogue.terms.commitment;

import cn.zhunying.law.Citation;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/**
 * 核查办法 (K-70).
 *
 * @param means on site in versions from before it was said
 * @param exempt daily supervision takes its place (渝府办发〔2021〕23号 三（三）)
 * @param source where the choice comes from: no document names it clause by clause
 */
public record VerificationTerms(
    @Nullable Means means,
    @NotBlank String method,
    @NotBlank String standard,
    @Nullable Boolean exempt,
    @NotBlank @Citation String clause,
    @Nullable String source,
    @Nullable String gap) {

  public VerificationTerms {
    exempt = Boolean.TRUE.equals(exempt);
    means = exempt ? Means.DAILY_SUPERVISION : means == null ? Means.ON_SITE : means;
  }

  public boolean isExempt() {
    return means == Means.DAILY_SUPERVISION;
  }
}
