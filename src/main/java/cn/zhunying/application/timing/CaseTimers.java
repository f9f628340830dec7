package cn.zhunying.application.timing;

import cn.zhunying.application.acceptance.Corrections;
import cn.zhunying.calendar.ClockPurpose;
import cn.zhunying.clock.CaseClocks;
import cn.zhunying.engine.Deadlines;
import cn.zhunying.engine.ProcessVariable;
import cn.zhunying.engine.ProcessVariables;
import cn.zhunying.engine.timer.RecordTimers;
import cn.zhunying.oversight.Cards;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the rows of a case say about its timers. */
@Service
public class CaseTimers {

  private final CaseClocks clocks;
  private final Corrections corrections;
  private final Cards cards;
  private final RecordTimers timers;

  CaseTimers(CaseClocks clocks, Corrections corrections, Cards cards, RecordTimers timers) {
    this.clocks = clocks;
    this.corrections = corrections;
    this.cards = cards;
    this.timers = timers;
  }

  /** What differs in the engine; changes nothing. */
  public List<String> drift(String number) {
    return timers.drift(rows(number));
  }

  /** Brings timers, variables and task dates in line; says what had differed. */
  @Transactional
  public List<String> follow(String number) {
    return timers.follow(rows(number));
  }

  private RecordTimers.Rows rows(String number) {
    Map<ProcessVariable<Date>, Date> dates = new HashMap<>();
    put(dates, ProcessVariables.ACCEPT_BY, due(number, ClockPurpose.ACCEPTANCE));
    put(dates, ProcessVariables.DECIDE_BY, due(number, ClockPurpose.ON_THE_SPOT));
    put(dates, ProcessVariables.DECIDE_BY, due(number, ClockPurpose.DECISION));
    clocks
        .promised(number, ClockPurpose.SPECIAL_PROCEDURE)
        .ifPresent(day -> put(dates, ProcessVariables.SPECIAL_BY, day));
    corrections
        .latest(number)
        .filter(c -> c.answeredAt() == null)
        .ifPresent(c -> put(dates, ProcessVariables.ANSWER_BY, c.answerBy()));
    cards.toHandle(number).ifPresent(c -> put(dates, ProcessVariables.ESCALATE_AT, c.escalateOn()));
    return new RecordTimers.Rows(number, null, dates);
  }

  private @Nullable LocalDate due(String number, ClockPurpose purpose) {
    return clocks.due(number, purpose).map(CaseClocks.Due::on).orElse(null);
  }

  private static void put(
      Map<ProcessVariable<Date>, Date> dates,
      ProcessVariable<Date> variable,
      @Nullable LocalDate day) {
    if (day != null) {
      dates.put(variable, Deadlines.endOf(day));
    }
  }
}
