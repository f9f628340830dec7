package cn.zhunying.credit.season;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The end of a cycle in one bureau, step by step; a step not taken is null.
 *
 * @param subjects how many were closed
 * @param reportedAt to the city
 * @param publishedAt the lists of the cycle that follows
 */
public record YearEnd(
    String bureau,
    int cycle,
    int subjects,
    Instant closedAt,
    @Nullable Instant reportedAt,
    @Nullable LocalDate publicityFrom,
    @Nullable LocalDate publicityUntil,
    @Nullable Instant publishedAt) {

  public enum Step {
    REPORT,
    PUBLICITY,
    WAIT,
    PUBLISHED
  }

  public Step next() {
    if (reportedAt == null) {
      return Step.REPORT;
    }
    if (publicityUntil == null) {
      return Step.PUBLICITY;
    }
    return publishedAt == null ? Step.WAIT : Step.PUBLISHED;
  }
}
