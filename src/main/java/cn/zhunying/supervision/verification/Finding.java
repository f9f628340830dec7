package cn.zhunying.supervision.verification;

import java.time.Instant;

/**
 * What an inspector found of one condition, as it stands.
 *
 * @param evidence where it can be seen; empty when nothing was said of it
 */
public record Finding(boolean holds, String note, String evidence, String by, Instant at) {

  /** Tells this finding from any other of the same condition. */
  public String mark() {
    return Integer.toHexString(hashCode());
  }

  String inWords() {
    return Found.inWords(holds, note);
  }
}
