package cn.zhunying.application.withdrawal;

import cn.zhunying.application.Application;
import cn.zhunying.application.ApplicationProcess;
import cn.zhunying.application.ApplicationProcess.Answer;
import cn.zhunying.law.CommonRules;
import cn.zhunying.law.Refusal;
import java.util.Optional;
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

  /** Why it cannot be withdrawn; empty when it is. */
  @Transactional
  public Optional<Refusal> withdraw(Application a, Answer what, String reason) {
    if (reason == null || reason.isBlank()) {
      return Optional.of(
          Refusal.byLaw("reason", "没有填写撤回的理由", "请简要说明撤回的合理理由", rules.withdrawn().clause()));
    }
    if (reason.length() > 500) {
      return Optional.of(Refusal.of("reason", "撤回的理由超过 500 字", "请缩短后重新提交"));
    }
    if (a.status().isTerminal()) {
      return Optional.of(
          Refusal.byLaw(
              null,
              "办件已办结（%s），不能再撤回".formatted(a.status().label()),
              "已取得许可的，可以申请注销",
              rules.withdrawn().clause()));
    }
    if (what == Answer.COMMITMENT_WITHDRAWN && !a.byCommitment()) {
      return Optional.of(Refusal.of("scope", "本办件没有适用告知承诺，没有承诺可以撤回", "撤回申请请使用 application"));
    }
    return process.answered(a.number(), what, reason)
        ? Optional.empty()
        : Optional.of(Refusal.of(null, "办件正在处理，请稍后再试", "刷新页面查看最新状态"));
  }
}
