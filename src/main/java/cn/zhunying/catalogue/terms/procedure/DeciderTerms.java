package cn.zhunying.catalogue.terms.procedure;

import cn.zhunying.law.Citation;
import jakarta.validation.constraints.NotBlank;

/**
 * Who decides, where that is not the bureau that takes the application: it is sent there with the
 * bureau's opinion. How long that may take stands among the item's {@code limits.stops}.
 *
 * @param body as letters address it: 重庆市人民政府
 */
public record DeciderTerms(
    @NotBlank String body, @NotBlank String text, @NotBlank @Citation String clause) {}
