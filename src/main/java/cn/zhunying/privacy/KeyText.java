package cn.zhunying.privacy;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * The value of {@code zhunying.encryption-key}: one key, or several with a comma or a line end
 * between, newest first. A key that is given anew is at least 32 bytes in Base64; those that came
 * before may be what they were, until nothing is encrypted with them any more.
 */
public final class KeyText {

  private static final int SHORTEST = 32;

  private KeyText() {}

  static List<String> keys(String given) {
    List<String> keys =
        Arrays.stream(given.split("[,\\r\\n]+"))
            .map(String::strip)
            .filter(k -> !k.isEmpty())
            .toList();
    if (keys.isEmpty()) {
      throw new IllegalArgumentException("no encryption key");
    }
    return keys;
  }

  /** Whether what is written from now on is encrypted with a key nobody can guess. */
  public static boolean isStrong(String given) {
    try {
      return Base64.getDecoder().decode(keys(given).get(0)).length >= SHORTEST;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** The first key an installation had: what must outlive every other stands on it. */
  static String oldest(String given) {
    List<String> keys = keys(given);
    return keys.get(keys.size() - 1);
  }
}
