package cn.zhunying.application;

import cn.zhunying.database.Successive;
import java.util.Set;

/** Where an application stands; the codes are part of the API. */
public enum ApplicationStatus implements Successive<ApplicationStatus> {
  AWAITING_COMMITMENT("awaiting-commitment", "待签署承诺"),
  SUBMITTED("submitted", "已提交"),
  CORRECTION_REQUESTED("correction-requested", "待补正"),
  ACCEPTED("accepted", "已受理"),
  UNDER_REVIEW("under-review", "审查中"),
  TRANSFERRED("transferred", "已转办"),
  ANSWERED("answered", "已答复"),
  FILED("filed", "已办结（备案、报告）"),
  GRANTED("granted", "准予许可"),
  DENIED("denied", "不予许可"),
  NOT_ACCEPTED("not-accepted", "不予受理"),
  WITHDRAWN("withdrawn", "已撤回"),
  LAPSED("lapsed", "已失效");

  private final String code;
  private final String label;

  ApplicationStatus(String code, String label) {
    this.code = code;
    this.label = label;
  }

  @Override
  public String code() {
    return code;
  }

  public String label() {
    return label;
  }

  public boolean isTerminal() {
    return next().isEmpty();
  }

  @Override
  public Set<ApplicationStatus> next() {
    return switch (this) {
      case AWAITING_COMMITMENT -> Set.of(SUBMITTED, UNDER_REVIEW, GRANTED, WITHDRAWN, LAPSED);
      case SUBMITTED ->
          // again when it counts as received anew after an assessment
          Set.of(
              SUBMITTED,
              CORRECTION_REQUESTED,
              ACCEPTED,
              NOT_ACCEPTED,
              TRANSFERRED,
              FILED,
              WITHDRAWN,
              LAPSED);
      case TRANSFERRED -> Set.of(ANSWERED, WITHDRAWN);
      case CORRECTION_REQUESTED -> Set.of(SUBMITTED, WITHDRAWN, LAPSED);
      case ACCEPTED -> Set.of(UNDER_REVIEW, WITHDRAWN, LAPSED);
      case UNDER_REVIEW ->
          // back in the general procedure when a commitment is withdrawn before the decision
          Set.of(SUBMITTED, UNDER_REVIEW, GRANTED, DENIED, WITHDRAWN, LAPSED);
      case ANSWERED, FILED, GRANTED, DENIED, NOT_ACCEPTED, WITHDRAWN, LAPSED -> Set.of();
    };
  }

  @Override
  public ApplicationStatus self() {
    return this;
  }
}
