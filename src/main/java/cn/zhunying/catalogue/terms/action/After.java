package cn.zhunying.catalogue.terms.action;

import cn.zhunying.catalogue.terms.Limit;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/**
 * @param field the day from which on the time runs
 */
public record After(
    @NotBlank String field, @NotNull @Valid Limit period, @NotBlank String remedy) {}
