package cn.zhunying.supervision.holder;

import cn.zhunying.documents.Glyphs;
import cn.zhunying.law.Refusal;
import java.time.LocalDate;
import java.util.Optional;

/** What became of a holder's report on rectification, or statement in defence. */
public sealed interface ApplicantReport {

  /**
   * @param reviewBy last day for the office to answer it
   * @param late it came after its term: kept with the case, which had moved on already
   */
  record Received(String licence, LocalDate reviewBy, boolean late) implements ApplicantReport {}

  record Refused(Refusal refusal) implements ApplicantReport {}

  /** Nothing of the kind is waited for. */
  record NotAwaited(Refusal refusal) implements ApplicantReport {}

  /** The longest answer that is taken, in characters. */
  int LONGEST = 4000;

  /**
   * Empty when the text can be taken.
   *
   * @param what the holder is to write of, and {@code remedy} what it should contain
   */
  static Optional<ApplicantReport> unusable(String field, String text, String what, String remedy) {
    boolean usable = text != null && !text.isBlank() && text.length() <= LONGEST;
    return usable
        ? Glyphs.refusal(field, what, text).<ApplicantReport>map(Refused::new)
        : Optional.of(
            new Refused(Refusal.of(field, "没有写明%s，或者超过 %d 字".formatted(what, LONGEST), remedy)));
  }
}
