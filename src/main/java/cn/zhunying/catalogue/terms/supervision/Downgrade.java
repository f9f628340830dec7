package cn.zhunying.catalogue.terms.supervision;

import cn.zhunying.law.Citation;
import jakarta.validation.constraints.NotBlank;

/**
 * Back to the bureau in charge.
 *
 * @param field answer the licence keeps that says its level
 * @param value what it says from then on
 */
public record Downgrade(
    @NotBlank String field,
    @NotBlank String value,
    @NotBlank String text,
    @NotBlank @Citation String clause) {}
