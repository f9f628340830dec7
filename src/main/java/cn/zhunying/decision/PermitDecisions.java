package cn.zhunying.decision;

import static java.util.Objects.requireNonNull;

import cn.zhunying.application.Application;
import cn.zhunying.application.Application.Reason;
import cn.zhunying.application.Applications;
import cn.zhunying.application.Case;
import cn.zhunying.application.Cases;
import cn.zhunying.application.notice.CaseDocuments;
import cn.zhunying.calendar.Calendars;
import cn.zhunying.calendar.ClockPurpose;
import cn.zhunying.calendar.StatutoryClock;
import cn.zhunying.catalogue.terms.Limit;
import cn.zhunying.catalogue.terms.action.Effect;
import cn.zhunying.catalogue.terms.commitment.CommitmentTerms;
import cn.zhunying.clock.CaseClocks;
import cn.zhunying.database.PerTransaction;
import cn.zhunying.documents.DocumentKind;
import cn.zhunying.documents.Point;
import cn.zhunying.identity.Bureaus;
import cn.zhunying.identity.CurrentAccount;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes decisions on applications. Only a person may refuse: a denial without a deciding account is
 * an error.
 */
@Service
public class PermitDecisions {

  private final PerTransaction<String, Decision> taken = new PerTransaction<>();
  private final DecisionTable table;
  private final Applications applications;
  private final FormCheck formCheck;
  private final CaseClocks clocks;
  private final CaseDocuments documents;
  private final Cases cases;
  private final Bureaus bureaus;
  private final Calendars calendars;
  private final CurrentAccount current;
  private final Clock clock;

  PermitDecisions(
      DecisionTable table,
      Applications applications,
      FormCheck formCheck,
      CaseClocks clocks,
      CaseDocuments documents,
      Cases cases,
      Bureaus bureaus,
      Calendars calendars,
      CurrentAccount current,
      Clock clock) {
    this.table = table;
    this.applications = applications;
    this.formCheck = formCheck;
    this.clocks = clocks;
    this.documents = documents;
    this.cases = cases;
    this.bureaus = bureaus;
    this.calendars = calendars;
    this.current = current;
    this.clock = clock;
  }

  public Optional<Decision> ofApplication(String number) {
    return Optional.ofNullable(taken.get(number, n -> table.find(n).orElse(null)));
  }

  /**
   * @param decideBy the same working day for what comes in on one, else the next (gaps G-17)
   * @param bureau whose officers decide
   */
  record Doubtful(LocalDate decideBy, String bureau) {}

  /**
   * Empty when every check passes; else the doubts are kept for the officer and the day's clock
   * starts.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<Doubtful> checkForm(String number) {
    Case c = cases.open(number);
    List<String> doubts = formCheck.doubts(c);
    if (doubts.isEmpty()) {
      return Optional.empty();
    }
    applications.doubtful(number, doubts);
    LocalDate decideBy = calendars.current().workingDayOnOrAfter(LocalDate.now(clock));
    LocalDate from = calendars.current().plusWorkingDays(decideBy, -1);
    clocks.start(
        number,
        ClockPurpose.ON_THE_SPOT,
        StatutoryClock.Type.LEGAL,
        requireNonNull(c.item().limits().onTheSpot()),
        from,
        current.officer());
    applications.act(number, "form-check-doubtful", Map.of("doubts", doubts), null);
    return Optional.of(new Doubtful(decideBy, c.application().bureau()));
  }

  /** Grants; says what that does to the licence. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Effect grant(String number, boolean automatic, @Nullable String remark) {
    Case c = cases.open(number);
    List<Reason> reasons = formCheck.grounds(c, meetBy(c));
    decide(c, "granted", automatic, reasons, automatic ? "全部形式审查通过" : remark);
    return c.action().effect();
  }

  /** Until when what is promised for later must be met; null where nothing is. */
  private @Nullable LocalDate meetBy(Case c) {
    CommitmentTerms terms = c.item().commitment();
    return terms == null || terms.meet() == null
        ? null
        : terms.meet().deadline(LocalDate.now(clock), calendars.current());
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void deny(String number, String reason) {
    Case c = cases.open(number);
    Application a = c.application();
    List<Reason> reasons = List.of(new Reason(reason, null));
    decide(c, "denied", false, reasons, reason);
    documents.issue(
        a,
        DocumentKind.DENIAL_DECISION,
        Map.of(
            "appliedOn", LocalDate.ofInstant(a.submittedAt(), clock.getZone()),
            "actionName", c.action().name(),
            "reasons", List.of(Point.of(reason)),
            "relief", bureaus.require(a.bureau()).relief(),
            "basis",
                c.item().legalBasis().stream().map(b -> Point.of(b.text(), b.clause())).toList()));
  }

  private void decide(
      Case c, String outcome, boolean automatic, List<Reason> reasons, @Nullable String remark) {
    Application a = c.application();
    Decision decision =
        new Decision(
            a.number(),
            outcome,
            a.procedure(),
            automatic,
            reasons,
            bureaus.require(a.bureau()).relief(),
            automatic ? "system" : current.officer(),
            clock.instant());
    table.add(decision, a.terms());
    taken.put(a.number(), decision);
    applications.decided(a.number(), outcome.equals("granted"));
    if (!automatic) {
      clocks.end(a.number(), ClockPurpose.ON_THE_SPOT, current.officer());
      clocks.end(a.number(), ClockPurpose.DECISION, current.officer());
    }
    if (outcome.equals("granted") && !a.byCommitment()) {
      startDelivery(c);
    }
    applications.act(
        a.number(),
        "permit-" + outcome,
        Map.of("automatic", automatic, "remark", remark == null ? "" : remark),
        reasons.get(0).clause());
  }

  /** From the grant to the licence in the holder's hands; ends when it is delivered. */
  private void startDelivery(Case c) {
    Limit deliver = c.item().limits().deliver();
    if (deliver != null) {
      clocks.start(
          c.number(),
          ClockPurpose.DELIVERY,
          StatutoryClock.Type.LEGAL,
          deliver,
          LocalDate.now(clock),
          current.officer());
    }
  }
}
