package cn.zhunying.calendar;

import cn.zhunying.code.Coded;
import cn.zhunying.law.LawDataException;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One year's public holidays and the weekends worked for them (调休), as its file says.
 *
 * @param replaces why it takes the place of a published one; null for the first of its year
 */
public record WorkYear(
    @Min(value = 2000, message = "须写年份，例如 year: 2026") int year,
    @NotNull(message = "须写 official（已公布）或 provisional（暂定）") Status status,
    @NotBlank(message = "须写明依据的通知") String source,
    @NotEmpty(message = "须列出放假日期") List<@NotNull @Valid Holiday> holidays,
    @NotNull(message = "没有调休上班日时写 []") @JsonDeserialize(contentUsing = NamedDay.class)
        List<@NotNull LocalDate> workdays,
    @Valid @Nullable YearReplacement replaces) {

  private static final List<String> STATUTORY = List.of("元旦", "春节", "清明", "劳动节", "端午", "中秋", "国庆");

  /**
   * @param days how many the notice says it is, to catch a slip; null when it is not given
   */
  record Holiday(
      @NotBlank String name,
      @NotNull @JsonDeserialize(using = NamedDay.class) LocalDate from,
      @NotNull @JsonDeserialize(using = NamedDay.class) LocalDate to,
      @Positive @Nullable Integer days) {

    Holiday(String name, LocalDate from, LocalDate to) {
      this(name, from, to, null);
    }

    boolean contains(LocalDate date) {
      return !date.isBefore(from) && !date.isAfter(to);
    }

    boolean overlaps(Holiday other) {
      return !from.isAfter(other.to) && !other.from.isAfter(to);
    }
  }

  public enum Status implements Coded {
    OFFICIAL,
    PROVISIONAL;
  }

  /** What constraints on single values cannot say. */
  WorkYear checked(String file) {
    if (!file.endsWith("/" + year + ".yaml")) {
      throw new LawDataException(file, "year", "文件名须与年份一致：%d.yaml".formatted(year));
    }
    List<Holiday> seen = new ArrayList<>();
    for (Holiday holiday : holidays) {
      String key = "holidays[%d]（%s）".formatted(seen.size(), holiday.name());
      checkHoliday(file, key, holiday, seen);
      seen.add(holiday);
    }
    List<LocalDate> worked = new ArrayList<>();
    for (LocalDate day : workdays) {
      checkWorkday(file, "workdays[%d]（%s）".formatted(worked.size(), day), day, worked);
      worked.add(day);
    }
    return this;
  }

  /** An imported year names every statutory holiday (全国年节及纪念日放假办法（2024修订） 第二条): no gap. */
  public WorkYear complete() {
    for (String name : STATUTORY) {
      if (holidays.stream().noneMatch(h -> h.name().contains(name))) {
        throw new LawDataException(
            "%s/%d.yaml".formatted(Calendars.FOLDER, year),
            "holidays",
            "缺少“%s”的放假日期，请补上".formatted(name));
      }
    }
    return this;
  }

  private void checkHoliday(String file, String key, Holiday holiday, List<Holiday> seen) {
    if (holiday.from().getYear() != year || holiday.to().getYear() != year) {
      throw new LawDataException(file, key, "放假日期须在 %d 年内，跨年的假期按年拆写在各自的文件".formatted(year));
    }
    if (holiday.from().isAfter(holiday.to())) {
      throw new LawDataException(file, key, "from 不能晚于 to");
    }
    long days = ChronoUnit.DAYS.between(holiday.from(), holiday.to()) + 1;
    if (holiday.days() != null && holiday.days() != days) {
      throw new LawDataException(
          file, key, "写明共 %d 天，但起止日期之间是 %d 天，请按通知补齐或改正".formatted(holiday.days(), days));
    }
    for (Holiday earlier : seen) {
      if (holiday.overlaps(earlier)) {
        throw new LawDataException(file, key, "与“%s”重叠，请合并或改正日期".formatted(earlier.name()));
      }
    }
  }

  private void checkWorkday(String file, String key, LocalDate day, List<LocalDate> seen) {
    if (day.getYear() != year) {
      throw new LawDataException(file, key, "调休上班日须在 %d 年内".formatted(year));
    }
    if (!isWeekend(day)) {
      throw new LawDataException(file, key, "调休上班日须是周六或周日，平日无须列出");
    }
    if (seen.contains(day)) {
      throw new LawDataException(file, key, "重复列出，请删去一处");
    }
    for (Holiday holiday : holidays) {
      if (holiday.contains(day)) {
        throw new LawDataException(file, key, "同一天又在“%s”放假，请按通知改正一处".formatted(holiday.name()));
      }
    }
  }

  boolean isWorked(LocalDate date) {
    return workdays.contains(date)
        || !isWeekend(date) && holidays.stream().noneMatch(h -> h.contains(date));
  }

  /** The days that are worked in one and not in the other. */
  public List<LocalDate> differences(WorkYear other) {
    return LocalDate.ofYearDay(year, 1)
        .datesUntil(LocalDate.ofYearDay(year, length()).plusDays(1))
        .filter(day -> isWorked(day) != other.isWorked(day))
        .toList();
  }

  public boolean keepsDecided() {
    return replaces != null && replaces.keepsDecided();
  }

  public boolean provisional() {
    return status == Status.PROVISIONAL;
  }

  int length() {
    return Year.of(year).length();
  }

  private static boolean isWeekend(LocalDate date) {
    return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
  }
}
