package cn.zhunying.sweep;

import cn.zhunying.code.Labels;
import java.time.Instant;

/**
 * A record a sweep could not deal with.
 *
 * @param sweep which one
 * @param record number or id
 * @param what the cause, as it was thrown
 * @param againAt when it is tried next
 */
public record SweepFailure(
    String sweep, String record, String what, Instant firstAt, Instant againAt, int times) {

  /** What the sweep was about to do, in words. */
  public String work() {
    return Labels.of("sweep.", sweep);
  }
}
