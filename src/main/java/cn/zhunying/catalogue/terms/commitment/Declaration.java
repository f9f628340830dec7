package cn.zhunying.catalogue.terms.commitment;

import cn.zhunying.law.Citation;
import jakarta.validation.constraints.NotBlank;

public record Declaration(
    @NotBlank String id, @NotBlank String text, @NotBlank @Citation String clause) {}
