package cn.zhunying.calendar.demo;

import cn.zhunying.calendar.ChineseDates;
import cn.zhunying.law.Outcome;
import cn.zhunying.law.Refusal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAmount;
import java.util.function.Consumer;

/**
 * The system's clock plus an offset that only grows, so that people can see a deadline arrive
 * without waiting for it. Time never runs back: what was recorded stays in the past. Move it
 * outside a transaction, since the listeners act at once on the new time.
 */
public final class DemoClock extends Clock {

  private static final LocalTime OFFICE_OPENS = LocalTime.of(9, 0);

  /** Far enough for any licence, near enough that every date can be written and stored. */
  private static final LocalDate LAST = LocalDate.of(2099, 12, 31);

  private final Clock base;
  private final Consumer<Duration> keep;
  private final Consumer<ClockMoved> tell;
  private volatile Duration offset;

  DemoClock(Clock base, Duration offset, Consumer<Duration> keep, Consumer<ClockMoved> tell) {
    this.base = base;
    this.offset = offset;
    this.keep = keep;
    this.tell = tell;
  }

  @Override
  public Instant instant() {
    return base.instant().plus(offset);
  }

  @Override
  public ZoneId getZone() {
    return base.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return zone.equals(getZone()) ? this : new InZone(this, zone);
  }

  /**
   * The time it shows then: moved by a period in days, months or years, or a duration in hours or
   * minutes.
   */
  public Outcome<ZonedDateTime> advance(TemporalAmount amount) {
    try {
      ZonedDateTime now = ZonedDateTime.now(this);
      ZonedDateTime target = now.plus(amount);
      return target.isAfter(now) ? moveTo(target) : backwards("advance", now);
    } catch (DateTimeException | ArithmeticException e) {
      return tooFar("advance");
    }
  }

  /** To 9:00 of that day; when it is that day and later than 9:00 already, nothing moves. */
  public Outcome<ZonedDateTime> moveTo(LocalDate day) {
    ZonedDateTime now = ZonedDateTime.now(this);
    if (day.isBefore(now.toLocalDate())) {
      return backwards("to", now);
    }
    if (day.isAfter(LAST)) {
      return tooFar("to");
    }
    ZonedDateTime target = day.atTime(OFFICE_OPENS).atZone(getZone());
    return target.isAfter(now) ? moveTo(target) : Outcome.done(now);
  }

  private Outcome<ZonedDateTime> moveTo(ZonedDateTime target) {
    if (target.toLocalDate().isAfter(LAST)) {
      return tooFar("advance");
    }
    synchronized (this) {
      Duration further = Duration.between(base.instant(), target.toInstant());
      if (further.compareTo(offset) > 0) {
        keep.accept(further);
        offset = further;
      }
    }
    tell.accept(new ClockMoved(target.toInstant()));
    return Outcome.done(target);
  }

  private static Outcome<ZonedDateTime> backwards(String field, ZonedDateTime now) {
    return Outcome.refused(
        Refusal.form("demo-clock-backwards", field, ChineseDates.format(now.toLocalDate())));
  }

  private static Outcome<ZonedDateTime> tooFar(String field) {
    return Outcome.refused(Refusal.form("demo-clock-too-far", field, ChineseDates.format(LAST)));
  }

  private static final class InZone extends Clock {

    private final Clock shown;
    private final ZoneId zone;

    InZone(Clock shown, ZoneId zone) {
      this.shown = shown;
      this.zone = zone;
    }

    @Override
    public Instant instant() {
      return shown.instant();
    }

    @Override
    public ZoneId getZone() {
      return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
      return shown.withZone(other);
    }
  }
}
