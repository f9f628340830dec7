package cn.zhunying.portal.credit;

import cn.zhunying.credit.Competence;
import cn.zhunying.credit.ledger.CreditSubject;
import cn.zhunying.credit.ledger.CreditSubjectTable;
import cn.zhunying.identity.Account;
import cn.zhunying.identity.CurrentAccount;
import cn.zhunying.identity.Role;
import cn.zhunying.portal.frame.NotVisible;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Who works at the credit desk, and whose points they decide on. */
@Component
class CreditOfficer {

  private final CreditSubjectTable subjects;
  private final Competence competence;
  private final CurrentAccount current;

  CreditOfficer(CreditSubjectTable subjects, Competence competence, CurrentAccount current) {
    this.subjects = subjects;
    this.competence = competence;
    this.current = current;
  }

  Account require() {
    Account account = current.require();
    if (!account.has(Role.CREDIT)) {
      throw new AccessDeniedException("credit officers only");
    }
    return account;
  }

  /** The subject, for who decides on its points. */
  CreditSubject of(String uscc) {
    CreditSubject subject = any(uscc);
    if (!competence.decides(current.require(), subject)) {
      throw new AccessDeniedException("not the bureau in charge");
    }
    return subject;
  }

  /** The subject, for any credit officer. */
  CreditSubject any(String uscc) {
    require();
    return subjects.find(uscc).orElseThrow(() -> new NotVisible(uscc));
  }

  /** What the subjects of a list are called, by their codes. */
  Map<String, String> names(Stream<String> usccs) {
    return subjects.names(usccs.collect(Collectors.toSet()));
  }
}
