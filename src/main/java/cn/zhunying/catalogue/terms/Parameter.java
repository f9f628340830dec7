package cn.zhunying.catalogue.terms;

import jakarta.validation.constraints.NotBlank;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number the law leaves open: marked with its source, confirmed by the bureau; without a value
 * nobody decides it automatically.
 */
public record Parameter(
    @Nullable BigDecimal value,
    @Nullable String unit,
    @NotBlank String source,
    @Nullable String gap,
    @NotBlank String note) {}
