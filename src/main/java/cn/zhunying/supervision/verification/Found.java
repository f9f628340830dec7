package cn.zhunying.supervision.verification;

import org.jspecify.annotations.Nullable;

/**
 * What an inspector writes down of one condition.
 *
 * @param evidence where it can be seen: the record of the visit, photographs, a reply
 * @param seen mark of the finding that was there when it was written; empty when there was none
 */
public record Found(boolean holds, String note, String evidence, String seen) {

  public Found(boolean holds, String note) {
    this(holds, note, "", "");
  }

  boolean is(@Nullable Finding other) {
    return other != null
        && holds == other.holds()
        && note.strip().equals(other.note())
        && evidence.strip().equals(other.evidence());
  }

  String inWords() {
    return inWords(holds, note.strip());
  }

  static String inWords(boolean holds, String note) {
    return holds ? "符合" : "不符合（" + note + "）";
  }
}
