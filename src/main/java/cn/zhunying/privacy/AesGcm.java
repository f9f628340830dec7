package cn.zhunying.privacy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** AES-GCM of the JDK: 12 random bytes, then what was encrypted with its tag of 16 bytes. */
final class AesGcm {

  private static final int IV = 12;
  private static final int TAG = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  /**
   * Looking one up among the providers costs more than a short text; each begins anew with init.
   */
  private static final ThreadLocal<Cipher> CIPHERS = ThreadLocal.withInitial(AesGcm::lookedUp);

  private AesGcm() {}

  private static Cipher lookedUp() {
    try {
      return Cipher.getInstance("AES/GCM/NoPadding");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * @param place what the text belongs to: elsewhere it cannot be read; null for none
   */
  static byte[] encrypt(SecretKeySpec key, String place, byte[] clear) {
    byte[] iv = new byte[IV];
    RANDOM.nextBytes(iv);
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key, iv, place).doFinal(clear);
      return ByteBuffer.allocate(IV + sealed.length).put(iv).put(sealed).array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * @throws GeneralSecurityException another key, another place, or not what was encrypted
   */
  static byte[] decrypt(SecretKeySpec key, @Nullable String place, byte[] sealed)
      throws GeneralSecurityException {
    if (sealed.length < IV) {
      throw new GeneralSecurityException("too short");
    }
    return cipher(Cipher.DECRYPT_MODE, key, sealed, place).doFinal(sealed, IV, sealed.length - IV);
  }

  private static Cipher cipher(int mode, SecretKeySpec key, byte[] iv, @Nullable String place)
      throws GeneralSecurityException {
    Cipher cipher = CIPHERS.get();
    cipher.init(mode, key, new GCMParameterSpec(TAG, iv, 0, IV));
    if (place != null) {
      cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
    }
    return cipher;
  }
}
