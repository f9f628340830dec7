package cn.zhunying.catalogue.terms;

import cn.zhunying.law.Citation;
import jakarta.validation.constraints.NotBlank;

public record CreditTerms(@NotBlank String subjectType, @NotBlank @Citation String clause) {

  /** Whether its holders are under points management at all. */
  public boolean isManaged() {
    return !subjectType.equals("none");
  }
}
