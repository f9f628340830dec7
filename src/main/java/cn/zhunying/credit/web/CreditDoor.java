package cn.zhunying.credit.web;

import cn.zhunying.credit.Competence;
import cn.zhunying.credit.ledger.CreditSubject;
import cn.zhunying.credit.ledger.CreditSubjectTable;
import cn.zhunying.identity.Account;
import cn.zhunying.identity.CurrentAccount;
import cn.zhunying.identity.Role;
import cn.zhunying.law.Refusal;
import cn.zhunying.web.Idempotency;
import cn.zhunying.web.Problems;
import cn.zhunying.web.Reply;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may act on a subject's points: a credit officer of the bureau in charge, once for a key. */
@Component
class CreditDoor {

  private final CreditSubjectTable subjects;
  private final Competence competence;
  private final CurrentAccount current;
  private final Idempotency idempotency;

  CreditDoor(
      CreditSubjectTable subjects,
      Competence competence,
      CurrentAccount current,
      Idempotency idempotency) {
    this.subjects = subjects;
    this.competence = competence;
    this.current = current;
    this.idempotency = idempotency;
  }

  <T> Reply<T> open(String uscc, @Nullable String key, Object request, Supplier<Reply<T>> doing) {
    Account account = current.require();
    if (!account.has(Role.CREDIT)) {
      return Problems.refused(Refusal.right("credit-officers-only"));
    }
    Optional<CreditSubject> subject = subjects.find(uscc);
    if (subject.isEmpty()) {
      return Problems.notFound("积分管理对象", uscc);
    }
    if (!competence.decides(account, subject.get())) {
      return Problems.refused(Refusal.right("credit-not-competent"));
    }
    return idempotency.once(account.username(), key, List.of(uscc, request), doing);
  }
}
