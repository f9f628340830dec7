package cn.zhunying.enforcement.rectification;

import cn.zhunying.database.Successive;
import java.util.Set;

/** Where an order to put something right stands. */
public enum RectificationState implements Successive<RectificationState> {
  ORDERED,
  /** The holder says that it is done. */
  REPORTED,
  RECTIFIED,
  NOT_RECTIFIED;

  @Override
  public Set<RectificationState> next() {
    return switch (this) {
      case ORDERED -> Set.of(REPORTED, RECTIFIED, NOT_RECTIFIED);
      case REPORTED -> Set.of(RECTIFIED, NOT_RECTIFIED);
      case RECTIFIED, NOT_RECTIFIED -> Set.of();
    };
  }

  @Override
  public RectificationState self() {
    return this;
  }
}
