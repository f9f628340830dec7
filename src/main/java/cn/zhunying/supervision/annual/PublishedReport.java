package cn.zhunying.supervision.annual;

import cn.zhunying.code.Coded;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What everybody may read of what a holder had to report.
 *
 * @param item what its licence is for, in words
 * @param holder who holds it; a natural person is masked
 * @param uscc unified social credit code of the holder
 * @param licence number of the licence
 * @param report what had to be reported, in words
 * @param since when it could be reported first
 * @param state whether it came
 * @param reportedOn when it came; null while it has not
 * @param text as the holder wrote it; null where only that it is missing is published
 */
public record PublishedReport(
    String item,
    String holder,
    String uscc,
    String licence,
    String report,
    LocalDate since,
    State state,
    @Nullable LocalDate reportedOn,
    @Nullable String text) {

  public enum State implements Coded {
    REPORTED,
    /** After its last day. */
    LATE,
    MISSING
  }
}
