package cn.zhunying.web.limit;

import java.io.IOException;

/** The body went on beyond what is read; answered with 413. */
public final class BodyTooLarge extends IOException {

  private static final long serialVersionUID = 1L;

  BodyTooLarge(long limit) {
    super("more than " + limit + " bytes");
  }

  public static boolean isWhy(Throwable failure) {
    int depth = 0;
    for (Throwable t = failure; t != null && depth < 50; t = t.getCause(), depth++) {
      if (t instanceof BodyTooLarge) {
        return true;
      }
    }
    return false;
  }
}
