package cn.zhunying.catalogue.terms.commitment;

import cn.zhunying.law.Citation;
import jakarta.validation.constraints.NotBlank;

public record VerificationTerms(
    @NotBlank String method,
    @NotBlank String standard,
    boolean exempt,
    @NotBlank @Citation String clause) {}
