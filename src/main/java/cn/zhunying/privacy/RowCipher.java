package cn.zhunying.privacy;

import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keys of rows: each row's texts and files are encrypted with a key of its own, which the ring
 * keeps. A new key of the ring means a new wrapping of the row's key; what the row says stays byte
 * by byte, and with it every fingerprint taken of the row.
 */
@Component
public class RowCipher {

  private static final int KEY = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final PersonalDataCipher ring;

  public RowCipher(PersonalDataCipher ring) {
    this.ring = ring;
  }

  /**
   * @param place table and what names the row: elsewhere nothing of it can be read
   */
  public RowKey fresh(String place) {
    byte[] key = new byte[KEY];
    RANDOM.nextBytes(key);
    return new RowKey(
        new SecretKeySpec(key, "AES"),
        ring.encrypt(Base64.getEncoder().encodeToString(key), place),
        place);
  }

  /**
   * @param sealed as kept with the row; null where it stands in clear, as it did before
   * @throws IllegalStateException naming the place: another row's key, or none of the ring's
   */
  public RowKey of(@Nullable String sealed, String place) {
    return sealed == null
        ? new RowKey(null, null, place)
        : new RowKey(
            new SecretKeySpec(Base64.getDecoder().decode(ring.decrypt(sealed, place)), "AES"),
            sealed,
            place);
  }
}
