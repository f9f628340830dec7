package cn.zhunying.enforcement.revocation;

import static java.util.Objects.requireNonNull;

import cn.zhunying.catalogue.terms.Limit;
import cn.zhunying.catalogue.terms.supervision.SupervisionTerms;
import cn.zhunying.database.Overtaken;
import cn.zhunying.engine.ProcessVariable;
import cn.zhunying.engine.ProcessVariables;
import cn.zhunying.supervision.Duty;
import cn.zhunying.supervision.timing.StageDates;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code revocation}. */
@Repository
class RevocationTable implements StageDates {

  record Revocation(long id, long duty, LocalDate hearingUntil, String statement, String clause) {}

  private final JdbcClient jdbc;
  private final Clock clock;

  RevocationTable(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  void announced(Duty duty, LocalDate hearingUntil, String notice, @Nullable String clause) {
    jdbc.sql(
            """
            insert into revocation (licence_number, duty_id, ground, reason, announced_at, hearing_until, notice, state, clause)
            values (?, ?, ?, ?, ?, ?, ?, 'announced', ?)""")
        .params(
            duty.licence(),
            duty.id(),
            requireNonNull(duty.finding()).code(),
            duty.findingReason(),
            now(),
            hearingUntil,
            notice,
            clause)
        .update();
  }

  Revocation require(long duty) {
    return jdbc.sql(
            "select * from revocation where duty_id = ? and state in ('announced', 'stated')")
        .param(duty)
        .query(RevocationTable::revocation)
        .single();
  }

  /** The paper a licence was revoked by. */
  String decision(long duty) {
    return jdbc.sql("select decision from revocation where duty_id = ? and state = 'revoked'")
        .param(duty)
        .query(String.class)
        .single();
  }

  /** Those still to be stated on; locked, so that two statements at once are one. */
  List<Revocation> lockAnnounced(String licence) {
    return jdbc.sql(
            """
            select * from revocation r where licence_number = ? and state = 'announced'
              and exists (select 1 from duty d where d.id = r.duty_id and d.state = 'open')
            order by id for update""")
        .param(licence)
        .query(RevocationTable::revocation)
        .list();
  }

  void stated(long id, String statement) {
    moved(
        id,
        RevocationState.STATED,
        jdbc.sql(
                """
                update revocation set state = 'stated', statement = ?, stated_at = ?
                where id = ? and state = any(?)""")
            .params(statement, now(), id, RevocationState.STATED.before())
            .update());
  }

  void decided(long id, RevocationState state, String reason, @Nullable String document) {
    moved(
        id,
        state,
        jdbc.sql(
                """
                update revocation set state = ?, decision_reason = ?, decision = ?, decided_at = ?
                where id = ? and state = any(?)""")
            .params(state.code(), reason, document, now(), id, state.before())
            .update());
  }

  private static void moved(long id, RevocationState to, int updated) {
    Overtaken.unless(updated, "revocation " + id, () -> "an end", to);
  }

  @Override
  public Duty.Stage stage() {
    return Duty.Stage.REVOCATION;
  }

  @Override
  public @Nullable Limit limit(SupervisionTerms law) {
    return law.hearing();
  }

  @Override
  public ProcessVariable<Date> variable() {
    return ProcessVariables.HEARING_UNTIL;
  }

  @Override
  public Optional<Asked> open(long duty) {
    return jdbc.sql(
            """
            select id, announced_at as at, hearing_until as until, stated_at as answered from revocation
            where duty_id = ? and state in ('announced', 'stated') order by id desc limit 1""")
        .param(duty)
        .query(StageDates::asked)
        .optional();
  }

  @Override
  public void until(long id, LocalDate day) {
    jdbc.sql("update revocation set hearing_until = ? where id = ?").params(day, id).update();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  private static Revocation revocation(ResultSet row, int n) throws SQLException {
    return new Revocation(
        row.getLong("id"),
        row.getLong("duty_id"),
        row.getObject("hearing_until", LocalDate.class),
        row.getString("statement"),
        row.getString("clause"));
  }
}
