package cn.zhunying.calendar;

import cn.zhunying.code.Coded;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;

/**
 * A period as the law words it, e.g. {@code {n: 20, unit: working_day}}.
 *
 * <p>Counting: the day of receipt or of the event is not counted, the period ends with the end of
 * its last day (outside-compilation: 民法典 第二百零一条、第二百零三条); a month or a year ends on the same day
 * number, or on the month's last day where that number is missing (outside-compilation: 民法典
 * 第二百零二条). Licensing periods written in plain 日 are working days (outside-compilation: 行政许可法 第八十二条,
 * to be confirmed by the legal office), so the law data says {@code working_day} for them;
 * 人社部发〔2021〕43号 全国方案第七项·办理程序 says 工作日 itself. Natural days, months and years are not moved when
 * they end on a day off: where a rule grants that, use {@link WorkCalendar#workingDayOnOrAfter}.
 */
public record TimeLimit(@JsonProperty("n") int amount, Unit unit) {

  public enum Unit implements Coded {
    WORKING_DAY("个工作日"),
    DAY("日"),
    MONTH("个月"),
    YEAR("年");

    private final String words;

    Unit(String words) {
      this.words = words;
    }

    /** 个工作日. */
    public String inWords() {
      return words;
    }

    /** As the law data spells it. */
    @Override
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @JsonCreator
  public TimeLimit {
    if (amount < 1) {
      throw new IllegalArgumentException("期限的 n 须为正整数");
    }
    Objects.requireNonNull(unit, "期限须写 unit：" + Coded.codes(Unit.values()));
  }

  public static TimeLimit workingDays(int amount) {
    return new TimeLimit(amount, Unit.WORKING_DAY);
  }

  /** The last day of the period that begins with an event on {@code from}. */
  public LocalDate deadline(LocalDate from, WorkCalendar calendar) {
    return moved(from, amount, calendar);
  }

  /**
   * The day that lies this period before an expiry (届满前 60 个工作日, 渝人社发〔2021〕24号 第二十八条): the expiry
   * day itself is not counted.
   */
  public LocalDate before(LocalDate expiry, WorkCalendar calendar) {
    return moved(expiry, -amount, calendar);
  }

  /** 20个工作日. */
  public String inWords() {
    return amount + unit.words;
  }

  private LocalDate moved(LocalDate date, int n, WorkCalendar calendar) {
    return switch (unit) {
      case WORKING_DAY -> calendar.plusWorkingDays(date, n);
      case DAY -> date.plusDays(n);
      case MONTH -> date.plusMonths(n);
      case YEAR -> date.plusYears(n);
    };
  }
}
