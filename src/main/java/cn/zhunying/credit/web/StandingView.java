package cn.zhunying.credit.web;

import cn.zhunying.credit.CommitmentEligibility.NotEligible;
import cn.zhunying.credit.CommitmentEligibility.Reason;
import cn.zhunying.credit.CreditStanding;
import cn.zhunying.credit.CreditStanding.Pending;
import cn.zhunying.credit.ledger.CreditEntry;
import cn.zhunying.credit.rule.RuleBook;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a subject stands in a cycle.
 *
 * @param uscc unified social credit code
 * @param name its name
 * @param subjectTypes what it holds licences for
 * @param since when its points began
 * @param cycle year of the cycle
 * @param base points the cycle began with
 * @param baseClause clause that gives them
 * @param score points now
 * @param list {@code red}, {@code blue} or {@code black}
 * @param listClause clause that puts it there
 * @param listNote what a reader must know about the list; null when nothing
 * @param measures what follows from the list
 * @param commitmentEligible whether it may commit instead of proving
 * @param reasons why it may not; empty when it may
 * @param pending what is under way and counts for nothing yet
 * @param entries of this cycle, newest first
 */
record StandingView(
    String uscc,
    String name,
    List<String> subjectTypes,
    LocalDate since,
    int cycle,
    int base,
    String baseClause,
    int score,
    String list,
    String listClause,
    @Nullable String listNote,
    List<RuleBook.Cited> measures,
    boolean commitmentEligible,
    List<Reason> reasons,
    Pending pending,
    List<CreditEntry> entries) {

  static StandingView of(CreditStanding standing) {
    List<Reason> against =
        standing.commitment() instanceof NotEligible not ? not.reasons() : List.of();
    return new StandingView(
        standing.subject().uscc(),
        standing.subject().name(),
        standing.subject().subjectTypes(),
        standing.subject().since(),
        standing.cycle(),
        standing.base(),
        standing.baseClause(),
        standing.score(),
        standing.listing().colour().code(),
        standing.listing().clause(),
        standing.listing().note(),
        standing.measures(),
        against.isEmpty(),
        against,
        standing.pending(),
        standing.entries());
  }
}
