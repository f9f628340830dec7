package cn.zhunying.catalogue.terms;

import cn.zhunying.law.Citation;
import jakarta.validation.constraints.NotBlank;

/**
 * Another item that who holds this one's licence may have to do with.
 *
 * @param item its code
 * @param text when
 */
public record Related(
    @NotBlank String item, @NotBlank String text, @NotBlank @Citation String clause) {}
