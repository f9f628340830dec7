package cn.zhunying.catalogue.terms.supervision;

import cn.zhunying.catalogue.terms.Cited;
import cn.zhunying.catalogue.terms.Limit;
import cn.zhunying.law.Citation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;

public record SupervisionTerms(
    @NotEmpty List<@Valid Cited> measures,
    @NotNull List<@Valid DutyTerms> duties,
    @Valid Limit rectify,
    @Valid Limit review,
    @Valid Limit hearing,
    @Valid Limit inspect,
    @Citation String rectifyClause,
    @Citation String revokeClause,
    @Citation String hearingClause) {}
