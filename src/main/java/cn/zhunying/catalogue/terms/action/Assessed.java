package cn.zhunying.catalogue.terms.action;

import cn.zhunying.catalogue.terms.Limit;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/** Recommendation by the bureau in charge and assessment by experts: how long each may take. */
public record Assessed(@NotNull @Valid Limit recommend, @NotNull @Valid Limit assess) {}
