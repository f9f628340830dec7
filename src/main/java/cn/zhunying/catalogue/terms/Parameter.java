package cn.zhunying.catalogue.terms;

import cn.zhunying.catalogue.terms.field.Unit;
import jakarta.validation.constraints.NotBlank;
import java.math.BigDecimal;

/**
 * A number the law leaves open: marked with its source, confirmed by the bureau; without a value
 * nobody decides it automatically.
 */
public record Parameter(
    BigDecimal value, Unit unit, @NotBlank String source, String gap, @NotBlank String note) {}
