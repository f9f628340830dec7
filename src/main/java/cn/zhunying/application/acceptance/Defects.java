package cn.zhunying.application.acceptance;

import cn.zhunying.application.Application;
import cn.zhunying.application.ApplicationStatus;
import cn.zhunying.law.CommonRules;
import cn.zhunying.law.Outcome;
import cn.zhunying.law.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is wrong with an application. Defects gather as a draft and are told once, all together
 * (人社部发〔2021〕43号 全国方案第七项·办理程序1); what is told later although it was there at first needs a reason,
 * which the bureau's supervisors read.
 */
@Service
public class Defects {

  private static final int LONGEST = 500;

  /**
   * Something that is wrong with an application and has not been told yet.
   *
   * @param id to take it back with
   * @param text what is wrong
   * @param thereAtFirst of a further notice: it could have been told with the first; null with the
   *     first
   * @param why why it was not
   * @param addedBy account of the officer
   */
  public record Defect(
      long id, String text, @Nullable Boolean thereAtFirst, String why, String addedBy) {}

  /**
   * A defect that was there at first and was told later.
   *
   * @param number of the application
   * @param subject name of the applicant
   * @param text what is wrong
   * @param why why it was not told with the first notice
   * @param addedBy account of the officer
   * @param noticedAt when it was told
   */
  public record ToldLate(
      String number, String subject, String text, String why, String addedBy, Instant noticedAt) {}

  private final DefectTable table;
  private final Corrections corrections;
  private final CommonRules rules;

  Defects(DefectTable table, Corrections corrections, CommonRules rules) {
    this.table = table;
    this.corrections = corrections;
    this.rules = rules;
  }

  /** Not told yet, in the order they were found. */
  public List<Defect> draft(String number) {
    return table.draft(number);
  }

  /** What was told last, and what the applicant answered. */
  public Optional<Corrections.Correction> lastTold(String number) {
    return corrections.latest(number);
  }

  /**
   * Whether the applicant has been asked to correct before: then every defect says where it was.
   */
  public boolean isAskedBefore(String number) {
    return corrections.latest(number).isPresent();
  }

  /**
   * @param thereAtFirst must be said once the applicant has been asked before
   * @param why must be said of what was there at first
   * @return the draft as it is then
   */
  @Transactional
  public Outcome<List<Defect>> add(
      Application a, String text, Boolean thereAtFirst, String why, String officer) {
    return Outcome.unless(
        refusal(a, text, thereAtFirst, why),
        () -> {
          boolean again = isAskedBefore(a.number());
          boolean late = again && thereAtFirst;
          table.add(
              a.number(), text.strip(), again ? thereAtFirst : null, late ? why : null, officer);
          return Outcome.done(draft(a.number()));
        });
  }

  private Optional<Refusal> refusal(Application a, String text, Boolean thereAtFirst, String why) {
    if (a.status() != ApplicationStatus.SUBMITTED) {
      return Optional.of(Refusal.state("defects-closed", null, a.status().label()));
    }
    if (text == null || text.isBlank()) {
      return Optional.of(Refusal.form("defect-text-missing", "text"));
    }
    Optional<Refusal> paper = PaperDemand.in("text", text, rules);
    if (paper.isPresent()) {
      return paper;
    }
    if (text.length() > LONGEST) {
      return Optional.of(Refusal.form("defect-text-too-long", "text", String.valueOf(LONGEST)));
    }
    if (!isAskedBefore(a.number())) {
      return Optional.empty();
    }
    if (thereAtFirst == null) {
      return Optional.of(
          Refusal.law("defect-origin-missing", "thereAtFirst", rules.toldOnce().clause()));
    }
    return thereAtFirst && (why == null || why.isBlank())
        ? Optional.of(Refusal.law("defect-late-reason-missing", "why", rules.toldOnce().clause()))
        : Optional.empty();
  }

  /** Takes back what has not been told yet. */
  @Transactional
  public boolean remove(String number, long id) {
    return table.remove(number, id);
  }

  /**
   * What the notice says, one defect a line: the draft and what the officer wrote when sending it.
   */
  public String gather(String number, @Nullable String written, String officer) {
    boolean again = isAskedBefore(number);
    (written == null ? "" : written)
        .lines()
        .filter(line -> !line.isBlank())
        .forEach(line -> table.add(number, line.strip(), again ? true : null, null, officer));
    return String.join("\n", draft(number).stream().map(Defect::text).toList());
  }

  public void told(String number, long notice) {
    table.told(number, notice);
  }

  /** For the bureau's supervisors, newest first: so many after the first {@code from}. */
  public List<ToldLate> toldLate(@Nullable String bureau, long from, int most) {
    return table.toldLate(bureau, from, most);
  }
}
