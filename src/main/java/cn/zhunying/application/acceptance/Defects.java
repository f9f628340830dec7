package cn.zhunying.application.acceptance;

import cn.zhunying.application.Application;
import cn.zhunying.application.ApplicationStatus;
import cn.zhunying.law.CommonRules;
import cn.zhunying.law.Outcome;
import cn.zhunying.law.Refusal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
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
  public record Defect(long id, String text, Boolean thereAtFirst, String why, String addedBy) {}

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

  private final JdbcClient jdbc;
  private final Corrections corrections;
  private final CommonRules rules;
  private final Clock clock;

  Defects(JdbcClient jdbc, Corrections corrections, CommonRules rules, Clock clock) {
    this.jdbc = jdbc;
    this.corrections = corrections;
    this.rules = rules;
    this.clock = clock;
  }

  /** Not told yet, in the order they were found. */
  public List<Defect> draft(String number) {
    return jdbc.sql(
            "select * from defect where application_number = ? and notice_id is null order by id")
        .param(number)
        .query(
            (row, n) ->
                new Defect(
                    row.getLong("id"),
                    row.getString("text"),
                    row.getObject("there_at_first", Boolean.class),
                    row.getString("why"),
                    row.getString("added_by")))
        .list();
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
          write(a.number(), text.strip(), again ? thereAtFirst : null, late ? why : null, officer);
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

  private void write(String number, String text, Boolean thereAtFirst, String why, String officer) {
    jdbc.sql(
            "insert into defect (application_number, text, there_at_first, why, added_by, added_at) values (?, ?, ?, ?, ?, ?)")
        .params(number, text, thereAtFirst, why, officer, Timestamp.from(clock.instant()))
        .update();
  }

  /** Takes back what has not been told yet. */
  @Transactional
  public boolean remove(String number, long id) {
    return jdbc.sql(
                "delete from defect where application_number = ? and id = ? and notice_id is null")
            .params(number, id)
            .update()
        == 1;
  }

  /**
   * What the notice says, one defect a line: the draft and what the officer wrote when sending it.
   */
  public String gather(String number, String written, String officer) {
    boolean again = isAskedBefore(number);
    (written == null ? "" : written)
        .lines()
        .filter(line -> !line.isBlank())
        .forEach(line -> write(number, line.strip(), again ? true : null, null, officer));
    return String.join("\n", draft(number).stream().map(Defect::text).toList());
  }

  public void told(String number, long notice) {
    jdbc.sql("update defect set notice_id = ? where application_number = ? and notice_id is null")
        .params(notice, number)
        .update();
  }

  /** For the bureau's supervisors, newest first: so many after the first {@code from}. */
  public List<ToldLate> toldLate(String bureau, long from, int most) {
    return jdbc.sql(
            """
            select a.number, a.subject_name, d.text, d.why, d.added_by, c.noticed_at
            from defect d join correction c on c.id = d.notice_id join application a on a.number = d.application_number
            where d.there_at_first and a.bureau = ? order by c.noticed_at desc, d.id desc limit ? offset ?""")
        .params(bureau, most, from)
        .query(
            (row, n) ->
                new ToldLate(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    row.getTimestamp(6).toInstant()))
        .list();
  }
}
