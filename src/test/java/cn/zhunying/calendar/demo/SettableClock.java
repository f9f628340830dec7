package cn.zhunying.calendar.demo;

import cn.zhunying.calendar.ChineseDates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** What the demo clock of tests runs on: unlike the system's, it can be turned, also back. */
public final class SettableClock extends Clock {

  private final Clock system = Clock.system(ChineseDates.ZONE);
  private volatile Duration turned = Duration.ZERO;

  SettableClock() {}

  /**
   * @param shown the clock that runs on this one
   */
  public void set(Clock shown, Instant now) {
    turned = turned.plus(Duration.between(shown.instant(), now));
  }

  @Override
  public Instant instant() {
    return system.instant().plus(turned);
  }

  @Override
  public ZoneId getZone() {
    return system.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("everybody is given the clock that runs on this one");
  }
}
