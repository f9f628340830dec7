package cn.zhunying.supervision.verification;

import cn.zhunying.documents.Glyphs;
import cn.zhunying.files.UploadedFile;
import cn.zhunying.identity.CurrentAccount;
import cn.zhunying.law.Outcome;
import cn.zhunying.law.Refusal;
import cn.zhunying.supervision.Duty;
import cn.zhunying.supervision.DutyJournal;
import cn.zhunying.supervision.DutyTable;
import cn.zhunying.supervision.Officers;
import cn.zhunying.supervision.Terms;
import cn.zhunying.supervision.holder.HolderFiles;
import cn.zhunying.supervision.holder.HolderReport;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 达标材料: 达到经营许可条件并按要求提交材料后，方可开展经营活动 (渝府发〔2021〕2号 二（二）3). Until the promised term is over the holder
 * has time; handed in earlier, the office can look earlier.
 */
@Service
public class FulfilmentReports {

  private final FulfilmentTable reports;
  private final DutyTable table;
  private final DutyJournal journal;
  private final HolderFiles files;
  private final Officers officers;
  private final Terms terms;
  private final CurrentAccount current;

  FulfilmentReports(
      FulfilmentTable reports,
      DutyTable table,
      DutyJournal journal,
      HolderFiles files,
      Officers officers,
      Terms terms,
      CurrentAccount current) {
    this.reports = reports;
    this.table = table;
    this.journal = journal;
    this.files = files;
    this.officers = officers;
    this.terms = terms;
    this.current = current;
  }

  /** The holder hands in what shows the conditions met; whether it is theirs has been checked. */
  @Transactional
  public Outcome<HolderReport> report(String licence, String report, List<UploadedFile> attached) {
    if (!HolderReport.takes(report)) {
      return Outcome.refused(
          Refusal.form(
              "fulfilment-report-unusable", "report", String.valueOf(HolderReport.LONGEST)));
    }
    return Outcome.unless(
        Glyphs.refusal("report", "达标情况", report),
        () ->
            awaited(licence)
                .map(duty -> Outcome.done(received(duty, report, attached)))
                .orElseGet(() -> Outcome.refused(Refusal.state("fulfilment-not-awaited", null))));
  }

  private HolderReport received(Duty duty, String report, List<UploadedFile> attached) {
    long id = reports.add(duty, report, current.username());
    files.keep(duty.licence(), HolderFiles.Of.FULFILMENT, id, attached);
    journal.record(
        duty,
        "fulfilment-reported",
        Map.of("file", attached.stream().map(UploadedFile::name).toList()),
        duty.clause());
    officers.fulfilmentReported(duty);
    return new HolderReport(duty.licence(), duty.dueOn(), duty.overdueOn(terms.today()));
  }

  /** The duty that holds operation back and still waits to be verified. */
  private Optional<Duty> awaited(String licence) {
    return table.ofLicence(licence).stream()
        .filter(d -> d.state() == Duty.State.OPEN || d.state() == Duty.State.WAITING)
        .filter(d -> d.stage() == Duty.Stage.VERIFICATION && terms.inHand(d).terms().holds())
        .findFirst()
        .flatMap(d -> table.lock(d.id()));
  }

  /** A promise whose term still runs and of which nothing has been handed in. */
  Optional<Duty> stillPromised(String licence) {
    return table.ofLicence(licence).stream()
        .filter(d -> d.state() == Duty.State.OPEN && d.stage() == Duty.Stage.VERIFICATION)
        .filter(d -> terms.inHand(d).terms().holds() && !d.overdueOn(terms.today()))
        .filter(d -> !reports.has(d.id()))
        .findFirst();
  }
}
