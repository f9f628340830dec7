package cn.zhunying.privacy;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Files at rest: each under a key of its own, which the key ring keeps. A new key of the ring means
 * new wrappings of these keys, not that every file is written again.
 */
@Component
public class FileCipher {

  private static final int KEY = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  /**
   * @param key encrypted; null where the content stands in clear, as it did before
   */
  public record Sealed(String key, byte[] content) {}

  private final PersonalDataCipher keys;

  public FileCipher(PersonalDataCipher keys) {
    this.keys = keys;
  }

  /** Where a file can be read: in its own case, as what it was. */
  public static String place(String table, String owner, byte[] sha256) {
    return table + " " + owner + " " + HexFormat.of().formatHex(sha256);
  }

  /**
   * @param place table, what it belongs to and the hash of the clear content
   */
  public Sealed seal(byte[] clear, String place) {
    byte[] key = new byte[KEY];
    RANDOM.nextBytes(key);
    return new Sealed(
        keys.encrypt(Base64.getEncoder().encodeToString(key), place),
        AesGcm.encrypt(new SecretKeySpec(key, "AES"), place, clear));
  }

  /**
   * @throws IllegalStateException naming the place: not what was kept there
   */
  public byte[] open(Sealed sealed, String place) {
    if (sealed.key() == null) {
      return sealed.content();
    }
    byte[] key = Base64.getDecoder().decode(keys.decrypt(sealed.key(), place));
    try {
      return AesGcm.decrypt(new SecretKeySpec(key, "AES"), place, sealed.content());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot be decrypted: " + place, e);
    }
  }
}
