package cn.zhunying.subject;

import cn.zhunying.border.Echo;
import cn.zhunying.law.Refusal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * 统一社会信用代码: registration authority, kind, region of the authority, organisation code and a check
 * digit (GB 32100-2015).
 */
public final class Uscc {

  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int[] WEIGHTS = {
    1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28
  };

  /** Which kinds each authority registers. */
  private static final Map<Character, String> KINDS =
      Map.ofEntries(
          Map.entry('1', "1239"), // 机构编制
          Map.entry('2', "19"), // 外交
          Map.entry('3', "123459"), // 司法行政
          Map.entry('4', "19"), // 文化
          Map.entry('5', "1239"), // 民政
          Map.entry('6', "129"), // 旅游
          Map.entry('7', "129"), // 宗教
          Map.entry('8', "19"), // 工会
          Map.entry('9', "1239"), // 市场监管
          Map.entry('A', "19"), // 军队
          Map.entry('N', "1239"), // 农业
          Map.entry('Y', "1")); // 其他

  /** 10 stands for the state as a whole. */
  private static final Set<String> PROVINCES =
      Set.of(
          "10 11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 66 71 81 82"
              .split(" "));

  private Uscc() {}

  /** That it is none, wherever somebody writes one. */
  public static Optional<Refusal> refuse(String field, @Nullable String text) {
    return isValid(text)
        ? Optional.empty()
        : Optional.of(
            Refusal.form(
                "uscc-invalid", field, text == null || text.isBlank() ? "（未填写）" : Echo.of(text)));
  }

  public static boolean isValid(@Nullable String code) {
    if (code == null || code.length() != 18) {
      return false;
    }
    for (int i = 0; i < 18; i++) {
      if (ALPHABET.indexOf(code.charAt(i)) < 0) {
        return false;
      }
    }
    return code.charAt(17) == checkDigit(code)
        && KINDS.getOrDefault(code.charAt(0), "").indexOf(code.charAt(1)) >= 0
        && code.substring(2, 8).matches("\\d{6}")
        && PROVINCES.contains(code.substring(2, 4))
        && !code.startsWith("000000000", 8)
        && !IdNumber.isValid(code);
  }

  /** A valid code of an enterprise in the given region, made up at random: for examples only. */
  public static String fictional(String regionCode) {
    StringBuilder code = new StringBuilder("91").append(regionCode).append("MA");
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
