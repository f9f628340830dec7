package cn.zhunying.catalogue.terms.supervision;

import cn.zhunying.catalogue.terms.LeftOut;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The same days of each year, from the year after the grant on.
 *
 * @param also the further times of a year
 */
public record Yearly(
    @NotNull @Pattern(regexp = MONTH_DAY) String opens,
    @NotNull @Pattern(regexp = MONTH_DAY) String due,
    @NotBlank String source,
    @Nullable String gap,
    List<@Valid Window> also) {

  private static final String MONTH_DAY = "(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])";

  /** One time of a year, as month and day. */
  public record Window(
      @NotNull @Pattern(regexp = MONTH_DAY) String opens,
      @NotNull @Pattern(regexp = MONTH_DAY) String due) {

    private Dates in(int year) {
      return new Dates(day(opens, year), day(due, year));
    }

    private static LocalDate day(String monthDay, int year) {
      return MonthDay.parse("--" + monthDay).atYear(year);
    }
  }

  /** One time, in one year. */
  public record Dates(LocalDate opensOn, LocalDate dueOn) {}

  public Yearly {
    also = LeftOut.list(also);
  }

  public List<Window> windows() {
    return Stream.concat(Stream.of(new Window(opens, due)), also.stream()).toList();
  }

  /** The first time that opens after a day. */
  public Dates next(LocalDate after) {
    return Stream.of(after.getYear(), after.getYear() + 1)
        .flatMap(year -> windows().stream().map(window -> window.in(year)))
        .filter(dates -> dates.opensOn().isAfter(after))
        .min(Comparator.comparing(Dates::opensOn))
        .orElseThrow();
  }

  /** The first time after a grant. */
  public Dates first(LocalDate granted) {
    return next(LocalDate.of(granted.getYear(), 12, 31));
  }
}
