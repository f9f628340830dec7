package cn.zhunying.identity.account;

import cn.zhunying.law.Refusal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a password must be: long rather than odd, and none that guessers try first. A common word
 * stays common with a year or signs around it.
 */
public final class PasswordRules {

  public static final int SHORTEST = 12;

  /** What bcrypt reads; the rest would not count. */
  static final int MOST_BYTES = 72;

  private static final int FEWEST_DIFFERENT = 5;
  private static final Set<String> COMMON = common();

  private PasswordRules() {}

  /**
   * @param field as the caller named it
   */
  public static Optional<Refusal> refusal(
      String field, @Nullable String username, @Nullable String password) {
    if (password == null || password.codePointCount(0, password.length()) < SHORTEST) {
      return Optional.of(Refusal.form("password-too-short", field, "" + SHORTEST));
    }
    if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
      return Optional.of(Refusal.form("password-too-long", field, "" + MOST_BYTES));
    }
    String bare = bare(password);
    boolean named =
        username != null
            && !username.isBlank()
            && bare.contains(bare(username))
            && bare.replace(bare(username), "").replaceAll("\\d", "").length() < SHORTEST / 2;
    return named || isCommon(bare) || password.codePoints().distinct().count() < FEWEST_DIFFERENT
        ? Optional.of(Refusal.form("password-common", field))
        : Optional.empty();
  }

  private static boolean isCommon(String bare) {
    String letters = bare.replaceAll("\\d+", "");
    return COMMON.contains(bare)
        || COMMON.contains(letters)
        || letters.isEmpty() && isRow(bare)
        || COMMON.stream().anyMatch(word -> word.length() > 2 && bare.replace(word, "").isEmpty());
  }

  /** 123456789012, 987654321098. */
  private static boolean isRow(String digits) {
    for (int step : new int[] {1, 9}) {
      boolean row = true;
      for (int i = 1; i < digits.length(); i++) {
        row &= (digits.charAt(i) - digits.charAt(i - 1) + 10) % 10 == step;
      }
      if (row) {
        return true;
      }
    }
    return false;
  }

  /** Small letters and digits only, with the usual signs read as the letters they stand for. */
  private static String bare(String text) {
    return text.toLowerCase(Locale.ROOT)
        .replace('@', 'a')
        .replace('$', 's')
        .replaceAll("[^\\p{L}\\p{N}]", "");
  }

  private static Set<String> common() {
    try (BufferedReader words =
        new BufferedReader(
            new InputStreamReader(
                PasswordRules.class.getResourceAsStream("/common-passwords.txt"),
                StandardCharsets.UTF_8))) {
      return words
          .lines()
          .map(String::strip)
          .filter(word -> !word.isEmpty() && !word.startsWith("#"))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
