package cn.zhunying.clock.demo;

import cn.zhunying.calendar.demo.DemoClock;
import cn.zhunying.engine.timer.EngineClock;
import cn.zhunying.law.Outcome;
import cn.zhunying.law.Refusal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAmount;
import org.jspecify.annotations.Nullable;
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
   * The time it shows then; exactly one of a period ({@code P61D}) and a day ({@code 2027-03-31})
   * is given.
   */
  public Outcome<ZonedDateTime> move(@Nullable String advance, @Nullable String to) {
    if ((advance == null) == (to == null)) {
      return Outcome.refused(Refusal.form("demo-clock-move-missing", "advance"));
    }
    try {
      Outcome<ZonedDateTime> moved =
          advance != null ? clock.advance(amount(advance)) : clock.moveTo(LocalDate.parse(to));
      if (moved.isDone()) {
        engine.moved(clock.instant());
        engine.runDueJobs();
      }
      return moved;
    } catch (DateTimeException e) {
      return Outcome.refused(
          advance != null
              ? Refusal.form("demo-clock-move-invalid", "advance", advance)
              : Refusal.form("demo-clock-move-invalid", "to", to));
    }
  }

  private static TemporalAmount amount(String text) {
    return text.contains("T") ? Duration.parse(text) : Period.parse(text);
  }
}
