package cn.zhunying.border;

import org.jspecify.annotations.Nullable;

/** What somebody sent, as much of it as an answer may repeat. */
public final class Echo {

  private static final int MOST = 60;

  private Echo() {}

  public static String of(@Nullable Object sent) {
    String text = String.valueOf(sent);
    String start =
        text.length() > MOST ? text.substring(0, text.offsetByCodePoints(0, cut(text))) : text;
    String shown =
        start
            .codePoints()
            .map(c -> fits(c) ? c : '?')
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    return start.length() < text.length() ? shown + "…" : shown;
  }

  private static int cut(String text) {
    return Math.min(MOST, text.codePointCount(0, Math.min(text.length(), 2 * MOST)));
  }

  private static boolean fits(int c) {
    return Characters.unfit(Character.toString(c), false).isEmpty();
  }
}
