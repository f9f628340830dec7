package cn.zhunying.engine.timer;

import cn.zhunying.calendar.demo.ClockMove;
import cn.zhunying.calendar.demo.DemoClock;
import cn.zhunying.law.Refusal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAmount;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Service;

/** Moves the demo clock, takes the engine along and runs what comes due, before it answers. */
@Service
@ConditionalOnProperty(name = "zhunying.demo", havingValue = "true")
public class DemoClocks {

  private final DemoClock clock;
  private final EngineClock engine;

  DemoClocks(Clock clock, EngineClock engine) {
    this.clock = (DemoClock) clock;
    this.engine = engine;
  }

  public OffsetDateTime now() {
    return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
  }

  /**
   * Why it was not moved; exactly one of a period ({@code P61D}) and a day ({@code 2027-03-31}) is
   * given.
   */
  public Optional<Refusal> move(String advance, String to) {
    if ((advance == null) == (to == null)) {
      return Optional.of(
          Refusal.of(
              "advance",
              "请填写 advance 或 to 其中之一",
              "例如 {\"advance\": \"P61D\"} 或 {\"to\": \"2027-03-31\"}"));
    }
    ClockMove move;
    try {
      move = advance != null ? clock.advance(amount(advance)) : clock.moveTo(LocalDate.parse(to));
    } catch (DateTimeException e) {
      return Optional.of(
          Refusal.of(
              advance != null ? "advance" : "to",
              "时间的写法不对：" + (advance != null ? advance : to),
              "advance 写作 P61D 或 PT2H，to 写作 2027-03-31"));
    }
    if (move instanceof ClockMove.Refused refused) {
      return Optional.of(refused.refusal());
    }
    engine.moved(clock.instant());
    engine.runDueJobs();
    return Optional.empty();
  }

  private static TemporalAmount amount(String text) {
    return text.contains("T") ? Duration.parse(text) : Period.parse(text);
  }
}
