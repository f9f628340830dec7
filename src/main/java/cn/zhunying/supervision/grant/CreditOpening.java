package cn.zhunying.supervision.grant;

import cn.zhunying.application.Application;
import cn.zhunying.catalogue.Items;
import cn.zhunying.catalogue.terms.CreditTerms;
import cn.zhunying.credit.ledger.CreditAccounts;
import cn.zhunying.licence.Licence;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the holder of a licence just granted under points management, where its item is under it.
 */
@Component
public class CreditOpening {

  private final Items items;
  private final CreditAccounts accounts;
  private final Clock clock;

  CreditOpening(Items items, CreditAccounts accounts, Clock clock) {
    this.items = items;
    this.accounts = accounts;
    this.clock = clock;
  }

  /** A filing brings points management as a licence does (渝人社发〔2021〕58号 第二条, 第十条). */
  @Transactional(propagation = Propagation.MANDATORY)
  public void open(Application filed) {
    CreditTerms credit = items.require(filed.item()).credit();
    if (filed.licence() == null && !credit.subjectType().equals("none")) {
      accounts.open(
          filed.uscc(),
          filed.subjectName(),
          credit.subjectType(),
          LocalDate.now(clock),
          credit.clause());
    }
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void open(Licence licence) {
    CreditTerms credit = items.require(licence.item()).credit();
    if (!credit.subjectType().equals("none")) {
      accounts.open(
          licence.uscc(),
          licence.holder(),
          credit.subjectType(),
          licence.grantedOn(),
          credit.clause());
    }
  }
}
