package cn.zhunying.enforcement.rectification;

import cn.zhunying.catalogue.terms.Limit;
import cn.zhunying.catalogue.terms.supervision.SupervisionTerms;
import cn.zhunying.database.Overtaken;
import cn.zhunying.engine.ProcessVariable;
import cn.zhunying.engine.ProcessVariables;
import cn.zhunying.supervision.Duty;
import cn.zhunying.supervision.timing.StageDates;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code rectification}. */
@Repository
class RectificationTable implements StageDates {

  record Open(long id, long duty, LocalDate dueOn, String clause) {}

  private final JdbcClient jdbc;
  private final Clock clock;

  RectificationTable(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  void ordered(Duty duty, LocalDate rectifyBy, String document, @Nullable String clause) {
    jdbc.sql(
            """
            insert into rectification (duty_id, licence_number, ordered_at, due_on, document, state, clause)
            values (?, ?, ?, ?, ?, 'ordered', ?)""")
        .params(duty.id(), duty.licence(), now(), rectifyBy, document, clause)
        .update();
  }

  /** Those whose report is waited for; locked, so that two reports at once are one. */
  List<Open> lockOrdered(String licence) {
    return jdbc.sql(
            """
            select id, duty_id, due_on, clause from rectification r
            where licence_number = ? and state = 'ordered'
              and exists (select 1 from duty d where d.id = r.duty_id and d.state = 'open')
            order by id for update""")
        .param(licence)
        .query(
            (row, n) ->
                new Open(
                    row.getLong("id"),
                    row.getLong("duty_id"),
                    row.getObject("due_on", LocalDate.class),
                    row.getString("clause")))
        .list();
  }

  void reported(long id, String report) {
    moved(
        id,
        RectificationState.REPORTED,
        jdbc.sql(
                """
                update rectification set state = 'reported', reported_at = ?, report = ?
                where id = ? and state = any(?)""")
            .params(now(), report, id, RectificationState.REPORTED.before())
            .update());
  }

  /** Of a duty, which has one open at a time. */
  void concluded(long duty, RectificationState state) {
    moved(
        duty,
        state,
        jdbc.sql(
                """
                update rectification set state = ?, reviewed_at = ?
                where duty_id = ? and state = any(?)""")
            .params(state.code(), now(), duty, state.before())
            .update());
  }

  private static void moved(long id, RectificationState to, int updated) {
    Overtaken.unless(updated, "rectification of " + id, () -> "an end", to);
  }

  @Override
  public Duty.Stage stage() {
    return Duty.Stage.RECTIFICATION;
  }

  @Override
  public @Nullable Limit limit(SupervisionTerms law) {
    return law.rectify();
  }

  @Override
  public ProcessVariable<Date> variable() {
    return ProcessVariables.RECTIFY_BY;
  }

  @Override
  public Optional<Asked> open(long duty) {
    return jdbc.sql(
            """
            select id, ordered_at as at, due_on as until, reported_at as answered from rectification
            where duty_id = ? and state in ('ordered', 'reported') order by id desc limit 1""")
        .param(duty)
        .query(StageDates::asked)
        .optional();
  }

  @Override
  public void until(long id, LocalDate day) {
    jdbc.sql("update rectification set due_on = ? where id = ?").params(day, id).update();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
