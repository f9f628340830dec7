package cn.zhunying.credit.season;

import cn.zhunying.credit.ledger.CreditSubject;
import cn.zhunying.credit.ledger.CreditSubjectTable;
import cn.zhunying.credit.list.Publicities;
import cn.zhunying.credit.list.Publicity;
import cn.zhunying.credit.rule.CreditRules;
import cn.zhunying.law.Outcome;
import cn.zhunying.sweep.EachApart;
import cn.zhunying.sweep.SweepFailure;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What 公示 brought, subject by subject (渝人社发〔2021〕58号 第三十一条). */
@Component
public class PublicityResults {

  private final ComplaintTable complaints;
  private final YearEndTable years;
  private final CreditSubjectTable subjects;
  private final Publicities publicities;
  private final CreditRules rules;
  private final EachApart each;

  PublicityResults(
      ComplaintTable complaints,
      YearEndTable years,
      CreditSubjectTable subjects,
      Publicities publicities,
      CreditRules rules,
      EachApart each) {
    this.complaints = complaints;
    this.years = years;
    this.subjects = subjects;
    this.publicities = publicities;
    this.rules = rules;
    this.each = each;
  }

  /** Codes of a bureau's subjects with enough points and no result yet. */
  List<String> candidates(String bureau, int cycle, int most) {
    return complaints.candidates(bureau, cycle, rules.book().lists().red().from(), most);
  }

  /** Done too where another node was faster, or its points no longer reach. */
  @Transactional(propagation = Propagation.MANDATORY)
  Outcome<?> record(String uscc, int cycle) {
    YearEnd end =
        subjects
            .lock(uscc)
            .map(CreditSubject::bureau)
            .flatMap(bureau -> years.find(bureau, cycle))
            .orElse(null);
    ComplaintTable.Candidate of =
        complaints.candidate(uscc, cycle, rules.book().lists().red().from()).orElse(null);
    if (of == null || end == null || end.publicityFrom() == null || end.publicityUntil() == null) {
      return Outcome.done();
    }
    return publicities.record(
        uscc,
        cycle,
        of.score(),
        new Publicity(
            end.publicityFrom(),
            end.publicityUntil(),
            of.complaint(),
            of.complaint() ? rules.book().publicity().text() : ""));
  }

  /**
   * What could not be closed or published, and why.
   *
   * @param bureau null for all
   */
  @Transactional(readOnly = true)
  public List<SweepFailure> failures(@Nullable String bureau) {
    return List.of(EachApart.CREDIT_CLOSE, EachApart.CREDIT_PUBLISH).stream()
        .flatMap(sweep -> each.failures(sweep).stream())
        .filter(f -> bureau == null || isOf(bureau, f.record()))
        .toList();
  }

  private boolean isOf(String bureau, String record) {
    return bureau.equals(record)
        || subjects.find(record).filter(s -> bureau.equals(s.bureau())).isPresent();
  }
}
