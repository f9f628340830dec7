package cn.zhunying.catalogue.terms;

import cn.zhunying.catalogue.terms.field.AnswerTest;
import cn.zhunying.law.Citation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/**
 * Who decides: the first entry whose tests all hold. {@code bureau} is a bureau code, or {@code
 * district}.
 */
public record Authority(
    @NotBlank String bureau,
    @NotNull List<@Valid AnswerTest> when,
    @NotBlank String text,
    @NotBlank @Citation String clause) {}
