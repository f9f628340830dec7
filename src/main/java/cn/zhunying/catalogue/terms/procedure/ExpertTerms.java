package cn.zhunying.catalogue.terms.procedure;

import cn.zhunying.law.Citation;
import jakarta.validation.constraints.NotBlank;

/**
 * 专家评审 that an application must pass before it is examined; how long it and the publicity take
 * stands among the item's {@code limits.stops}.
 *
 * @param publicity whether who passed is made public before the decision
 */
public record ExpertTerms(
    boolean publicity, @NotBlank String text, @NotBlank @Citation String clause) {}
