package cn.zhunying.commitment;

import cn.zhunying.database.Successive;
import java.util.Set;

/** Where a signed commitment stands. */
public enum CommitmentState implements Successive<CommitmentState> {
  SIGNED,
  WITHDRAWN,
  FULFILLED,
  UNFULFILLED,
  FALSE;

  @Override
  public Set<CommitmentState> next() {
    return switch (this) {
      case SIGNED -> Set.of(WITHDRAWN, FULFILLED, UNFULFILLED, FALSE);
      // put right in time, or restored when the holder was heard
      case UNFULFILLED, FALSE -> Set.of(FULFILLED);
      // verified once more, because somebody reported it
      case FULFILLED -> Set.of(FULFILLED, UNFULFILLED, FALSE);
      case WITHDRAWN -> Set.of();
    };
  }

  @Override
  public CommitmentState self() {
    return this;
  }

  /** Whether a verification found it broken. */
  boolean isBroken() {
    return this == UNFULFILLED || this == FALSE;
  }
}
