package cn.zhunying.credit.season;

import cn.zhunying.calendar.Calendars;
import cn.zhunying.credit.rule.CreditRules;
import cn.zhunying.credit.rule.RuleBook.Days;
import cn.zhunying.identity.CurrentAccount;
import cn.zhunying.law.Outcome;
import cn.zhunying.law.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What officers do at the end of a cycle, one step after the other. */
@Service
public class YearEnds {

  private final YearEndTable table;
  private final CreditRules rules;
  private final Calendars calendars;
  private final CurrentAccount current;
  private final Clock clock;

  YearEnds(
      YearEndTable table,
      CreditRules rules,
      Calendars calendars,
      CurrentAccount current,
      Clock clock) {
    this.table = table;
    this.rules = rules;
    this.calendars = calendars;
    this.current = current;
    this.clock = clock;
  }

  /**
   * @param bureau null for all
   */
  @Transactional(readOnly = true)
  public List<YearEnd> latest(@Nullable String bureau, int most) {
    return table.latest(bureau, clock.instant(), most);
  }

  /** 报市局备案 (第二十七条). */
  @Transactional
  public Outcome<YearEnd> report(String bureau, int cycle) {
    return at(bureau, cycle, YearEnd.Step.REPORT)
        .map(
            of -> {
              table.reported(bureau, cycle, current.username(), clock.instant());
              return table.lock(bureau, cycle).orElseThrow();
            });
  }

  /** 公示, from today (第三十一条; how long is a parameter, gaps G-36). */
  @Transactional
  public Outcome<YearEnd> publicise(String bureau, int cycle) {
    return at(bureau, cycle, YearEnd.Step.PUBLICITY)
        .map(
            of -> {
              Days term = rules.book().publicity();
              LocalDate today = LocalDate.now(clock);
              LocalDate until = calendars.current().plusWorkingDays(today, term.days());
              table.publicity(bureau, cycle, today, until, current.username());
              return table.lock(bureau, cycle).orElseThrow();
            });
  }

  private Outcome<YearEnd> at(String bureau, int cycle, YearEnd.Step step) {
    return table
        .lock(bureau, cycle)
        .filter(of -> of.next() == step)
        .map(Outcome::done)
        .orElseGet(() -> Outcome.refused(Refusal.state("credit-year-step", null)));
  }
}
