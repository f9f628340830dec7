package cn.zhunying.catalogue.terms.commitment;

import cn.zhunying.catalogue.terms.Cited;
import cn.zhunying.catalogue.terms.Limit;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/**
 * What is different of one clause from what holds for all of the item.
 *
 * @param id of the condition it promises, or of the declaration
 * @param meet only of a condition that may be promised for later
 */
public record ClauseTerms(
    @NotBlank String id,
    @Valid @Nullable Limit meet,
    @Valid @Nullable VerificationTerms verification,
    @Valid @Nullable Cited breach) {}
