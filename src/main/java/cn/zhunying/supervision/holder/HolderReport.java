package cn.zhunying.supervision.holder;

import java.time.LocalDate;

/**
 * A holder's report on rectification or of a year, or statement in defence, as it was received.
 *
 * @param licence number of the licence
 * @param reviewBy last day for the office to answer it
 * @param late it came after its term: kept with the case, which had moved on already
 */
public record HolderReport(String licence, LocalDate reviewBy, boolean late) {

  /** The longest text that is taken, in characters. */
  public static final int LONGEST = 4000;

  /** Whether a text can be taken: written, and not too long. */
  public static boolean takes(String text) {
    return text != null && !text.isBlank() && text.length() <= LONGEST;
  }
}
