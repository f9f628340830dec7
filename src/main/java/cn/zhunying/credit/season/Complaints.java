package cn.zhunying.credit.season;

import cn.zhunying.border.TextRule;
import cn.zhunying.credit.hook.UpheldComplaints;
import cn.zhunying.credit.ledger.CreditActs;
import cn.zhunying.credit.rule.CreditRules;
import cn.zhunying.law.Outcome;
import cn.zhunying.law.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 公示期间的违法违规投诉: written down, verified; one that stands keeps off the red list (第三十一条). */
@Service
public class Complaints {

  private final ComplaintTable table;
  private final CreditRules rules;
  private final CreditActs acts;
  private final UpheldComplaints upheld;
  private final Clock clock;

  Complaints(
      ComplaintTable table,
      CreditRules rules,
      CreditActs acts,
      UpheldComplaints upheld,
      Clock clock) {
    this.table = table;
    this.rules = rules;
    this.acts = acts;
    this.upheld = upheld;
    this.clock = clock;
  }

  /**
   * @param bureau null for all
   */
  @Transactional(readOnly = true)
  public List<Complaint> open(@Nullable String bureau, int most) {
    return table.open(bureau, most);
  }

  @Transactional
  public Outcome<String> receive(String uscc, int cycle, @Nullable String said) {
    String complaint = TextRule.REASON.clean(said);
    if (complaint == null || complaint.length() > TextRule.REASON.most()) {
      return Outcome.refused(Refusal.form("credit-complaint-text", "complaint"));
    }
    table.add(uscc, cycle, complaint, acts.by(), clock.instant());
    record(uscc, "credit-complaint-received", Map.of("cycle", cycle));
    return Outcome.done(complaint);
  }

  @Transactional
  public Outcome<String> decide(
      String uscc, long id, @Nullable Boolean stood, @Nullable String found) {
    String finding = TextRule.REASON.clean(found);
    if (stood == null || finding == null || finding.length() > TextRule.REASON.most()) {
      return Outcome.refused(Refusal.form("credit-complaint-finding", "finding"));
    }
    if (!table.decide(uscc, id, stood, finding, acts.by(), clock.instant())) {
      return Outcome.refused(Refusal.state("credit-complaint-decided", null));
    }
    record(uscc, "credit-complaint-decided", Map.of("stood", stood, "reason", finding));
    if (stood) {
      upheld.propose(uscc, id, finding);
    }
    return Outcome.done(finding);
  }

  private void record(String uscc, String act, Map<String, ?> detail) {
    acts.record(uscc, act, detail, rules.book().lists().red().clause());
  }
}
