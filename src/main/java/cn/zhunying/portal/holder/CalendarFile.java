package cn.zhunying.portal.holder;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Days as a file that calendars read (iCalendar, RFC 5545): each an event of a whole day. */
final class CalendarFile {

  private static final int LONGEST = 75;

  private CalendarFile() {}

  static String of(List<HolderDates.Date> dates) {
    StringBuilder file = new StringBuilder();
    line(file, "BEGIN:VCALENDAR");
    line(file, "VERSION:2.0");
    line(file, "PRODID:-//zhunying//holder//ZH");
    for (HolderDates.Date d : dates) {
      line(file, "BEGIN:VEVENT");
      line(file, "UID:" + Integer.toHexString(d.hashCode()) + "-" + d.number() + "@zhunying");
      line(file, "DTSTAMP:" + day(d.on()) + "T000000Z");
      line(file, "DTSTART;VALUE=DATE:" + day(d.on()));
      line(file, "DTEND;VALUE=DATE:" + day(d.on().plusDays(1)));
      line(file, "SUMMARY:" + text(d.what() + " " + d.number()));
      line(file, "DESCRIPTION:" + text(d.item()));
      line(file, "BEGIN:VALARM");
      line(file, "ACTION:DISPLAY");
      line(file, "DESCRIPTION:" + text(d.what()));
      line(file, "TRIGGER:-P3D");
      line(file, "END:VALARM");
      line(file, "END:VEVENT");
    }
    line(file, "END:VCALENDAR");
    return file.toString();
  }

  private static String day(LocalDate day) {
    return DateTimeFormatter.BASIC_ISO_DATE.format(day);
  }

  private static String text(String said) {
    return said.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n");
  }

  /** No line is longer than 75 bytes; what goes on begins with a space. */
  private static void line(StringBuilder file, String line) {
    int room = LONGEST;
    for (int i = 0; i < line.length(); ) {
      String sign = line.substring(i, line.offsetByCodePoints(i, 1));
      int bytes = sign.getBytes(StandardCharsets.UTF_8).length;
      if (bytes > room) {
        file.append("\r\n ");
        room = LONGEST - 1;
      }
      file.append(sign);
      room -= bytes;
      i += sign.length();
    }
    file.append("\r\n");
  }
}
