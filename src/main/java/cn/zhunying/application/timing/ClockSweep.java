package cn.zhunying.application.timing;

import cn.zhunying.application.notice.ApplicantNotices;
import cn.zhunying.calendar.Calendars;
import cn.zhunying.calendar.ChineseDates;
import cn.zhunying.clock.CaseClocks;
import cn.zhunying.identity.CurrentAccount;
import cn.zhunying.journal.Act;
import cn.zhunying.journal.Journal;
import cn.zhunying.oversight.Cards;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks through the open clocks for what has come due, by their indices: which to count again with
 * a newer calendar, which to warn of, which have run out.
 */
@Service
public class ClockSweep {

  /** Public, so that its plan can be looked at: by the index of clocks to warn of. */
  public static final String TO_WARN =
      """
      select id from case_clock
      where state = 'running' and warned_for is distinct from due_on and warn_on <= :today
      order by warn_on, id limit :most for update skip locked""";

  /** By the index of legal clocks that have not turned red. */
  public static final String OVERDUE =
      """
      select id from case_clock
      where state = 'running' and type = 'legal' and red_on is null and due_on < :today
      order by due_on, id limit :most for update skip locked""";

  private static final int AT_ONCE = 2_000;

  private final JdbcClient jdbc;
  private final CaseClocks clocks;
  private final CaseTimers timers;
  private final Cards cards;
  private final ApplicantNotices notices;
  private final Calendars calendars;
  private final Journal journal;
  private final Clock clock;

  ClockSweep(
      JdbcClient jdbc,
      CaseClocks clocks,
      CaseTimers timers,
      Cards cards,
      ApplicantNotices notices,
      Calendars calendars,
      Journal journal,
      Clock clock) {
    this.jdbc = jdbc;
    this.clocks = clocks;
    this.timers = timers;
    this.cards = cards;
    this.notices = notices;
    this.calendars = calendars;
    this.journal = journal;
    this.clock = clock;
  }

  /** As much as fits one transaction; the next sweep goes on where this one stopped. */
  @Transactional
  public void sweep() {
    recount();
    warn();
    turnRed();
  }

  private record Stale(long id, String number, String purpose, String type, String clause) {}

  /**
   * Open clocks that were counted with an older calendar.
   *
   * @return how many were looked at: as many as fit, or all
   */
  @Transactional
  public int recount() {
    List<Stale> stale =
        jdbc.sql(
                """
                select id, case_number, purpose, type, clause from case_clock
                where state = 'running' and calendar_version < ?
                order by calendar_version, id limit ? for update skip locked""")
            .params(calendars.version(), AT_ONCE)
            .query(
                (row, n) ->
                    new Stale(
                        row.getLong("id"),
                        row.getString("case_number"),
                        row.getString("purpose"),
                        row.getString("type"),
                        row.getString("clause")))
            .list();
    for (Stale each : stale) {
      clocks.recount(each.id()).ifPresent(before -> moved(each, before));
    }
    return stale.size();
  }

  private void moved(Stale of, LocalDate before) {
    Optional<LocalDate> now =
        jdbc.sql("select due_on from case_clock where id = ?")
            .param(of.id())
            .query(LocalDate.class)
            .optional();
    journal.record(
        new Act(
            of.number(),
            "deadline-recounted",
            CurrentAccount.SYSTEM,
            Map.of(
                "purpose",
                of.purpose(),
                "type",
                of.type(),
                "from",
                before.toString(),
                "to",
                now.map(LocalDate::toString).orElse("")),
            "calendar@" + calendars.version(),
            of.clause()));
    timers.follow(of.number());
    if (of.type().equals("legal") && now.isPresent()) {
      notices.tell(
          of.number(),
          "deadline-recounted",
          Map.of("before", ChineseDates.format(before), "until", ChineseDates.format(now.get())));
    }
  }

  private void warn() {
    marked("update case_clock set warned_for = due_on where id in (%s)".formatted(TO_WARN))
        .forEach(cards::warn);
  }

  private void turnRed() {
    marked("update case_clock set red_on = :today where id in (%s)".formatted(OVERDUE))
        .forEach(cards::overdue);
  }

  private List<Cards.Clocked> marked(String update) {
    String sql =
        "with marked as (%s returning *) select marked.*, application.bureau from marked join application on number = case_number order by id"
            .formatted(update);
    return jdbc.sql(sql)
        .param("today", LocalDate.now(clock))
        .param("most", AT_ONCE)
        .query(CaseClocks::clocked)
        .list();
  }
}
