package cn.zhunying.supervision.annual;

import static java.util.Objects.requireNonNull;

import cn.zhunying.calendar.ChineseDates;
import cn.zhunying.catalogue.terms.supervision.CreditHook;
import cn.zhunying.catalogue.terms.supervision.Publication;
import cn.zhunying.documents.Glyphs;
import cn.zhunying.identity.CurrentAccount;
import cn.zhunying.law.Outcome;
import cn.zhunying.law.Refusal;
import cn.zhunying.licence.HolderNotices;
import cn.zhunying.supervision.Duty;
import cn.zhunying.supervision.DutyJournal;
import cn.zhunying.supervision.DutyTable;
import cn.zhunying.supervision.SupervisionProcess;
import cn.zhunying.supervision.Terms;
import cn.zhunying.supervision.credit.CreditHooks;
import cn.zhunying.supervision.holder.HolderAnswer;
import cn.zhunying.supervision.holder.HolderFiles;
import cn.zhunying.supervision.holder.HolderReport;
import cn.zhunying.supervision.plan.DutyPlan;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a holder reports about a time that has passed (年度经营情况报告, 统计数据, 年度核验材料): handed in, or
 * missing; never a matter of the licence's validity.
 */
@Service
public class AnnualReports {

  /** The dates of the inspection that follows what came or did not. */
  public record Inspected(LocalDate inspectBy, LocalDate warnOn) {}

  private final AnnualReportTable reports;
  private final DutyTable table;
  private final DutyJournal journal;
  private final HolderFiles files;
  private final HolderNotices notices;
  private final CreditHooks credit;
  private final SupervisionProcess process;
  private final CurrentAccount current;
  private final Terms terms;

  AnnualReports(
      AnnualReportTable reports,
      DutyTable table,
      DutyJournal journal,
      HolderFiles files,
      HolderNotices notices,
      CreditHooks credit,
      SupervisionProcess process,
      CurrentAccount current,
      Terms terms) {
    this.reports = reports;
    this.table = table;
    this.journal = journal;
    this.files = files;
    this.notices = notices;
    this.credit = credit;
    this.process = process;
    this.current = current;
    this.terms = terms;
  }

  /** The holder reports; whether it is theirs to say has been checked. */
  @Transactional
  public Outcome<HolderReport> report(String licence, String report) {
    return report(HolderAnswer.of(licence, report));
  }

  @Transactional
  public Outcome<HolderReport> report(HolderAnswer answer) {
    String report = answer.text();
    if (!HolderReport.takes(report)) {
      return Outcome.refused(
          Refusal.form("annual-report-unusable", "report", String.valueOf(HolderReport.LONGEST)));
    }
    Optional<Refusal> unprintable = Glyphs.refusal("report", "报告", report);
    if (unprintable.isPresent()) {
      return Outcome.refused(unprintable.get());
    }
    return answer
        .to(awaited(answer), duty -> duty, Refusal.state("annual-report-not-awaited", null))
        .map(duty -> received(duty, answer));
  }

  /**
   * Locked, so that two reports at once are one. Who names no duty means the report of the year
   * where it is waited for.
   */
  private List<Duty> awaited(HolderAnswer answer) {
    List<Duty> open = awaited(table.lockOpen(answer.licence()));
    List<Duty> ofTheYear =
        open.stream().filter(duty -> duty.kind().equals(DutyPlan.ANNUAL_REPORT)).toList();
    return answer.duty() == null && !ofTheYear.isEmpty() ? ofTheYear : open;
  }

  /** Of these duties those about which something may still be handed in, late or not. */
  @Transactional(readOnly = true)
  public List<Duty> awaited(List<Duty> duties) {
    return duties.stream()
        .filter(duty -> duty.state() == Duty.State.OPEN)
        .filter(duty -> DutyPlan.isReported(terms.inHand(duty).terms()))
        .filter(duty -> !reports.has(duty))
        .toList();
  }

  private HolderReport received(Duty duty, HolderAnswer answer) {
    boolean late = late(duty);
    reports.add(duty, answer.text(), current.username(), late);
    files.keep(duty.licence(), HolderFiles.Of.ANNUAL_REPORT, duty.id(), answer.files());
    journal.record(
        duty,
        "annual-report-submitted",
        new Terms.Reply(late, duty.dueOn()).facts(answer.files()),
        duty.clause());
    if (!late) {
      process.annualReportSubmitted(duty);
    }
    return new HolderReport(duty.licence(), duty.dueOn(), late);
  }

  private static boolean late(Duty duty) {
    return duty.stage() != Duty.Stage.REPORT;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void recorded(long id) {
    Duty duty = table.require(id);
    table.done(id, Duty.Outcome.REPORTED);
    journal.record(duty, "annual-report-recorded", Map.of(), duty.clause());
  }

  /** What was handed in is examined from today on. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Inspected examined(long id) {
    Duty duty = table.require(id);
    Inspected dates = inspected(duty);
    journal.record(
        duty,
        "annual-materials-received",
        Map.of("inspectBy", dates.inspectBy().toString()),
        duty.clause());
    return dates;
  }

  private Inspected inspected(Duty duty) {
    LocalDate by = terms.fromToday(requireNonNull(terms.inHand(duty).law().inspect()));
    LocalDate warnOn = terms.warnOn(duty, by);
    table.inspects(duty.id(), by, warnOn);
    return new Inspected(by, warnOn);
  }

  /** Told, and inspected: a late report is kept with the case and changes neither. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Inspected missing(long id) {
    Duty duty = table.require(id);
    Inspected dates = inspected(duty);
    journal.record(
        duty,
        "annual-report-missing",
        Map.of("dueOn", duty.dueOn().toString(), "inspectBy", dates.inspectBy().toString()),
        duty.clause());
    credit.found(duty, CreditHook.MISSING, "逾期没有收到%s".formatted(duty.name()));
    notices.tell(
        duty.licence(),
        "annual-report-missing",
        Map.of(
            "licence", duty.licence(),
            "duty", duty.name(),
            "due", ChineseDates.format(duty.dueOn().plusDays(1)),
            "published",
                publication(duty).filter(Publication::missing).map(Publication::text).orElse("")));
    return dates;
  }

  /** What everybody may read of it. */
  @Transactional(readOnly = true)
  public Optional<Publication> publication(Duty duty) {
    return Optional.ofNullable(terms.inHand(duty).terms().publishes());
  }
}
