package cn.zhunying.catalogue.terms.field;

import jakarta.validation.constraints.NotBlank;

public record Option(@NotBlank String value, @NotBlank String label) {}
