package cn.zhunying.catalogue.terms;

import cn.zhunying.law.Citation;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

public record CreditTerms(
    @NotNull @Pattern(regexp = "intermediary|dispatch|none") String subjectType,
    @NotBlank @Citation String clause) {}
