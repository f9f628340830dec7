package cn.zhunying.credit;

import cn.zhunying.credit.bar.Bar;
import cn.zhunying.credit.ledger.CreditEntry;
import cn.zhunying.credit.ledger.CreditFold;
import cn.zhunying.credit.ledger.CreditSubject;
import cn.zhunying.credit.list.Listing;
import cn.zhunying.credit.proposal.Proposal;
import cn.zhunying.credit.rule.RuleBook;
import cn.zhunying.credit.urging.Urging;
import java.util.List;

/**
 * Where a subject stands in a cycle: what people and the licensing desk look up.
 *
 * @param measures what follows from the list it stands on; a red subject that falls below its
 *     points has lost them at once
 */
public record CreditStanding(
    CreditSubject subject,
    int cycle,
    CreditFold fold,
    Listing listing,
    List<RuleBook.Cited> measures,
    CommitmentEligibility.Answer commitment,
    List<Bar> bars,
    Pending pending,
    List<CreditEntry> entries) {

  /** Points the cycle began with. */
  public int base() {
    return fold.score().base().points();
  }

  public String baseClause() {
    return fold.score().base().clause();
  }

  public int score() {
    return fold.value();
  }

  /**
   * What is under way and counts for nothing yet.
   *
   * @param proposals findings a credit officer has not decided on
   * @param urgings what was to be mended and is not found mended
   * @param findings findings that would bar from committing, without a decision so far
   */
  public record Pending(List<Proposal> proposals, List<Urging> urgings, List<Bar> findings) {}
}
