package cn.zhunying.decision;

import cn.zhunying.application.Application;
import cn.zhunying.application.Application.Reason;
import cn.zhunying.application.Applications;
import cn.zhunying.application.notice.CaseDocuments;
import cn.zhunying.calendar.Calendars;
import cn.zhunying.catalogue.Items;
import cn.zhunying.catalogue.terms.Limit;
import cn.zhunying.catalogue.terms.action.Effect;
import cn.zhunying.catalogue.terms.commitment.CommitmentTerms;
import cn.zhunying.clock.CaseClocks;
import cn.zhunying.database.PerTransaction;
import cn.zhunying.documents.DocumentKind;
import cn.zhunying.documents.Point;
import cn.zhunying.identity.Bureaus;
import cn.zhunying.identity.CurrentAccount;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes decisions on applications. Only a person may refuse: a denial without a deciding account is
 * an error.
 */
@Service
public class PermitDecisions {

  private final PerTransaction<String, Decision> taken = new PerTransaction<>();
  private final JdbcClient jdbc;
  private final ObjectMapper json;
  private final Applications applications;
  private final FormCheck formCheck;
  private final CaseClocks clocks;
  private final CaseDocuments documents;
  private final Items items;
  private final Bureaus bureaus;
  private final Calendars calendars;
  private final CurrentAccount current;
  private final Clock clock;

  PermitDecisions(
      JdbcClient jdbc,
      ObjectMapper json,
      Applications applications,
      FormCheck formCheck,
      CaseClocks clocks,
      CaseDocuments documents,
      Items items,
      Bureaus bureaus,
      Calendars calendars,
      CurrentAccount current,
      Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.applications = applications;
    this.formCheck = formCheck;
    this.clocks = clocks;
    this.documents = documents;
    this.items = items;
    this.bureaus = bureaus;
    this.calendars = calendars;
    this.current = current;
    this.clock = clock;
  }

  public Optional<Decision> ofApplication(String number) {
    return Optional.ofNullable(taken.get(number, this::load));
  }

  private Decision load(String number) {
    return jdbc.sql("select * from decision where application_number = ?")
        .param(number)
        .query(
            (row, n) ->
                new Decision(
                    row.getString("application_number"),
                    row.getString("outcome"),
                    row.getString("procedure"),
                    row.getBoolean("automatic"),
                    read(row.getString("reasons")),
                    row.getString("relief"),
                    row.getString("decided_by"),
                    row.getTimestamp("decided_at").toInstant()))
        .optional()
        .orElse(null);
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
  @Transactional
  public Optional<Doubtful> checkForm(String number) {
    Application a = applications.require(number);
    List<String> doubts = formCheck.doubts(a);
    if (doubts.isEmpty()) {
      return Optional.empty();
    }
    applications.doubtful(number, doubts);
    LocalDate decideBy = calendars.current().workingDayOnOrAfter(LocalDate.now(clock));
    LocalDate from = calendars.current().plusWorkingDays(decideBy, -1);
    clocks.start(
        number,
        "on-the-spot",
        "legal",
        items.told(a.terms(), a.action()).limits().onTheSpot(),
        from,
        current.officer());
    applications.act(number, "form-check-doubtful", Map.of("doubts", doubts), null);
    return Optional.of(new Doubtful(decideBy, a.bureau()));
  }

  /** Grants; says what that does to the licence. */
  @Transactional
  public Effect grant(String number, boolean automatic, String remark) {
    Application a = applications.require(number);
    List<Reason> reasons = formCheck.grounds(a, meetBy(a));
    decide(a, "granted", automatic, reasons, automatic ? "全部形式审查通过" : remark);
    return items.told(a.terms(), a.action()).action(a.action()).effect();
  }

  /** Until when what is promised for later must be met; null where nothing is. */
  private LocalDate meetBy(Application a) {
    CommitmentTerms terms = items.told(a.terms(), a.action()).commitment();
    return terms == null || terms.meet() == null
        ? null
        : terms.meet().deadline(LocalDate.now(clock), calendars.current());
  }

  @Transactional
  public void deny(String number, String reason) {
    Application a = applications.require(number);
    List<Reason> reasons = List.of(new Reason(reason, null));
    decide(a, "denied", false, reasons, reason);
    documents.issue(
        a,
        DocumentKind.DENIAL_DECISION,
        Map.of(
            "appliedOn", LocalDate.ofInstant(a.submittedAt(), clock.getZone()),
            "actionName", items.told(a.terms(), a.action()).action(a.action()).name(),
            "reasons", List.of(Point.of(reason)),
            "relief", bureaus.require(a.bureau()).relief(),
            "basis",
                items.told(a.terms(), a.action()).legalBasis().stream()
                    .map(c -> Point.of(c.text(), c.clause()))
                    .toList()));
  }

  private void decide(
      Application a, String outcome, boolean automatic, List<Reason> reasons, String remark) {
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
    jdbc.sql(
            """
            insert into decision (application_number, outcome, procedure, automatic, reasons, relief, terms, decided_by, decided_at)
            values (?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?)""")
        .params(
            decision.applicationNumber(),
            decision.outcome(),
            decision.procedure(),
            decision.automatic(),
            write(decision.reasons()),
            decision.relief(),
            a.terms(),
            decision.decidedBy(),
            Timestamp.from(decision.decidedAt()))
        .update();
    taken.put(a.number(), decision);
    applications.decided(a.number(), outcome.equals("granted"));
    if (!automatic) {
      clocks.end(a.number(), "on-the-spot", current.officer());
      clocks.end(a.number(), "decision", current.officer());
    }
    if (outcome.equals("granted") && !a.byCommitment()) {
      startDelivery(a);
    }
    applications.act(
        a.number(),
        "permit-" + outcome,
        Map.of("automatic", automatic, "remark", remark == null ? "" : remark),
        reasons.get(0).clause());
  }

  /** From the grant to the licence in the holder's hands; ends when it is delivered. */
  private void startDelivery(Application a) {
    Limit deliver = items.told(a.terms(), a.action()).limits().deliver();
    if (deliver != null) {
      clocks.start(
          a.number(), "delivery", "legal", deliver, LocalDate.now(clock), current.officer());
    }
  }

  private String write(List<Reason> reasons) {
    try {
      return json.writeValueAsString(reasons);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<Reason> read(String text) {
    try {
      return json.readValue(text, new TypeReference<>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
