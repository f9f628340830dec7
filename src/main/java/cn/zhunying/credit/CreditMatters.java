package cn.zhunying.credit;

import cn.zhunying.credit.CreditStanding.Pending;
import cn.zhunying.credit.bar.Bar;
import cn.zhunying.credit.proposal.Proposals;
import cn.zhunying.credit.urging.Urgings;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is under way about a subject. */
@Component
class CreditMatters {

  private final Proposals proposals;
  private final Urgings urgings;

  CreditMatters(Proposals proposals, Urgings urgings) {
    this.proposals = proposals;
    this.urgings = urgings;
  }

  Pending pending(String uscc, List<Bar> findings) {
    return new Pending(
        proposals.open(uscc),
        urgings.of(uscc).stream().filter(u -> u.remedied() == null).toList(),
        findings);
  }
}
