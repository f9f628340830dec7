package cn.zhunying.border;

import cn.zhunying.law.Refusal;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Numbers from outside: as they are written on paper. An exponent of five characters stands for a
 * number that takes a core for days, so nothing is made of a text that is not plain and short.
 */
public final class Numbers {

  /** The longest spelling, sign and point included. */
  public static final int LONGEST = 20;

  /** Digits altogether, and behind the point. */
  public static final int PRECISION = 16;

  public static final int SCALE = 4;

  private static final Pattern PLAIN = Pattern.compile("[+-]?\\d{1,16}(?:\\.\\d{1,4})?");

  private Numbers() {}

  /**
   * The number somebody wrote, or a parser made of what was written; empty when it is none that can
   * be taken.
   */
  public static Optional<BigDecimal> read(Object written) {
    if (written instanceof BigDecimal number) {
      return fits(number) ? Optional.of(number) : Optional.empty();
    }
    // a double is finite and written out before it is looked at
    String text = written instanceof Double d ? plain(d) : String.valueOf(written);
    return read(text);
  }

  private static Optional<BigDecimal> read(String text) {
    if (text.length() > 4 * LONGEST) {
      return Optional.empty();
    }
    String folded = Codes.plain(text);
    if (folded.length() > LONGEST || !PLAIN.matcher(folded).matches()) {
      return Optional.empty();
    }
    return Optional.of(new BigDecimal(folded)).filter(Numbers::fits);
  }

  /** What is said of a number that cannot be taken. */
  public static Refusal refusal(String field, String label, Object written) {
    return Refusal.form("number-form", field, label, Echo.of(written));
  }

  /** Asks for digits and scale only: neither is ever written out. */
  public static boolean fits(BigDecimal number) {
    return number.scale() >= 0 && number.scale() <= SCALE && number.precision() <= PRECISION;
  }

  private static String plain(double number) {
    return number == Math.rint(number) && Math.abs(number) < 1e16
        ? String.valueOf((long) number)
        : String.valueOf(number);
  }
}
