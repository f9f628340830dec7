package cn.zhunying.documents;

import cn.zhunying.documents.pdf.Coverage;
import cn.zhunying.law.Refusal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which characters cannot be printed: no font of the documents has them (emoji, scripts other than
 * Chinese and Latin, characters of private use). A name must never stand on a paper otherwise than
 * it is written, so such a text is refused, the character named.
 */
public final class Glyphs {

  private static final int TOLD = 5; // enough to see what is meant

  /** A document cannot be issued, as no font has a character it says. Nobody planned for it. */
  public static final class MissingException extends IllegalArgumentException {

    MissingException(String title, String label, List<String> characters) {
      super("%s的“%s”含有无法印出的字符：%s。请改用能印出的字".formatted(title, label, String.join("、", characters)));
    }
  }

  private Glyphs() {}

  /** Each once, in the order of the text, as 😀（U+1F600）; empty when all can be printed. */
  public static List<String> missing(@Nullable String text) {
    return text == null || text.codePoints().allMatch(Glyphs::prints)
        ? List.of()
        : text.codePoints()
            .filter(point -> !prints(point))
            .distinct()
            .limit(TOLD)
            .mapToObj(Glyphs::named)
            .toList();
  }

  /**
   * What stands against a text that papers will print; empty when nothing does.
   *
   * @param label the field as people know it
   */
  public static Optional<Refusal> refusal(String field, String label, @Nullable String text) {
    List<String> missing = missing(text);
    return missing.isEmpty()
        ? Optional.empty()
        : Optional.of(Refusal.form("no-glyph", field, label, String.join("、", missing)));
  }

  static boolean prints(int point) {
    return point == '\n' || point == '\t' || point == '\r' || Coverage.prints(point);
  }

  /** What cannot be seen is told by its code alone. */
  static String named(int point) {
    String code = "U+%04X".formatted(point);
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.PRIVATE_USE,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          code;
      default -> Character.toString(point) + "（" + code + "）";
    };
  }
}
