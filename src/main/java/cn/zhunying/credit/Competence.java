package cn.zhunying.credit;

import cn.zhunying.credit.ledger.CreditSubject;
import cn.zhunying.identity.Account;
import cn.zhunying.identity.Bureau;
import cn.zhunying.identity.Bureaus;
import cn.zhunying.identity.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who decides on points: a credit officer of the subject's own bureau, or of the city, which runs
 * the whole (渝人社发〔2021〕58号 第五条). Others give notice (第二十六条).
 */
@Component
public class Competence {

  private final Bureaus bureaus;

  Competence(Bureaus bureaus) {
    this.bureaus = bureaus;
  }

  public boolean decides(Account account, CreditSubject subject) {
    return account.has(Role.CREDIT) && (ofCity(account) || account.worksAt(subject.bureau()));
  }

  public boolean ofCity(Account account) {
    return bureaus
        .find(account.bureau())
        .filter(bureau -> bureau.level() == Bureau.Level.CITY)
        .isPresent();
  }

  /** The bureau whose subjects an officer sees on the desk; null for all. */
  public @Nullable String sees(Account account) {
    return ofCity(account) ? null : account.bureau();
  }
}
