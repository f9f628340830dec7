package cn.zhunying.application.acceptance;

import cn.zhunying.application.ApplicationProcess;
import cn.zhunying.calendar.ChineseDates;
import cn.zhunying.law.Outcome;
import cn.zhunying.law.Refusal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One-time correction notices (补正) and their answers. */
@Service
public class Corrections {

  public record Correction(
      long id,
      String defects,
      Instant noticedAt,
      LocalDate answerBy,
      Instant answeredAt,
      String note) {}

  private final JdbcClient jdbc;
  private final ApplicationProcess process;
  private final Clock clock;

  Corrections(JdbcClient jdbc, ApplicationProcess process, Clock clock) {
    this.jdbc = jdbc;
    this.process = process;
    this.clock = clock;
  }

  public long notice(String number, String defects, LocalDate answerBy, String actor) {
    return jdbc.sql(
            "insert into correction (application_number, defects, noticed_at, noticed_by, answer_by) values (?, ?, ?, ?, ?) returning id")
        .params(number, defects, Timestamp.from(clock.instant()), actor, Date.valueOf(answerBy))
        .query(Long.class)
        .single();
  }

  /** Refused when no notice is open, or its term has ended. */
  @Transactional
  public Outcome<Void> answer(String number, String note) {
    Optional<Correction> asked = latest(number).filter(c -> c.answeredAt() == null);
    if (asked.isPresent() && asked.get().answerBy().isBefore(LocalDate.now(clock))) {
      return Outcome.refused(
          Refusal.state(
              "correction-term-ended", null, ChineseDates.format(asked.get().answerBy())));
    }
    int open =
        jdbc.sql(
                """
                update correction set answered_at = ?, note = ? where application_number = ? and answered_at is null
                  and exists (select from application a where a.number = application_number and a.status = 'correction-requested')""")
            .params(Timestamp.from(clock.instant()), note, number)
            .update();
    return open > 0 && process.correctionSubmitted(number)
        ? Outcome.done()
        : Outcome.refused(Refusal.state("correction-not-awaited", null));
  }

  public Optional<Correction> latest(String number) {
    return jdbc.sql(
            "select * from correction where application_number = ? order by id desc limit 1")
        .param(number)
        .query(
            (row, n) -> {
              Timestamp answered = row.getTimestamp("answered_at");
              return new Correction(
                  row.getLong("id"),
                  row.getString("defects"),
                  row.getTimestamp("noticed_at").toInstant(),
                  row.getDate("answer_by").toLocalDate(),
                  answered == null ? null : answered.toInstant(),
                  row.getString("note"));
            })
        .optional();
  }
}
