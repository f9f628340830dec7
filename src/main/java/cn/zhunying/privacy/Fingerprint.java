package cn.zhunying.privacy;

import cn.zhunying.code.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Keyed hashes of what the record says: HMAC-SHA-256, the first 16 bytes. Whoever has the database
 * but not the key can neither make one for a row he has changed nor find a name by trying all.
 *
 * <p>The key is {@code zhunying.journal.key}; without one it is derived from the oldest encryption
 * key. It must outlive every record: who takes that key off the ring keeps it here.
 */
@Component
public final class Fingerprint {

  private static final int BLOCK = 64;
  private static final int LENGTH = 16;

  private final byte[] key;

  Fingerprint(@Value("${zhunying.journal.key:${zhunying.encryption-key}}") String secret) {
    this.key = Sha256.of("zhunying/record/" + KeyText.oldest(secret));
  }

  public byte[] of(String said) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return Arrays.copyOf(mac.doFinal(said.getBytes(StandardCharsets.UTF_8)), LENGTH);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** For the detail of an act, where the value itself must not stand. */
  public String hex(String said) {
    return HexFormat.of().formatHex(of(said));
  }

  /** The key as HMAC uses it inside, for the database to hash what it alone has at hand. */
  public byte[] innerKey() {
    return padded((byte) 0x36);
  }

  public byte[] outerKey() {
    return padded((byte) 0x5c);
  }

  private byte[] padded(byte pad) {
    byte[] block = Arrays.copyOf(key, BLOCK);
    for (int i = 0; i < BLOCK; i++) {
      block[i] ^= pad;
    }
    return block;
  }
}
