package cn.zhunying.calendar;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Dates as official documents write them, and the zone they are meant in. */
public final class ChineseDates {

  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private static final DateTimeFormatter DOCUMENT = DateTimeFormatter.ofPattern("uuuu年M月d日");

  private ChineseDates() {}

  /** 2027年3月31日. */
  public static String format(LocalDate date) {
    return DOCUMENT.format(date);
  }
}
