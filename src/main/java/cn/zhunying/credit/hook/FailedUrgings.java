package cn.zhunying.credit.hook;

import cn.zhunying.credit.proposal.Proposals;
import cn.zhunying.credit.rule.CreditRules;
import cn.zhunying.credit.urging.Urging;
import cn.zhunying.credit.urging.Urgings;
import cn.zhunying.sweep.EachApart;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * 督促未改: an urging that ran out with nothing mended is proposed under the graver rule (渝人社发〔2021〕58号
 * 第十四条（十六） and others); whether it was mended an officer still looks at.
 */
@Component
public class FailedUrgings {

  private static final int BATCH = 100;

  private final Urgings urgings;
  private final Proposals proposals;
  private final CreditRules rules;
  private final EachApart each;
  private final Clock clock;

  FailedUrgings(
      Urgings urgings, Proposals proposals, CreditRules rules, EachApart each, Clock clock) {
    this.urgings = urgings;
    this.proposals = proposals;
    this.rules = rules;
    this.each = each;
    this.clock = clock;
  }

  public void propose() {
    List<Long> due = due();
    while (!due.isEmpty()) {
      each.run(EachApart.URGING_FAILED, due, some -> some.forEach(this::propose));
      due = due();
    }
  }

  private List<Long> due() {
    LocalDate today = LocalDate.now(clock);
    return each.ready(EachApart.URGING_FAILED, BATCH, most -> urgings.over(today, most));
  }

  private void propose(long id) {
    urgings.lock(id).filter(u -> u.failedBefore(LocalDate.now(clock))).ifPresent(this::propose);
  }

  private void propose(Urging of) {
    proposals.propose(
        of.uscc(),
        "urging-" + of.id(),
        rules.graverThan(of.rules()),
        of.document(),
        "%s：%s".formatted(rules.book().urge().failed(), of.matter()));
  }
}
