package cn.zhunying.database;

import org.jspecify.annotations.Nullable;

/** The system cannot start for a reason the operator can remove; {@code remedy} says how. */
public final class DatabaseFailure extends RuntimeException {

  private final String remedy;

  public DatabaseFailure(String description, String remedy) {
    this(description, remedy, null);
  }

  public DatabaseFailure(String description, String remedy, @Nullable Throwable cause) {
    super(description, cause);
    this.remedy = remedy;
  }

  public String remedy() {
    return remedy;
  }
}
