package cn.zhunying.documents;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Keeps texts such that a page can be made of them, today and ever: a page is XML, which forbids
 * control characters, and its fonts have no glyph for everything.
 */
final class Printable {

  private static final Pattern NOT_WRITTEN = Pattern.compile("[\\p{Cc}&&[^\n\t\r]]");

  private Printable() {}

  /**
   * As it is kept: Word's vertical tabs and page breaks are line ends, other control characters are
   * nothing anybody wrote.
   */
  static @Nullable Object clean(@Nullable Object value) {
    if (value instanceof String text) {
      return clean(text);
    }
    return value instanceof Collection<?> all
        ? all.stream().map(Printable::clean).toList()
        : value instanceof Point point
            ? new Point(
                requireNonNull(clean(point.text())), clean(point.remedy()), clean(point.clause()))
            : value;
  }

  private static @Nullable String clean(@Nullable String text) {
    return text == null || text.chars().noneMatch(Printable::isNotWritten)
        ? text
        : NOT_WRITTEN.matcher(text.replace('\u000B', '\n').replace('\f', '\n')).replaceAll("");
  }

  private static boolean isNotWritten(int c) {
    return Character.isISOControl(c) && c != '\n' && c != '\t' && c != '\r';
  }

  /** The last defence: a paper with a hole in a name is not issued. */
  static void require(String title, String label, @Nullable Object value) {
    if (value instanceof String text) {
      List<String> missing = Glyphs.missing(text);
      if (!missing.isEmpty()) {
        throw new Glyphs.MissingException(title, label, missing);
      }
    } else if (value instanceof Collection<?> all) {
      all.forEach(one -> require(title, label, one));
    } else if (value instanceof Point point) {
      require(title, label, point.text());
      require(title, label, point.remedy());
      require(title, label, point.clause());
    }
  }

  /** For a page, of what was kept before anybody looked: what cannot be printed is named. */
  static @Nullable Object shown(@Nullable Object value) {
    if (value instanceof String text) {
      return text.codePoints().allMatch(Glyphs::prints) ? text : named(text);
    }
    if (value instanceof List<?> list) {
      return list.stream().map(Printable::shown).toList();
    }
    if (value instanceof Map<?, ?> map) {
      Map<Object, Object> shown = new LinkedHashMap<>();
      map.forEach((key, one) -> shown.put(key, shown(one)));
      return shown;
    }
    return value;
  }

  private static String named(String text) {
    StringBuilder shown = new StringBuilder();
    text.codePoints()
        .filter(point -> Character.getType(point) != Character.CONTROL || Glyphs.prints(point))
        .forEach(
            point ->
                shown.append(
                    Glyphs.prints(point)
                        ? Character.toString(point)
                        : "〔U+%04X〕".formatted(point)));
    return shown.toString();
  }
}
