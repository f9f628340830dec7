package cn.zhunying.application.timing;

import cn.zhunying.application.notice.ApplicantNotices;
import cn.zhunying.calendar.Calendars;
import cn.zhunying.calendar.ChineseDates;
import cn.zhunying.calendar.StatutoryClock;
import cn.zhunying.clock.CaseClocks;
import cn.zhunying.clock.ClockSweepTable;
import cn.zhunying.identity.CurrentAccount;
import cn.zhunying.journal.Act;
import cn.zhunying.journal.Journal;
import cn.zhunying.sweep.EachApart;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Open clocks, counted again when a year of the calendar has been published. */
@Service
public class ClockRecount {

  static final int AT_ONCE = 2_000;

  private final ClockSweepTable table;
  private final CaseClocks clocks;
  private final CaseTimers timers;
  private final ApplicantNotices notices;
  private final Calendars calendars;
  private final Journal journal;
  private final EachApart apart;

  ClockRecount(
      ClockSweepTable table,
      CaseClocks clocks,
      CaseTimers timers,
      ApplicantNotices notices,
      Calendars calendars,
      Journal journal,
      EachApart apart) {
    this.table = table;
    this.clocks = clocks;
    this.timers = timers;
    this.notices = notices;
    this.calendars = calendars;
    this.journal = journal;
    this.apart = apart;
  }

  /**
   * Open clocks that were counted with an older calendar.
   *
   * @return how many were looked at: as many as fit, or all
   */
  public int recount() {
    List<Long> stale =
        apart.ready(
            EachApart.CLOCK_RECOUNT, AT_ONCE, most -> table.stale(calendars.version(), most));
    apart.run(
        EachApart.CLOCK_RECOUNT,
        stale,
        ids ->
            table
                .lockStale(calendars.version(), ids)
                .forEach(
                    each -> clocks.recount(each.id()).ifPresent(before -> moved(each, before))));
    return stale.size();
  }

  private void moved(ClockSweepTable.Stale of, LocalDate before) {
    Optional<LocalDate> now = clocks.dueOn(of.id());
    journal.record(
        new Act(
            of.number(),
            "deadline-recounted",
            CurrentAccount.SYSTEM,
            Map.of(
                "purpose",
                of.purpose().code(),
                "type",
                of.type().code(),
                "from",
                before.toString(),
                "to",
                now.map(LocalDate::toString).orElse("")),
            "calendar@" + calendars.version(),
            of.clause()));
    timers.follow(of.number());
    if (of.type() == StatutoryClock.Type.LEGAL && now.isPresent()) {
      notices.tell(
          of.number(),
          "deadline-recounted",
          Map.of("before", ChineseDates.format(before), "until", ChineseDates.format(now.get())));
    }
  }
}
