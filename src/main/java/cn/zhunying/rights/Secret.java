package cn.zhunying.rights;

import cn.zhunying.code.Sha256;
import java.security.SecureRandom;
import java.util.Locale;

/** What somebody without an account reads an answer with: 16 letters, 77 bits. */
final class Secret {

  /** No letter or digit that is taken for another. */
  private static final String LETTERS = "23456789abcdefghjkmnpqrstuvwxyz";

  private static final int LENGTH = 16;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Secret() {}

  static String fresh() {
    StringBuilder secret = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      secret.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    return secret.toString();
  }

  static byte[] hash(String secret) {
    return Sha256.of(secret.strip().toLowerCase(Locale.ROOT));
  }
}
