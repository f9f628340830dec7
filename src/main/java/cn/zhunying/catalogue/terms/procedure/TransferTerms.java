package cn.zhunying.catalogue.terms.procedure;

import cn.zhunying.catalogue.terms.Limit;
import cn.zhunying.law.Citation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/**
 * 转办: what the city only records and passes on to the body that decides.
 *
 * @param body as letters address it
 * @param answer how long an answer is waited for before somebody asks after it
 */
public record TransferTerms(
    @NotBlank String body,
    @NotBlank String text,
    @NotBlank @Citation String clause,
    @NotNull @Valid Limit answer) {}
