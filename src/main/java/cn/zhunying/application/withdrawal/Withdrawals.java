package cn.zhunying.application.withdrawal;

import cn.zhunying.application.Application;
import cn.zhunying.application.ApplicationProcess;
import cn.zhunying.application.ApplicationProcess.Answer;
import cn.zhunying.law.CommonRules;
import cn.zhunying.law.Outcome;
import cn.zhunying.law.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Withdrawal of a commitment or of the whole application, by its applicant, until the case is
 * decided (渝府办发〔2021〕23号 三（二）).
 */
@Service
public class Withdrawals {

  private final ApplicationProcess process;
  private final CommonRules rules;

  Withdrawals(ApplicationProcess process, CommonRules rules) {
    this.process = process;
    this.rules = rules;
  }

  @Transactional
  public Outcome<Void> withdraw(Application a, Answer what, String reason) {
    if (reason == null || reason.isBlank()) {
      return Outcome.refused(
          Refusal.law("withdrawal-reason-missing", "reason", rules.withdrawn().clause()));
    }
    if (reason.length() > 500) {
      return Outcome.refused(Refusal.form("withdrawal-reason-too-long", "reason"));
    }
    if (a.status().isTerminal()) {
      return Outcome.refused(
          Refusal.state("withdrawal-after-end", rules.withdrawn().clause(), a.status().label()));
    }
    if (what == Answer.COMMITMENT_WITHDRAWN && !a.byCommitment()) {
      return Outcome.refused(Refusal.form("withdrawal-without-commitment", "scope"));
    }
    return process.answered(a.number(), what, reason)
        ? Outcome.done()
        : Outcome.refused(Refusal.state("withdrawal-case-busy", null));
  }
}
