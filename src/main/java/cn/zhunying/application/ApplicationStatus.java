package cn.zhunying.application;

import cn.zhunying.code.Labels;
import cn.zhunying.database.Successive;
import java.util.Set;

/** Where an application stands; the codes are part of the API. */
public enum ApplicationStatus implements Successive<ApplicationStatus> {
  AWAITING_COMMITMENT,
  SUBMITTED,
  CORRECTION_REQUESTED,
  ACCEPTED,
  UNDER_REVIEW,
  TRANSFERRED,
  ANSWERED,
  FILED,
  GRANTED,
  DENIED,
  NOT_ACCEPTED,
  WITHDRAWN,
  LAPSED;

  public String label() {
    return Labels.of("status.", this);
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
