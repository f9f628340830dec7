package cn.zhunying.supervision.grant;

import cn.zhunying.catalogue.Items;
import cn.zhunying.catalogue.terms.CreditTerms;
import cn.zhunying.credit.ledger.CreditAccounts;
import cn.zhunying.licence.Licence;
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

  CreditOpening(Items items, CreditAccounts accounts) {
    this.items = items;
    this.accounts = accounts;
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
