package cn.zhunying.subject;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Telephone numbers as offices write them: mobile, fixed, 400 and 800, with extensions. */
public final class Phone {

  private static final String COUNTRY = "(?:(?:\\+|00)?86-?)?";
  private static final String NUMBER =
      "(?:1[3-9]\\d-?\\d{4}-?\\d{4}"
          + "|\\(?0\\d{2,3}\\)?-?[2-9]\\d{3}-?\\d{3,4}"
          + "|[48]00-?\\d{3,4}-?\\d{3,4})";
  private static final String EXTENSION = "(?:(?:-|转|分机|EXT\\.?|X|#)\\d{1,6})?";
  private static final Pattern PHONE =
      Pattern.compile(COUNTRY + NUMBER + EXTENSION + "|\\+(?!86)[1-9]\\d{6,14}");

  private Phone() {}

  /** Of a number folded as a code is. */
  public static boolean isValid(@Nullable String phone) {
    return phone != null && phone.length() <= 40 && PHONE.matcher(phone).matches();
  }
}
