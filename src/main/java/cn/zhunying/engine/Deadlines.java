package cn.zhunying.engine;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;

/** Days of the law as the engine's timers take them. */
public final class Deadlines {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private Deadlines() {}

  /** A period ends with the end of its last day: the timer fires as the next day begins. */
  public static Date endOf(LocalDate day) {
    return startOf(day.plusDays(1));
  }

  public static Date startOf(LocalDate day) {
    return Date.from(day.atStartOfDay(ZONE).toInstant());
  }
}
