package cn.zhunying.supervision.publicreport;

import cn.zhunying.border.TextRule;
import cn.zhunying.commitment.publication.PublishedCommitments;
import cn.zhunying.law.CommonRules;
import cn.zhunying.law.Outcome;
import cn.zhunying.law.Refusal;
import cn.zhunying.licence.Licence;
import cn.zhunying.licence.Licences;
import cn.zhunying.supervision.Duty;
import cn.zhunying.supervision.DutyJournal;
import cn.zhunying.supervision.Officers;
import cn.zhunying.supervision.plan.TargetedVerification;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who knows that a published promise is not true says so, without an account; the promise is
 * verified now. While a verification is open no other is, however many report.
 */
@Service
public class PromiseReports {

  static final int LONGEST = 2000;
  private static final int SHORTEST = 4;

  /** Nobody reads more about one promise, and no machine fills a table. */
  static final int MOST = 200;

  private final PublishedCommitments published;
  private final PromiseReportTable table;
  private final Licences licences;
  private final TargetedVerification verification;
  private final DutyJournal journal;
  private final Officers officers;
  private final CommonRules rules;

  PromiseReports(
      PublishedCommitments published,
      PromiseReportTable table,
      Licences licences,
      TargetedVerification verification,
      DutyJournal journal,
      Officers officers,
      CommonRules rules) {
    this.published = published;
    this.table = table;
    this.licences = licences;
    this.verification = verification;
    this.journal = journal;
    this.officers = officers;
    this.rules = rules;
  }

  /**
   * @param commitment number it is published under
   * @return that number
   */
  @Transactional
  public Outcome<String> receive(String commitment, String said) {
    String text = Objects.requireNonNullElse(TextRule.REASON.clean(said), "");
    if (text.length() < SHORTEST || text.length() > LONGEST) {
      return Outcome.refused(
          Refusal.form(
              "promise-report-unusable",
              "text",
              String.valueOf(SHORTEST),
              String.valueOf(LONGEST)));
    }
    return published
        .find(commitment)
        .flatMap(
            p ->
                licences.affected(p.number()).stream().filter(l -> l.endedOn() == null).findFirst())
        .map(licence -> received(commitment, licence, text))
        .orElseGet(() -> Outcome.refused(Refusal.state("commitment-not-published", null)));
  }

  private Outcome<String> received(String commitment, Licence licence, String text) {
    if (table.count(commitment) >= MOST) {
      return Outcome.refused(Refusal.state("promise-reports-full", null));
    }
    table.add(commitment, licence.number(), text);
    Duty duty = verification.open(licence, commitment);
    journal.record(duty, "promise-reported", Map.of(), rules.falsePromiseReported().clause());
    officers.promiseReported(duty);
    return Outcome.done(commitment);
  }

  /** What was said against the promise a duty verifies; for officers who see the duty. */
  public List<PromiseReport> of(Duty duty) {
    return table.of(duty.application());
  }
}
