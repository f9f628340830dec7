package cn.zhunying.catalogue.terms;

import cn.zhunying.law.Citation;
import jakarta.validation.constraints.NotBlank;

/** A statement with the clause it stands on. */
public record Cited(@NotBlank String text, @NotBlank @Citation String clause) {}
