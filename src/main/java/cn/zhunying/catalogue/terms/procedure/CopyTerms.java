package cn.zhunying.catalogue.terms.procedure;

import cn.zhunying.law.Citation;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;

/**
 * 抄报、抄送: who is sent a copy of what was granted.
 *
 * @param to as letters address them
 */
public record CopyTerms(
    @NotEmpty List<@NotBlank String> to,
    @NotBlank String text,
    @NotBlank @Citation String clause) {}
