package cn.zhunying.licence;

import cn.zhunying.catalogue.terms.action.Effect;
import cn.zhunying.code.Labels;
import cn.zhunying.database.Successive;
import java.util.Set;

/** The state of a licence; 撤销, 吊销 and 注销 are three different ends. */
public enum LicenceStatus implements Successive<LicenceStatus> {
  PREPARING,
  PREPARED,
  IN_FORCE,
  NOT_YET_OPERATING,
  EXPIRED_PENDING,
  SUSPENDED,
  EXPIRED,
  REVOKED,
  WITHDRAWN_BY_PENALTY,
  CANCELLED;

  public String label() {
    return Labels.of("licence.status.", this);
  }

  @Override
  public Set<LicenceStatus> next() {
    return switch (this) {
      case PREPARING -> Set.of(PREPARED, EXPIRED, REVOKED, CANCELLED);
      case NOT_YET_OPERATING -> Set.of(IN_FORCE, EXPIRED_PENDING, EXPIRED, REVOKED, CANCELLED);
      case IN_FORCE ->
          Set.of(EXPIRED_PENDING, SUSPENDED, EXPIRED, REVOKED, WITHDRAWN_BY_PENALTY, CANCELLED);
      case EXPIRED_PENDING -> Set.of(IN_FORCE, EXPIRED, REVOKED, CANCELLED);
      case SUSPENDED -> Set.of(IN_FORCE, EXPIRED, REVOKED, WITHDRAWN_BY_PENALTY, CANCELLED);
      case PREPARED, EXPIRED, REVOKED, WITHDRAWN_BY_PENALTY, CANCELLED -> Set.of();
    };
  }

  @Override
  public LicenceStatus self() {
    return this;
  }

  /** Has not ended, though its holder may have to wait before operating. */
  public boolean lives() {
    return this == IN_FORCE || this == NOT_YET_OPERATING;
  }

  /** What is still to be renewed or given back can be, after its term too. */
  public boolean answers(Effect effect) {
    return lives()
        || this == EXPIRED_PENDING && (effect == Effect.extend || effect == Effect.cancel);
  }
}
