package cn.zhunying.credit.season;

import cn.zhunying.credit.ledger.Closings;
import cn.zhunying.sweep.EachApart;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** What comes due by itself: closing accounts after the year, and publication after 公示. */
@Component
class CreditCalendar {

  private static final int BATCH = 100;

  private final Closings closings;
  private final YearEndTable years;
  private final PublicityResults results;
  private final EachApart each;
  private final Clock clock;

  CreditCalendar(
      Closings closings,
      YearEndTable years,
      PublicityResults results,
      EachApart each,
      Clock clock) {
    this.closings = closings;
    this.years = years;
    this.results = results;
    this.each = each;
    this.clock = clock;
  }

  /** Each batch in a transaction of its own; what fails is left for the next day. */
  void close() {
    List<String> due = each.ready(EachApart.CREDIT_CLOSE, BATCH, closings::due);
    if (due.isEmpty()) {
      return;
    }
    while (!due.isEmpty()) {
      each.run(EachApart.CREDIT_CLOSE, due, closings::close);
      due = each.ready(EachApart.CREDIT_CLOSE, BATCH, closings::due);
    }
    years.open(LocalDate.now(clock).getYear() - 1, clock.instant());
  }

  /** The red list is decided by points and 公示; the others follow from points alone. */
  void publish() {
    int cycle = LocalDate.now(clock).getYear() - 1;
    each.each(
        EachApart.CREDIT_PUBLISH,
        each.again(EachApart.CREDIT_PUBLISH),
        uscc -> results.record(uscc, cycle));
    years.over(cycle, LocalDate.now(clock)).forEach(bureau -> publish(bureau, cycle));
  }

  /** Whoever is refused keeps nobody else from standing on the list. */
  private void publish(String bureau, int cycle) {
    List<String> some = candidates(bureau, cycle);
    while (!some.isEmpty()) {
      each.each(EachApart.CREDIT_PUBLISH, some, uscc -> results.record(uscc, cycle));
      some = candidates(bureau, cycle);
    }
    each.run(
        EachApart.CREDIT_PUBLISH,
        List.of(bureau),
        done -> years.published(bureau, cycle, clock.instant()));
  }

  private List<String> candidates(String bureau, int cycle) {
    return each.ready(
        EachApart.CREDIT_PUBLISH, BATCH, most -> results.candidates(bureau, cycle, most));
  }
}
