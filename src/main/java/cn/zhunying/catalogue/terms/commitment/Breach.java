package cn.zhunying.catalogue.terms.commitment;

import cn.zhunying.catalogue.terms.Cited;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/**
 * What follows when a promise is not kept.
 *
 * @param met of what was promised to be met at the signature
 * @param later of what was promised for later
 */
public record Breach(@NotNull @Valid Cited met, @NotNull @Valid Cited later) {}
