package cn.zhunying.supervision;

import cn.zhunying.calendar.Calendars;
import cn.zhunying.code.Coded;
import cn.zhunying.database.Overtaken;
import cn.zhunying.licence.Licence;
import cn.zhunying.oversight.CardTerms;
import cn.zhunying.oversight.Cards;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code duty}. */
@Repository
public class DutyTable {

  private final JdbcClient jdbc;
  private final Cards shown;
  private final CardTerms cards;
  private final Calendars calendars;
  private final Clock clock;

  DutyTable(JdbcClient jdbc, Cards shown, CardTerms cards, Calendars calendars, Clock clock) {
    this.jdbc = jdbc;
    this.shown = shown;
    this.cards = cards;
    this.calendars = calendars;
    this.clock = clock;
  }

  /** The holder's name has changed: what is still to be done is to be done about the new one. */
  public void renamed(Licence licence) {
    jdbc.sql("update duty set holder = ? where licence_number = ? and state in ('waiting', 'open')")
        .params(licence.holder(), licence.number())
        .update();
  }

  Optional<Duty> find(long id) {
    return jdbc.sql("select * from duty where id = ?").param(id).query(DutyTable::duty).optional();
  }

  /** Locked, so that two acts on one duty come one after the other. */
  public Optional<Duty> lock(long id) {
    return jdbc.sql("select * from duty where id = ? for update")
        .param(id)
        .query(DutyTable::duty)
        .optional();
  }

  public Duty require(long id) {
    return find(id).orElseThrow(() -> new IllegalStateException("no duty " + id));
  }

  public List<Duty> ofLicence(String licence) {
    return jdbc.sql("select * from duty where licence_number = ? order by opens_on, id")
        .param(licence)
        .query(DutyTable::duty)
        .list();
  }

  List<Duty> open() {
    return jdbc.sql("select * from duty where state = 'open' order by id")
        .query(DutyTable::duty)
        .list();
  }

  /** The next stage is on time until its own date has passed. */
  public void enters(long id, Duty.Stage stage, LocalDate dueOn) {
    LocalDate warnOn = cards.warnOn(LocalDate.now(clock), dueOn, calendars.current());
    jdbc.sql(
            """
            update duty set stage = ?, due_on = ?, warn_on = ?, overdue_since = null, escalate_on = null,
                            escalated_to = null
            where id = ?""")
        .params(stage.code(), dueOn, warnOn, id)
        .update();
    shown.closeDuty(id);
  }

  /** Counted again with another calendar. */
  public void moved(long id, LocalDate opensOn, LocalDate dueOn, LocalDate warnOn) {
    jdbc.sql("update duty set opens_on = ?, due_on = ?, warn_on = ? where id = ?")
        .params(opensOn, dueOn, warnOn, id)
        .update();
  }

  public void found(long id, Duty.Finding finding, String reason) {
    jdbc.sql("update duty set finding = ?, finding_reason = ? where id = ?")
        .params(finding.code(), reason, id)
        .update();
  }

  public void done(long id, Duty.Outcome outcome) {
    moved(
        id,
        Duty.State.DONE,
        jdbc.sql(
                "update duty set state = 'done', outcome = ?, done_at = ? where id = ? and state = any(?)")
            .params(outcome.code(), now(), id, Duty.State.DONE.before())
            .update());
    shown.closeDuty(id);
  }

  /** Locked: whoever works on one of them comes before or after. */
  public List<Duty> lockUnfinished(String licence) {
    return jdbc.sql(
            """
            select * from duty where licence_number = ? and state in ('waiting', 'open')
            order by opens_on, id for update""")
        .param(licence)
        .query(DutyTable::duty)
        .list();
  }

  public void cancelled(long id) {
    moved(
        id,
        Duty.State.CANCELLED,
        jdbc.sql("update duty set state = 'cancelled', done_at = ? where id = ? and state = any(?)")
            .params(now(), id, Duty.State.CANCELLED.before())
            .update());
    shown.closeDuty(id);
  }

  private void moved(long id, Duty.State to, int updated) {
    Overtaken.unless(updated, "duty " + id, () -> require(id).state().code(), to);
  }

  /** The open duties of a kind, oldest first. */
  public List<Duty> lockOpen(String licence) {
    return jdbc.sql(
            """
            select * from duty where licence_number = ? and state = 'open'
            order by opens_on, id for update""")
        .param(licence)
        .query(DutyTable::duty)
        .list();
  }

  public void inspects(long id, LocalDate dueOn, LocalDate warnOn) {
    enters(id, Duty.Stage.INSPECTION, dueOn);
    jdbc.sql("update duty set warn_on = ? where id = ?").params(warnOn, id).update();
  }

  public void overdue(long id, LocalDate since, LocalDate escalateOn) {
    jdbc.sql("update duty set overdue_since = ?, escalate_on = ? where id = ?")
        .params(since, escalateOn, id)
        .update();
  }

  /** Its deadline was put off and is not over: it was not overdue. */
  public void inTimeAgain(long id) {
    jdbc.sql(
            "update duty set overdue_since = null, escalate_on = null, escalated_to = null where id = ?")
        .param(id)
        .update();
  }

  public void urged(long id) {
    jdbc.sql("update duty set urged_count = urged_count + 1, last_urged_at = ? where id = ?")
        .params(now(), id)
        .update();
  }

  /** What somebody still has to do. */
  public List<Duty> lockAssigned(String assignee) {
    return jdbc.sql(
            """
            select * from duty where assignee = ? and state in ('waiting', 'open')
            order by id for update""")
        .param(assignee)
        .query(DutyTable::duty)
        .list();
  }

  public void assigned(long id, @Nullable String assignee) {
    jdbc.sql("update duty set assignee = ? where id = ?").params(assignee, id).update();
  }

  public void escalated(long id, String to, LocalDate escalateOn) {
    jdbc.sql("update duty set escalated_to = ?, escalate_on = ? where id = ?")
        .params(to, escalateOn, id)
        .update();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  public static Duty duty(ResultSet row, int n) throws SQLException {
    return new Duty(
        row.getLong("id"),
        row.getString("licence_number"),
        row.getString("item"),
        row.getString("kind"),
        row.getString("name"),
        row.getString("bureau"),
        row.getString("holder"),
        row.getObject("opens_on", LocalDate.class),
        row.getObject("due_on", LocalDate.class),
        row.getObject("warn_on", LocalDate.class),
        row.getObject("escalate_on", LocalDate.class),
        Coded.of(Duty.State.class, row.getString("state")),
        Coded.of(Duty.Stage.class, row.getString("stage")),
        Coded.orNull(Duty.Finding.class, row.getString("finding")),
        row.getString("finding_reason"),
        Coded.orNull(Duty.Outcome.class, row.getString("outcome")),
        row.getString("assignee"),
        row.getObject("overdue_since", LocalDate.class),
        row.getInt("urged_count"),
        instant(row, "last_urged_at"),
        row.getString("escalated_to"),
        instant(row, "done_at"),
        row.getString("clause"),
        row.getString("application_number"),
        row.getString("terms"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }
}
