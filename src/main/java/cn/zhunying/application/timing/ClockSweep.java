package cn.zhunying.application.timing;

import cn.zhunying.application.notice.ApplicantNotices;
import cn.zhunying.calendar.Calendars;
import cn.zhunying.calendar.ChineseDates;
import cn.zhunying.clock.CaseClocks;
import cn.zhunying.identity.CurrentAccount;
import cn.zhunying.journal.Act;
import cn.zhunying.journal.Journal;
import cn.zhunying.oversight.Cards;
import cn.zhunying.sweep.EachApart;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

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
      order by warn_on, id limit :most""";

  /** By the index of legal clocks that have not turned red. */
  public static final String OVERDUE =
      """
      select id from case_clock
      where state = 'running' and type = 'legal' and red_on is null and due_on < :today
      order by due_on, id limit :most""";

  /** By the index of clocks counted with an older calendar. */
  private static final String STALE =
      """
      select id from case_clock where state = 'running' and calendar_version < :version
      order by calendar_version, id limit :most""";

  private static final int AT_ONCE = 2_000;

  private final JdbcClient jdbc;
  private final CaseClocks clocks;
  private final CaseTimers timers;
  private final Cards cards;
  private final ApplicantNotices notices;
  private final Calendars calendars;
  private final Journal journal;
  private final EachApart apart;
  private final Clock clock;

  ClockSweep(
      JdbcClient jdbc,
      CaseClocks clocks,
      CaseTimers timers,
      Cards cards,
      ApplicantNotices notices,
      Calendars calendars,
      Journal journal,
      EachApart apart,
      Clock clock) {
    this.jdbc = jdbc;
    this.clocks = clocks;
    this.timers = timers;
    this.cards = cards;
    this.notices = notices;
    this.calendars = calendars;
    this.journal = journal;
    this.apart = apart;
    this.clock = clock;
  }

  /** As much as fits; the next sweep goes on where this one stopped. */
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
  public int recount() {
    List<Long> stale = due(EachApart.CLOCK_RECOUNT, STALE);
    apart.run(
        EachApart.CLOCK_RECOUNT,
        stale,
        ids ->
            stale(ids)
                .forEach(
                    each -> clocks.recount(each.id()).ifPresent(before -> moved(each, before))));
    return stale.size();
  }

  private List<Stale> stale(List<Long> ids) {
    return jdbc.sql(
            """
            select id, case_number, purpose, type, clause from case_clock
            where id = any(?) and state = 'running' and calendar_version < ? order by id for update skip locked""")
        .params(ids.toArray(Long[]::new), calendars.version())
        .query(
            (row, n) ->
                new Stale(
                    row.getLong("id"),
                    row.getString("case_number"),
                    row.getString("purpose"),
                    row.getString("type"),
                    row.getString("clause")))
        .list();
  }

  private List<Long> due(String sweep, String sql) {
    return apart.ready(
        sweep,
        AT_ONCE,
        most ->
            jdbc.sql(sql)
                .param("today", LocalDate.now(clock))
                .param("version", calendars.version())
                .param("most", most)
                .query(Long.class)
                .list());
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
    apart.run(
        EachApart.CLOCK_WARN,
        due(EachApart.CLOCK_WARN, TO_WARN),
        ids -> marked("warned_for = due_on", TO_WARN, ids).forEach(cards::warn));
  }

  private void turnRed() {
    apart.run(
        EachApart.CLOCK_OVERDUE,
        due(EachApart.CLOCK_OVERDUE, OVERDUE),
        ids -> marked("red_on = :today", OVERDUE, ids).forEach(cards::overdue));
  }

  /** Marks those that are still due and that no other node holds. */
  private List<Cards.Clocked> marked(String mark, String due, List<Long> ids) {
    String still = due.replaceFirst("order by[^)]*", "and id = any(:ids) for update skip locked");
    String sql =
        "with marked as (update case_clock set %s where id in (%s) returning *) select marked.*, application.bureau from marked join application on number = case_number order by id"
            .formatted(mark, still);
    return jdbc.sql(sql)
        .param("today", LocalDate.now(clock))
        .param("ids", ids.toArray(Long[]::new))
        .query(CaseClocks::clocked)
        .list();
  }
}
