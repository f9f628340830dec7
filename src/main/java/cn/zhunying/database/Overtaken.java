package cn.zhunying.database;

import java.util.function.Supplier;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * A row no longer stands where this change begins: somebody else was first, or a diagram asks for a
 * step there is not. Names both, and rolls everything back.
 */
public final class Overtaken extends OptimisticLockingFailureException {

  private Overtaken(String row, String stands, String wanted) {
    super("%s stands at %s, which does not lead to %s".formatted(row, stands, wanted));
  }

  /**
   * @param updated how many rows the guarded update found
   * @param stands where the row stands; asked for only when none was found
   */
  public static void unless(int updated, String row, Supplier<?> stands, Successive<?> wanted) {
    if (updated == 0) {
      throw new Overtaken(row, String.valueOf(stands.get()), wanted.code());
    }
  }
}
