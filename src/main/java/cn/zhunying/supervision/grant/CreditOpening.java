package cn.zhunying.supervision.grant;

import cn.zhunying.application.Application;
import cn.zhunying.application.Cases;
import cn.zhunying.calendar.Calendars;
import cn.zhunying.catalogue.Items;
import cn.zhunying.catalogue.terms.CreditTerms;
import cn.zhunying.catalogue.terms.procedure.FilingTerms;
import cn.zhunying.credit.ledger.CreditAccounts;
import cn.zhunying.credit.ledger.NewAccount;
import cn.zhunying.credit.proposal.Proposals;
import cn.zhunying.licence.Licence;
import cn.zhunying.licence.Licences;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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
  private final Cases cases;
  private final Proposals proposals;
  private final Calendars calendars;
  private final Licences licences;
  private final Clock clock;

  CreditOpening(
      Items items,
      CreditAccounts accounts,
      Cases cases,
      Proposals proposals,
      Calendars calendars,
      Licences licences,
      Clock clock) {
    this.items = items;
    this.accounts = accounts;
    this.cases = cases;
    this.proposals = proposals;
    this.calendars = calendars;
    this.licences = licences;
    this.clock = clock;
  }

  /** A filing brings points management as a licence does (渝人社发〔2021〕58号 第二条, 第十条). */
  @Transactional(propagation = Propagation.MANDATORY)
  public void open(Application filed) {
    CreditTerms credit = items.require(filed.item()).credit();
    if (filed.licence() == null && credit.isManaged()) {
      accounts.open(
          new NewAccount(
              filed.uscc(),
              filed.subjectName(),
              credit.subjectType(),
              LocalDate.now(clock),
              filed.bureau(),
              true,
              credit.clause()));
    }
    late(filed);
  }

  /** Being late may cost points: found, not decided (see decision 112). */
  private void late(Application filed) {
    FilingTerms terms = cases.of(filed).filing();
    if (terms != null
        && terms.due() != null
        && terms.due().credit() != null
        && terms.due().isLate(filed.answers(), LocalDate.now(clock), calendars.current())) {
      proposals.propose(
          filed.uscc(),
          "filing-" + filed.number(),
          List.of(terms.due().credit()),
          filed.number(),
          terms.due().late());
    }
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void open(Licence licence) {
    CreditTerms credit = items.require(licence.item()).credit();
    if (!credit.isManaged()) {
      return;
    }
    NewAccount account =
        new NewAccount(
            licence.uscc(),
            licence.holder(),
            credit.subjectType(),
            licence.grantedOn(),
            licence.bureau(),
            false,
            credit.clause());
    if (!accounts.open(account) && isNew(licence) && standsAlone(licence)) {
      accounts.restart(account);
    }
  }

  /** Not renewed or changed: that carries the points on. */
  private boolean isNew(Licence licence) {
    return licence.grantedOn().equals(LocalDate.now(clock));
  }

  /** Whatever else the holder had under points management has ended. */
  private boolean standsAlone(Licence licence) {
    return licences.heldBySubject(licence.uscc()).stream()
        .filter(other -> !other.number().equals(licence.number()))
        .noneMatch(other -> items.require(other.item()).credit().isManaged());
  }
}
