package cn.zhunying.rights;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;

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
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest(
              secret.strip().toLowerCase(java.util.Locale.ROOT).getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
