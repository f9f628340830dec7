package cn.zhunying.credit.proposal;

import cn.zhunying.calendar.Calendars;
import cn.zhunying.credit.Competence;
import cn.zhunying.credit.ledger.CreditSubjectTable;
import cn.zhunying.credit.rule.CreditRules;
import cn.zhunying.identity.Account;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 跨区县通报: what another bureau found goes to the one in charge (渝人社发〔2021〕58号 第二十六条). */
@Component
public class Notices {

  private final CreditSubjectTable subjects;
  private final Competence competence;
  private final Calendars calendars;
  private final CreditRules rules;

  Notices(
      CreditSubjectTable subjects, Competence competence, Calendars calendars, CreditRules rules) {
    this.subjects = subjects;
    this.competence = competence;
    this.calendars = calendars;
    this.rules = rules;
  }

  /** Null where the officer's own bureau is in charge, or there is nothing to count from. */
  public Proposal.@Nullable Notice of(Account by, String uscc, @Nullable LocalDate occurredOn) {
    String bureau = by.bureau();
    if (bureau == null || occurredOn == null) {
      return null;
    }
    return subjects
        .find(uscc)
        .filter(subject -> !competence.decides(by, subject))
        .map(
            subject ->
                new Proposal.Notice(
                    bureau,
                    calendars.current().plusWorkingDays(occurredOn, rules.book().notice().days())))
        .orElse(null);
  }
}
