package cn.zhunying.catalogue.terms.supervision;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;

/** The same days of each year, from the year after the grant on. */
public record Yearly(
    @NotNull @Pattern(regexp = MONTH_DAY) String opens,
    @NotNull @Pattern(regexp = MONTH_DAY) String due,
    @NotBlank String source,
    @Nullable String gap) {

  private static final String MONTH_DAY = "(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])";

  public LocalDate opensIn(int year) {
    return MonthDay.parse("--" + opens).atYear(year);
  }

  public LocalDate dueIn(int year) {
    return MonthDay.parse("--" + due).atYear(year);
  }

  public String inWords() {
    return "每年 %s 起，%s 前完成".formatted(words(opens), words(due));
  }

  private static String words(String day) {
    MonthDay d = MonthDay.parse("--" + day);
    return "%d 月 %d 日".formatted(d.getMonthValue(), d.getDayOfMonth());
  }
}
