package cn.zhunying.credit.proposal;

import cn.zhunying.border.TextRule;
import cn.zhunying.calendar.Calendars;
import cn.zhunying.credit.ledger.CreditActs;
import cn.zhunying.credit.rule.CreditRules;
import cn.zhunying.law.Outcome;
import cn.zhunying.law.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 扣减前告知: the subject is told what may cost it points, and may say something to it (gaps G-40). */
@Service
public class ProposalHearings {

  private final Proposals proposals;
  private final ProposalTable table;
  private final CreditRules rules;
  private final Calendars calendars;
  private final CreditActs acts;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ProposalHearings(
      Proposals proposals,
      ProposalTable table,
      CreditRules rules,
      Calendars calendars,
      CreditActs acts,
      ApplicationEventPublisher events,
      Clock clock) {
    this.proposals = proposals;
    this.table = table;
    this.rules = rules;
    this.calendars = calendars;
    this.acts = acts;
    this.events = events;
    this.clock = clock;
  }

  /** Its days begin with the day after. */
  @Transactional
  public Outcome<Proposal> tell(String uscc, long id) {
    return proposals
        .lock(uscc, id)
        .then(
            of -> {
              if (of.told() != null) {
                return Outcome.refused(Refusal.state("credit-told", null, of.told().until()));
              }
              int days = rules.book().told().days();
              LocalDate until = calendars.current().plusWorkingDays(LocalDate.now(clock), days);
              table.told(id, until, clock.instant());
              acts.record(
                  uscc,
                  "credit-told",
                  Map.of("rule", of.rule(), "until", until.toString()),
                  rules.book().told().clause());
              Proposal told = table.lock(uscc, id).orElseThrow();
              events.publishEvent(
                  new DeductionTold(told, rules.find(of.rule()).orElseThrow().text(), until));
              return Outcome.done(told);
            });
  }

  /** That it is the subject's own is for the caller to know. */
  @Transactional
  public Outcome<Proposal> state(String uscc, long id, String said) {
    String statement = TextRule.REASON.clean(said);
    if (statement == null || statement.length() > TextRule.REASON.most()) {
      return Outcome.refused(Refusal.form("credit-statement", "statement"));
    }
    return proposals
        .lock(uscc, id)
        .then(
            of -> {
              if (of.told() == null || of.told().statement() != null) {
                return Outcome.refused(Refusal.state("credit-statement-not-awaited", null));
              }
              table.stated(id, statement, clock.instant());
              acts.record(
                  uscc, "credit-stated", Map.of("rule", of.rule()), rules.book().told().clause());
              return Outcome.done(table.lock(uscc, id).orElseThrow());
            });
  }
}
