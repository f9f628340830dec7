package cn.zhunying.credit.objection;

import cn.zhunying.border.TextRule;
import cn.zhunying.calendar.Calendars;
import cn.zhunying.credit.ledger.CreditActs;
import cn.zhunying.credit.ledger.CreditLedgerTable;
import cn.zhunying.credit.rule.CreditRules;
import cn.zhunying.credit.rule.RuleBook.Days;
import cn.zhunying.identity.Bureaus;
import cn.zhunying.law.Outcome;
import cn.zhunying.law.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What subjects ask for; the incident is marked from the moment it is filed. */
@Service
public class Objections {

  private final ObjectionTable table;
  private final CreditLedgerTable ledger;
  private final CreditRules rules;
  private final Calendars calendars;
  private final Bureaus bureaus;
  private final CreditActs acts;
  private final Clock clock;

  Objections(
      ObjectionTable table,
      CreditLedgerTable ledger,
      CreditRules rules,
      Calendars calendars,
      Bureaus bureaus,
      CreditActs acts,
      Clock clock) {
    this.table = table;
    this.ledger = ledger;
    this.rules = rules;
    this.calendars = calendars;
    this.bureaus = bureaus;
    this.acts = acts;
    this.clock = clock;
  }

  /** Oldest first. */
  @Transactional(readOnly = true)
  public List<Objection> of(String uscc) {
    return table.of(uscc);
  }

  /**
   * Those that wait, the most urgent first.
   *
   * @param bureau 主管部门 of the subjects, or whom it was transferred to; null for all
   */
  @Transactional(readOnly = true)
  public List<Objection> open(@Nullable String bureau, int most) {
    return table.open(bureau, most);
  }

  /** That it is the subject's own is for the caller to know. */
  @Transactional
  public Outcome<Objection> file(
      String uscc, String incident, Objection.Kind kind, @Nullable String said) {
    String reason = TextRule.REASON.clean(said);
    if (reason == null || reason.length() > TextRule.REASON.most()) {
      return Outcome.refused(Refusal.form("credit-objection-reason", "reason"));
    }
    Optional<CreditLedgerTable.Incident> about = ledger.incident(uscc, incident);
    if (about.isEmpty()) {
      return Outcome.refused(Refusal.unknown("credit-objection-incident", incident));
    }
    long id = about.get().id();
    if (table.refusedBefore(id, reason)) {
      return Outcome.refused(
          Refusal.law(
              "credit-objection-again", "reason", rules.book().objection().again().clause()));
    }
    return table
        .add(filing(id, uscc, kind, reason), acts.by(), clock.instant())
        .map(
            filed -> {
              record(uscc, "credit-" + kind.code() + "-filed", incident, terms(kind).clause());
              return Outcome.done(table.lock(uscc, filed).orElseThrow());
            })
        .orElseGet(() -> Outcome.refused(Refusal.state("credit-objection-open", null)));
  }

  private ObjectionTable.Filing filing(
      long incident, String uscc, Objection.Kind kind, String reason) {
    boolean repair = kind == Objection.Kind.REPAIR;
    return new ObjectionTable.Filing(
        incident,
        uscc,
        kind,
        reason,
        after(repair ? rules.book().objection().repair() : rules.book().objection().verify()),
        after(repair ? rules.book().objection().repair() : rules.book().objection().answer()));
  }

  private Days terms(Objection.Kind kind) {
    return kind == Objection.Kind.REPAIR
        ? rules.book().objection().repair()
        : rules.book().objection().mark();
  }

  /** To the bureau that gave the information: it verifies in its own days. */
  @Transactional
  public Outcome<Objection> transfer(String uscc, long id, String bureau) {
    if (bureaus.find(bureau).isEmpty()) {
      return Outcome.refused(Refusal.form("credit-objection-bureau", "bureau"));
    }
    return waiting(uscc, id)
        .map(
            of -> {
              table.transferred(
                  id, bureau, after(rules.book().objection().provider()), clock.instant());
              record(
                  uscc,
                  "credit-objection-transferred",
                  of.incident(),
                  rules.book().objection().transfer().clause());
              return table.lock(uscc, id).orElseThrow();
            });
  }

  /** A rejected objection may be reviewed once. */
  @Transactional
  public Outcome<Objection> askReview(String uscc, long id) {
    Optional<Objection> of = table.lock(uscc, id).filter(Objection::mayBeReviewed);
    if (of.isEmpty()) {
      return Outcome.refused(Refusal.state("credit-objection-no-review", null));
    }
    table.reviewAsked(id, after(rules.book().objection().review()), clock.instant());
    record(
        uscc,
        "credit-review-asked",
        of.get().incident(),
        rules.book().objection().review().clause());
    return Outcome.done(table.lock(uscc, id).orElseThrow());
  }

  Outcome<Objection> waiting(String uscc, long id) {
    return table
        .lock(uscc, id)
        .filter(o -> o.open() || (o.review() != null && o.review().state() == Objection.State.OPEN))
        .map(Outcome::done)
        .orElseGet(() -> Outcome.refused(Refusal.state("credit-objection-answered", null)));
  }

  private LocalDate after(Days term) {
    return calendars.current().plusWorkingDays(LocalDate.now(clock), term.days());
  }

  private void record(String uscc, String act, String incident, String clause) {
    acts.record(uscc, act, Map.of("incident", incident), clause);
  }
}
