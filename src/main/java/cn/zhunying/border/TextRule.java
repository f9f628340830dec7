package cn.zhunying.border;

import cn.zhunying.law.Refusal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a text may be: the one place for the lengths of texts, counted in characters. */
public enum TextRule {
  /** A word of ours that a script sends: the code of an item, a region, an outcome. */
  WORD(64, false),
  /** Written on a card or a paper and typed from it: folded before it is looked at. */
  CODE(64, false),
  /** Of a person, a company, a file. */
  NAME(100, false),
  /** One line: an address, a title, the number of a document. */
  LINE(200, false),
  /** Why somebody does what they do. */
  REASON(2000, true),
  /** A report, a statement in defence. */
  STATEMENT(4000, true);

  private final int most;
  private final boolean lines;

  TextRule(int most, boolean lines) {
    this.most = most;
    this.lines = lines;
  }

  public int most() {
    return most;
  }

  /** As it goes on: in one spelling, without space around it; null when nothing is left. */
  public @Nullable String clean(@Nullable String text) {
    if (text == null) {
      return null;
    }
    String clean = this == CODE ? Codes.folded(text) : Characters.normal(text).strip();
    return clean.isBlank() ? null : clean;
  }

  /**
   * What stands against a text that has been cleaned.
   *
   * @param field as the caller named it
   */
  public Optional<Refusal> refuse(String field, @Nullable String text) {
    return refuse(field, field, text);
  }

  /**
   * @param label the field as the person who filled it in knows it
   */
  public Optional<Refusal> refuse(String field, String label, @Nullable String text) {
    if (text == null) {
      return Optional.empty();
    }
    return tooLong(field, label, text, most).or(() -> unfit(field, label, text, lines));
  }

  /**
   * @param most characters as people count them
   */
  public static Optional<Refusal> tooLong(String field, String label, String text, int most) {
    int length = text.codePointCount(0, text.length());
    return length > most
        ? Optional.of(
            Refusal.form(
                "text-too-long", field, label, String.valueOf(length), String.valueOf(most)))
        : Optional.empty();
  }

  /** What stands against a text, whatever its length. */
  public static Optional<Refusal> unfit(String field, String label, String text, boolean lines) {
    return Characters.unfit(text, lines)
        .map(
            u ->
                Refusal.form(
                    "text-character", field, label, String.valueOf(u.position()), u.name()));
  }
}
