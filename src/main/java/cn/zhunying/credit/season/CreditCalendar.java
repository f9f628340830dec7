package cn.zhunying.credit.season;

import cn.zhunying.credit.ledger.Closings;
import cn.zhunying.credit.list.Publicities;
import cn.zhunying.credit.list.Publicity;
import cn.zhunying.credit.rule.CreditRules;
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
  private final ComplaintTable complaints;
  private final Publicities publicities;
  private final CreditRules rules;
  private final EachApart each;
  private final Clock clock;

  CreditCalendar(
      Closings closings,
      YearEndTable years,
      ComplaintTable complaints,
      Publicities publicities,
      CreditRules rules,
      EachApart each,
      Clock clock) {
    this.closings = closings;
    this.years = years;
    this.complaints = complaints;
    this.publicities = publicities;
    this.rules = rules;
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
    List<String> over = years.over(cycle, LocalDate.now(clock));
    each.run(EachApart.CREDIT_PUBLISH, over, some -> some.forEach(b -> publish(b, cycle)));
  }

  private void publish(String bureau, int cycle) {
    YearEnd end = years.lock(bureau, cycle).orElseThrow();
    LocalDate from = end.publicityFrom();
    LocalDate until = end.publicityUntil();
    if (end.publishedAt() != null || from == null || until == null) {
      return;
    }
    List<ComplaintTable.Candidate> some = candidates(bureau, cycle);
    while (!some.isEmpty()) {
      some.forEach(c -> record(c, cycle, from, until));
      some = candidates(bureau, cycle);
    }
    years.published(bureau, cycle, clock.instant());
  }

  private List<ComplaintTable.Candidate> candidates(String bureau, int cycle) {
    return complaints.candidates(bureau, cycle, rules.book().lists().red().from(), BATCH);
  }

  private void record(ComplaintTable.Candidate of, int cycle, LocalDate from, LocalDate until) {
    Publicity found =
        new Publicity(
            from, until, of.complaint(), of.complaint() ? rules.book().publicity().text() : "");
    publicities
        .record(of.uscc(), cycle, of.score(), found)
        .fold(
            done -> done,
            refused -> {
              throw new IllegalStateException(of.uscc() + ": " + refused);
            });
  }
}
