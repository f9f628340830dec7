package cn.zhunying.privacy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Encrypts with AES-GCM under the newest key (property {@code zhunying.encryption-key}): {@code
 * id:text}, so that any key of the ring can be told from the others. A text is bound to the place
 * it was written for and cannot be read in another row. What an earlier version wrote has neither
 * id nor place and is read with whichever key fits.
 */
@Component
public class PersonalDataCipher {

  private static final char ID_ENDS = ':';

  private final KeyRing keys;

  public PersonalDataCipher(@Value("${zhunying.encryption-key}") String keys) {
    this.keys = new KeyRing(keys);
  }

  /**
   * @param place table and what names the row
   */
  public String encrypt(String clear, String place) {
    String id = keys.newest();
    byte[] sealed =
        AesGcm.encrypt(keys.key(id).orElseThrow(), place, clear.getBytes(StandardCharsets.UTF_8));
    return id + ID_ENDS + Base64.getEncoder().encodeToString(sealed);
  }

  /**
   * @throws IllegalStateException naming the place: another key, another row's text, a changed text
   */
  public String decrypt(String sealed, String place) {
    int end = sealed.indexOf(ID_ENDS);
    byte[] text = Base64.getDecoder().decode(sealed.substring(end + 1));
    String in = end < 0 ? null : place;
    Stream<SecretKeySpec> fitting =
        end < 0 ? keys.all().values().stream() : keys.key(sealed.substring(0, end)).stream();
    return fitting
        .flatMap(key -> readable(key, in, text))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("cannot be decrypted: " + place));
  }

  private static Stream<String> readable(SecretKeySpec key, @Nullable String place, byte[] text) {
    try {
      return Stream.of(new String(AesGcm.decrypt(key, place, text), StandardCharsets.UTF_8));
    } catch (GeneralSecurityException notThisOne) {
      return Stream.empty();
    }
  }

  /** How every text begins that the newest key has written. */
  public String newest() {
    return keys.newest() + ID_ENDS;
  }

  /** Equal values have equal hashes under one key; nothing can be read back from them. */
  public byte[] lookUpHash(String clear) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(keys.lookUp());
      return mac.doFinal(clear.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
