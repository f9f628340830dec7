package cn.zhunying.catalogue.terms.procedure;

import cn.zhunying.calendar.WorkCalendar;
import cn.zhunying.catalogue.terms.Limit;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Map;

/**
 * When a filing should come: within {@code period} after the stated day or, without a number,
 * before it. Whoever comes later is taken all the same (渝府发〔2021〕2号 二（二）2) and told so.
 *
 * @param credit rule of the points table that being late may meet; null for none
 */
public record FilingDue(
    @NotBlank String field, @NotNull @Valid Limit period, @NotBlank String late, String credit) {

  /** Whether it comes late on this day; not where the day was left out. */
  public boolean isLate(Map<String, ?> answers, LocalDate on, WorkCalendar calendar) {
    Object stated = answers.get(field);
    if (stated == null) {
      return false;
    }
    LocalDate day = LocalDate.parse(stated.toString());
    LocalDate last = period.n() == null ? day.minusDays(1) : period.deadline(day, calendar);
    return on.isAfter(last);
  }
}
