package cn.zhunying.border;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/**
 * Characters that no text of ours may hold: they cannot be seen, cannot be printed, or make one
 * name look like another.
 */
public final class Characters {

  /**
   * The first one of a text.
   *
   * @param position counted from 1, in characters as people count them
   * @param name what it is, with its code point
   */
  public record Unfit(int position, String name) {}

  private static final ResourceBundle NAMES = ResourceBundle.getBundle("characters", Locale.ROOT);

  private Characters() {}

  /** In one spelling (NFC), with one kind of space and one kind of line end. */
  public static String normal(String text) {
    StringBuilder normal = new StringBuilder(text.length());
    Normalizer.normalize(text.replace("\r\n", "\n"), Normalizer.Form.NFC)
        .codePoints()
        .map(c -> c == '\r' ? '\n' : Character.getType(c) == Character.SPACE_SEPARATOR ? ' ' : c)
        .forEach(normal::appendCodePoint);
    return normal.toString();
  }

  /**
   * The first character that may not be there; empty when all may.
   *
   * @param lines whether the text may have several lines
   */
  public static Optional<Unfit> unfit(String text, boolean lines) {
    int position = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      position++;
      if (!fits(c, lines)) {
        return Optional.of(new Unfit(position, named(c)));
      }
      i += Character.charCount(c);
    }
    return Optional.empty();
  }

  private static boolean fits(int c, boolean lines) {
    if (c >= 0x20 && c < 0x7F) {
      return true;
    }
    if (c == '\n' || c == '\t') {
      return lines;
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      case Character.UNASSIGNED -> isHan(c);
      default -> !isNothing(c);
    };
  }

  /** Planes of Chinese characters, which grow faster than Java: what prints is asked elsewhere. */
  private static boolean isHan(int c) {
    return c >= 0x20000 && c < 0x3FFFE && (c & 0xFFFE) != 0xFFFE;
  }

  /** Counts as a letter or a mark, and is seen as nothing; or stands for unreadable bytes. */
  private static boolean isNothing(int c) {
    return c >= 0xFE00 && c <= 0xFE0F
        || c >= 0xE0100 && c <= 0xE01EF
        || c >= 0x180B && c <= 0x180F
        || "\u034F\u115F\u1160\u17B4\u17B5\u2800\u3164\uFFA0\uFFFD".indexOf(c) >= 0;
  }

  private static String named(int c) {
    String point = "%04X".formatted(c);
    return (NAMES.containsKey(point) ? NAMES.getString(point) : kind(c)) + " U+" + point;
  }

  private static String kind(int c) {
    return switch (Character.getType(c)) {
      case Character.SURROGATE -> "不成对的代理码";
      case Character.PRIVATE_USE -> "自造字（私用区字符）";
      case Character.UNASSIGNED ->
          (c & 0xFFFE) == 0xFFFE || c >= 0xFDD0 && c <= 0xFDEF ? "非字符" : "未分配的字符";
      case Character.CONTROL -> "控制字符";
      default -> "不可见的字符 " + Character.getName(c);
    };
  }
}
