package cn.zhunying.enforcement.revocation;

import cn.zhunying.database.Successive;
import java.util.Set;

/** Where a revocation stands: nothing is decided before the holder could be heard. */
public enum RevocationState implements Successive<RevocationState> {
  ANNOUNCED,
  /** The holder has stated what speaks against it. */
  STATED,
  REVOKED,
  KEPT;

  @Override
  public Set<RevocationState> next() {
    return switch (this) {
      case ANNOUNCED -> Set.of(STATED, REVOKED, KEPT);
      case STATED -> Set.of(REVOKED, KEPT);
      case REVOKED, KEPT -> Set.of();
    };
  }

  @Override
  public RevocationState self() {
    return this;
  }
}
