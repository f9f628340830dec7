package cn.zhunying.credit.hook;

import cn.zhunying.credit.ledger.CreditSubject;
import cn.zhunying.credit.ledger.CreditSubjectTable;
import cn.zhunying.credit.proposal.Proposals;
import cn.zhunying.credit.rule.CreditRule;
import cn.zhunying.credit.rule.CreditRules;
import cn.zhunying.credit.rule.RuleEntry;
import java.util.List;
import org.springframework.stereotype.Component;

/** A complaint that stood is proposed where the points table has a rule for it. */
@Component
public class UpheldComplaints {

  private final CreditSubjectTable subjects;
  private final CreditRules rules;
  private final Proposals proposals;

  UpheldComplaints(CreditSubjectTable subjects, CreditRules rules, Proposals proposals) {
    this.subjects = subjects;
    this.rules = rules;
    this.proposals = proposals;
  }

  public void propose(String uscc, long complaint, String finding) {
    List<String> kinds = subjects.find(uscc).map(CreditSubject::subjectTypes).orElseGet(List::of);
    for (CreditRule rule : rules.enteredBy(RuleEntry.From.COMPLAINT, kinds)) {
      String called = rules.entry(RuleEntry.From.COMPLAINT, rule.id()).orElseThrow().text();
      proposals.propose(
          uscc,
          "complaint-" + complaint,
          List.of(rule.id()),
          "%s %d".formatted(called, complaint),
          finding);
    }
  }
}
