package cn.zhunying.border;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Codes as people paste them from a page or a scan: full width, in lower case, with spaces and
 * marks that cannot be seen. What is looked at and kept is the plain code.
 */
public final class Codes {

  private Codes() {}

  /** Without any space or invisible mark, half width, capital letters; null stays null. */
  public static @Nullable String fold(@Nullable String code) {
    return code == null ? null : folded(code);
  }

  /** The same of a code that is there. */
  public static String folded(String code) {
    return plain(code).toUpperCase(Locale.ROOT);
  }

  /** Several codes in one text, apart from each other as they were. */
  public static String foldAll(String codes) {
    return Arrays.stream(codes.split("(?<=[\\s,，、;；])|(?=[\\s,，、;；])", 400))
        .map(
            part ->
                part.length() == 1 && !Character.isLetterOrDigit(part.charAt(0))
                    ? part
                    : folded(part))
        .collect(Collectors.joining());
  }

  /** Like {@link #fold}, but letters stay as they are. */
  public static String plain(String code) {
    if (code.length() > 1000) {
      return code; // refused for its length
    }
    StringBuilder plain = new StringBuilder(code.length());
    Normalizer.normalize(code, Normalizer.Form.NFKC)
        .codePoints()
        .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c) && !isMark(c))
        .map(Codes::hyphen)
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }

  /** Marks that text processors leave behind. Others are told, not dropped. */
  private static boolean isMark(int c) {
    return c == 0x200B || c == 0x2060 || c == 0xFEFF || c == 0x00AD || c == 0x200E || c == 0x200F;
  }

  private static int hyphen(int c) {
    return Character.getType(c) == Character.DASH_PUNCTUATION || c == 0x2212 ? '-' : c;
  }
}
