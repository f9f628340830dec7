package cn.zhunying.credit;

import cn.zhunying.credit.bar.Bar;
import cn.zhunying.credit.ledger.CreditEntry;
import cn.zhunying.credit.ledger.CreditSubject;
import cn.zhunying.credit.list.Listing;
import cn.zhunying.credit.proposal.Proposal;
import cn.zhunying.credit.urging.Urging;
import java.util.List;

/** Where a subject stands in a cycle: what people and the licensing desk look up. */
public record CreditStanding(
    CreditSubject subject,
    int cycle,
    int base,
    String baseClause,
    int score,
    Listing listing,
    CommitmentEligibility.Answer commitment,
    List<Bar> bars,
    Pending pending,
    List<CreditEntry> entries) {

  /**
   * What is under way and counts for nothing yet.
   *
   * @param proposals findings a credit officer has not decided on
   * @param urgings what was to be mended and is not found mended
   * @param findings findings that would bar from committing, without a decision so far
   */
  public record Pending(List<Proposal> proposals, List<Urging> urgings, List<Bar> findings) {}
}
