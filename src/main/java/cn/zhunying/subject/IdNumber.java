package cn.zhunying.subject;

import cn.zhunying.law.Refusal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 公民身份号码: area, day of birth, sequence and a check character (GB 11643-1999). Residence permits of
 * 港澳台居民 have numbers of the same form, with areas 81 to 83.
 */
public final class IdNumber {

  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECK = "10X98765432";
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);

  private static final Set<String> AREAS =
      Set.of(
          "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83"
              .split(" "));

  private IdNumber() {}

  /**
   * What stands against a number, folded already; empty when it can be one.
   *
   * @param age the least age of the person on that day, in years
   */
  public static Optional<Refusal> refuse(
      String field, @Nullable String number, LocalDate today, int age) {
    if (number == null || !hasForm(number)) {
      return Optional.of(Refusal.form("id-number-invalid", field));
    }
    if (!AREAS.contains(number.substring(0, 2))) {
      return Optional.of(Refusal.form("id-number-area", field, number.substring(0, 2)));
    }
    Optional<LocalDate> birth =
        birth(number).filter(day -> day.getYear() >= 1900 && !day.isAfter(today));
    if (birth.isEmpty()) {
      return Optional.of(Refusal.form("id-number-birth", field));
    }
    return birth.get().plusYears(age).isAfter(today)
        ? Optional.of(Refusal.form("id-number-age", field, String.valueOf(age)))
        : Optional.empty();
  }

  /** Whether it may be the number of somebody, whoever that is. */
  public static boolean isValid(String number) {
    return hasForm(number)
        && AREAS.contains(number.substring(0, 2))
        && birth(number).filter(day -> day.getYear() >= 1900).isPresent();
  }

  /** 18 characters of which the last belongs to the others; also of 外国人永久居留身份证. */
  static boolean hasForm(String number) {
    if (number == null || !number.matches("[1-9]\\d{16}[0-9X]")) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      sum += (number.charAt(i) - '0') * WEIGHTS[i];
    }
    return number.charAt(17) == CHECK.charAt(sum % 11);
  }

  static Optional<LocalDate> birth(String number) {
    try {
      return Optional.of(LocalDate.parse(number.substring(6, 14), DAY));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
