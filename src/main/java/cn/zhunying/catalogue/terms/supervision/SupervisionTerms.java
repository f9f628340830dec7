package cn.zhunying.catalogue.terms.supervision;

import cn.zhunying.catalogue.terms.Cited;
import cn.zhunying.catalogue.terms.Limit;
import cn.zhunying.law.Citation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

public record SupervisionTerms(
    @NotEmpty List<@Valid Cited> measures,
    @NotNull List<@Valid DutyTerms> duties,
    @Valid @Nullable Limit rectify,
    @Valid @Nullable Limit review,
    @Valid @Nullable Limit hearing,
    @Valid @Nullable Limit inspect,
    @Citation @Nullable String rectifyClause,
    @Citation @Nullable String revokeClause,
    @Citation @Nullable String hearingClause) {}
