package cn.zhunying.sweep;

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
    return switch (sweep) {
      case EachApart.LAPSE -> "处理逾期未签署的申请";
      case EachApart.CLOCK_RECOUNT -> "重新计算办理期限";
      case EachApart.CLOCK_WARN -> "办理期限黄牌";
      case EachApart.CLOCK_OVERDUE -> "办理期限红牌";
      case EachApart.DUTY_OPEN -> "开启到期义务";
      case EachApart.DUTY_WARN -> "监管义务黄牌";
      case EachApart.DUTY_RECOUNT -> "重新计算监管义务期限";
      case EachApart.TERM_LOOK -> "准备延续";
      case EachApart.TERM_END -> "处理届满许可";
      case EachApart.RETENTION -> "删除保存期满的个人信息";
      default -> sweep;
    };
  }
}
