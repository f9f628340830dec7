package cn.zhunying.application.timing;

import cn.zhunying.clock.ClockSweepTable;
import cn.zhunying.oversight.Cards;
import cn.zhunying.sweep.EachApart;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;

/**
 * Looks through the open clocks for what has come due, by their indices: which to count again with
 * a newer calendar, which to warn of, which have run out.
 */
@Service
public class ClockSweep {

  private static final int AT_ONCE = ClockRecount.AT_ONCE;

  private final ClockSweepTable table;
  private final ClockRecount recount;
  private final Cards cards;
  private final EachApart apart;
  private final Clock clock;

  ClockSweep(
      ClockSweepTable table, ClockRecount recount, Cards cards, EachApart apart, Clock clock) {
    this.table = table;
    this.recount = recount;
    this.cards = cards;
    this.apart = apart;
    this.clock = clock;
  }

  /** As much as fits; the next sweep goes on where this one stopped. */
  public void sweep() {
    recount.recount();
    warn();
    turnRed();
  }

  private void warn() {
    LocalDate today = LocalDate.now(clock);
    apart.run(
        EachApart.CLOCK_WARN,
        apart.ready(EachApart.CLOCK_WARN, AT_ONCE, most -> table.toWarn(today, most)),
        ids -> table.warned(today, ids).forEach(cards::warn));
  }

  private void turnRed() {
    LocalDate today = LocalDate.now(clock);
    apart.run(
        EachApart.CLOCK_OVERDUE,
        apart.ready(EachApart.CLOCK_OVERDUE, AT_ONCE, most -> table.overdue(today, most)),
        ids -> table.turnedRed(today, ids).forEach(cards::overdue));
  }
}
