package cn.zhunying.calendar;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Which days are worked, over consecutive published years. Immutable; every question is answered
 * from two arrays in constant time. Outside the published years it refuses ({@link
 * UnpublishedYearException}).
 */
public final class WorkCalendar {

  private final int firstYear;
  private final int firstDay;

  /** The worked days in order, as epoch days. */
  private final int[] worked;

  /** {@code upTo[i]}: how many days are worked from the first day to day i, both included. */
  private final int[] upTo;

  private final BitSet provisional;

  WorkCalendar(List<WorkYear> years) {
    firstYear = years.get(0).year();
    firstDay = (int) LocalDate.of(firstYear, 1, 1).toEpochDay();
    provisional = new BitSet();
    upTo = new int[years.stream().mapToInt(WorkYear::length).sum()];
    int[] found = new int[upTo.length];
    int day = 0;
    int count = 0;
    for (WorkYear year : years) {
      if (year.year() != yearAt(day)) {
        throw new IllegalArgumentException("years are not consecutive at " + year.year());
      }
      provisional.set(year.year() - firstYear, year.provisional());
      LocalDate next = LocalDate.of(year.year() + 1, 1, 1);
      for (LocalDate date = next.minusYears(1); date.isBefore(next); date = date.plusDays(1)) {
        if (year.isWorked(date)) {
          found[count++] = firstDay + day;
        }
        upTo[day++] = count;
      }
    }
    worked = Arrays.copyOf(found, count);
  }

  public boolean isWorkingDay(LocalDate date) {
    return upTo[index(date)] > before(date);
  }

  /**
   * The n-th working day after the date, which itself is not counted; before it, if n is negative;
   * the date itself, if n is 0.
   */
  public LocalDate plusWorkingDays(LocalDate date, int n) {
    if (n == 0) {
      return date;
    }
    int passed = n > 0 ? upTo[index(date)] : before(date);
    int at = n > 0 ? passed + n - 1 : passed + n;
    if (at < 0) {
      throw new UnpublishedYearException(firstYear - 1);
    }
    if (at >= worked.length) {
      throw new UnpublishedYearException(yearAt(upTo.length));
    }
    return LocalDate.ofEpochDay(worked[at]);
  }

  /** How many working days lie after {@code from}, up to and including {@code to}. */
  public int workingDaysBetween(LocalDate from, LocalDate to) {
    return upTo[index(to)] - upTo[index(from)];
  }

  /** The date itself when it is worked, else the next worked day. */
  public LocalDate workingDayOnOrAfter(LocalDate date) {
    return isWorkingDay(date) ? date : plusWorkingDays(date, 1);
  }

  /** Nobody has published this year yet: what is computed from it will be computed again. */
  public boolean isProvisional(int year) {
    index(LocalDate.of(year, 1, 1));
    return provisional.get(year - firstYear);
  }

  private int before(LocalDate date) {
    int index = index(date);
    return index == 0 ? 0 : upTo[index - 1];
  }

  private int index(LocalDate date) {
    long index = date.toEpochDay() - firstDay;
    if (index < 0 || index >= upTo.length) {
      throw new UnpublishedYearException(date.getYear());
    }
    return (int) index;
  }

  private int yearAt(int index) {
    return LocalDate.ofEpochDay((long) firstDay + index).getYear();
  }
}
