package cn.zhunying.calendar;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;

/**
 * A date with its weekday behind it, as notices write it: {@code 2027-02-06 星期六}, or without.
 * Whoever copies a notice and slips by a day is told so.
 */
final class NamedDay extends StdDeserializer<LocalDate> {

  private static final long serialVersionUID = 1L;

  NamedDay() {
    super(LocalDate.class);
  }

  @Override
  public LocalDate deserialize(JsonParser parser, DeserializationContext context)
      throws IOException {
    String[] parts = parser.getText().strip().split("\\s+", 2);
    LocalDate date;
    try {
      date = LocalDate.parse(parts[0]);
    } catch (DateTimeException e) {
      throw JsonMappingException.from(parser, "不是有效的日期：" + parts[0] + "，请写作 2027-02-06");
    }
    String weekday = date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.CHINA);
    String said = parts.length == 1 ? weekday : parts[1].replace("周", "星期").replace("星期天", "星期日");
    if (!said.equals(weekday)) {
      throw JsonMappingException.from(
          parser, "%s 是%s，不是%s，请按通知核对日期".formatted(parts[0], weekday, parts[1]));
    }
    return date;
  }
}
