package cn.zhunying.privacy;

import org.jspecify.annotations.Nullable;

/** What may be shown of personal data in lists, publications and logs. */
public final class Masks {

  private Masks() {}

  /** 张三 → 张*, 欧阳小明 → 欧**明. */
  public static String name(String name) {
    if (name.length() < 2) {
      return "*";
    }
    if (name.length() == 2) {
      return name.charAt(0) + "*";
    }
    return name.charAt(0) + "*".repeat(name.length() - 2) + name.charAt(name.length() - 1);
  }

  /** Keeps the first six and last two characters of an identity number. */
  public static @Nullable String idNumber(@Nullable String number) {
    return number == null || number.length() < 10
        ? stars(number)
        : number.substring(0, 6)
            + "*".repeat(number.length() - 8)
            + number.substring(number.length() - 2);
  }

  /** Keeps the first three and last four digits of a telephone number. */
  public static @Nullable String phone(@Nullable String phone) {
    return phone == null || phone.length() < 8
        ? stars(phone)
        : phone.substring(0, 3)
            + "*".repeat(phone.length() - 7)
            + phone.substring(phone.length() - 4);
  }

  /** Keeps the first character before the at sign and the domain. */
  public static @Nullable String email(@Nullable String email) {
    int at = email == null ? -1 : email.indexOf('@');
    return email == null || at < 1 ? stars(email) : email.charAt(0) + "***" + email.substring(at);
  }

  private static @Nullable String stars(@Nullable String value) {
    return value == null ? null : "*".repeat(value.length());
  }
}
