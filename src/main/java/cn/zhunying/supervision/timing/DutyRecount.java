package cn.zhunying.supervision.timing;

import cn.zhunying.calendar.Calendars;
import cn.zhunying.supervision.Duty;
import cn.zhunying.supervision.DutyJournal;
import cn.zhunying.supervision.Terms;
import cn.zhunying.sweep.EachApart;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Dates of duties that follow from the calendar: counted again when a year has been published. */
@Service
public class DutyRecount {

  private static final int AT_ONCE = 500;

  private final DutySweepTable table;
  private final DutyDates dates;
  private final InTimeAgain again;
  private final DutyTimers timers;
  private final DutyJournal journal;
  private final Terms terms;
  private final Calendars calendars;
  private final EachApart apart;

  DutyRecount(
      DutySweepTable table,
      DutyDates dates,
      InTimeAgain again,
      DutyTimers timers,
      DutyJournal journal,
      Terms terms,
      Calendars calendars,
      EachApart apart) {
    this.table = table;
    this.dates = dates;
    this.again = again;
    this.timers = timers;
    this.journal = journal;
    this.terms = terms;
    this.calendars = calendars;
    this.apart = apart;
  }

  /**
   * Duties that were counted with an older calendar.
   *
   * @return how many were looked at: as many as fit, or all
   */
  public int recount() {
    List<Long> found =
        apart.ready(
            EachApart.DUTY_RECOUNT, AT_ONCE, most -> table.stale(calendars.version(), most));
    apart.run(EachApart.DUTY_RECOUNT, found, this::recount);
    return found.size();
  }

  private void recount(List<Long> ids) {
    for (Duty duty : table.lockStale(calendars.version(), ids)) {
      table.counted(duty.id(), calendars.version());
      again(duty);
    }
  }

  private void again(Duty duty) {
    Duty now = dates.again(duty);
    if (!now.dueOn().equals(duty.dueOn()) || !now.opensOn().equals(duty.opensOn())) {
      journal.record(
          duty,
          "deadline-recounted",
          Map.of("from", duty.dueOn().toString(), "to", now.dueOn().toString()),
          duty.clause());
    }
    timers.follow(again.after(duty, now, terms.today()));
  }
}
