package cn.zhunying.credit.season;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 上月积分增减评价 of one bureau.
 *
 * @param month its first day
 * @param changes entries that counted, recorded in that month
 * @param settledAt null while an officer has not settled it
 */
public record Settlement(
    String bureau, LocalDate month, LocalDate dueOn, int changes, @Nullable Instant settledAt) {

  public boolean overdue(LocalDate today) {
    return settledAt == null && dueOn.isBefore(today);
  }
}
