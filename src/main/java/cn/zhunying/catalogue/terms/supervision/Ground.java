package cn.zhunying.catalogue.terms.supervision;

import cn.zhunying.law.Citation;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;

/** One ground, by the number it has in its clause. */
public record Ground(
    @NotBlank @Pattern(regexp = "（[一二三四五六七八九十]+）") String code,
    @NotBlank String text,
    @NotBlank @Citation String clause) {}
