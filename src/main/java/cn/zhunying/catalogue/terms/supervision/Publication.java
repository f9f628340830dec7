package cn.zhunying.catalogue.terms.supervision;

import cn.zhunying.law.Citation;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/**
 * What everybody may read of what a holder has to report.
 *
 * @param reports whether what it reported is published, as it wrote it
 * @param missing whether it is published that it has not reported
 * @param text what the holder is told of this, a whole sentence
 */
public record Publication(
    @NotNull Boolean reports,
    @NotNull Boolean missing,
    @NotBlank String text,
    @NotBlank @Citation String clause) {}
