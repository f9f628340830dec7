package cn.zhunying.privacy;

import com.ulisesbocchio.jasyptspringboot.encryptor.SimpleGCMConfig;
import com.ulisesbocchio.jasyptspringboot.encryptor.SimpleGCMStringEncryptor;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jasypt.encryption.StringEncryptor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Encrypts with AES-GCM under one key (property {@code zhunying.encryption-key}); the same key,
 * hashed apart, makes the keyed hashes that allow exact look-up without reading.
 */
@Component
public class PersonalDataCipher {

  private final StringEncryptor encryptor;
  private final SecretKeySpec hashKey;

  PersonalDataCipher(@Value("${zhunying.encryption-key}") String key) {
    SimpleGCMConfig config = new SimpleGCMConfig();
    config.setSecretKey(Base64.getEncoder().encodeToString(derive("encrypt", key)));
    this.encryptor = new SimpleGCMStringEncryptor(config);
    this.hashKey = new SecretKeySpec(derive("look-up", key), "HmacSHA256");
  }

  public String encrypt(String clear) {
    return clear == null ? null : encryptor.encrypt(clear);
  }

  public String decrypt(String sealed) {
    return sealed == null ? null : encryptor.decrypt(sealed);
  }

  /** Equal values have equal hashes under one key; nothing can be read back from them. */
  public byte[] lookUpHash(String clear) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(hashKey);
      return mac.doFinal(clear.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] derive(String purpose, String key) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      sha.update(("zhunying/" + purpose + "/").getBytes(StandardCharsets.UTF_8));
      return sha.digest(key.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
