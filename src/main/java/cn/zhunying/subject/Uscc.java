package cn.zhunying.subject;

import java.util.concurrent.ThreadLocalRandom;

/** 统一社会信用代码: 18 characters, the last one a check digit (GB 32100-2015). */
public final class Uscc {

  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int[] WEIGHTS = {
    1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28
  };

  private Uscc() {}

  public static boolean isValid(String code) {
    if (code == null || code.length() != 18) {
      return false;
    }
    for (int i = 0; i < 18; i++) {
      if (ALPHABET.indexOf(code.charAt(i)) < 0) {
        return false;
      }
    }
    return code.charAt(17) == checkDigit(code);
  }

  /** A valid code of an enterprise in the given region, made up at random: for examples only. */
  public static String fictional(String regionCode) {
    StringBuilder code = new StringBuilder("91").append(regionCode);
    while (code.length() < 17) {
      code.append(ALPHABET.charAt(ThreadLocalRandom.current().nextInt(ALPHABET.length())));
    }
    return code.append(checkDigit(code)).toString();
  }

  private static char checkDigit(CharSequence code) {
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      sum += ALPHABET.indexOf(code.charAt(i)) * WEIGHTS[i];
    }
    return ALPHABET.charAt((31 - sum % 31) % 31);
  }
}
