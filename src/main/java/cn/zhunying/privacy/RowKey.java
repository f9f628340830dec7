package cn.zhunying.privacy;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** The key of one row. Where there is none, everything stands in clear and passes as it is. */
public final class RowKey {

  private final @Nullable SecretKeySpec key;
  private final @Nullable String sealed;
  private final String place;

  RowKey(@Nullable SecretKeySpec key, @Nullable String sealed, String place) {
    this.key = key;
    this.sealed = sealed;
    this.place = place;
  }

  /** What is kept with the row; there is none where it stands in clear. */
  public String sealed() {
    return requireNonNull(sealed);
  }

  /**
   * @param field which of the row's texts it is
   */
  public String seal(String field, String clear) {
    return key == null
        ? clear
        : Base64.getEncoder()
            .encodeToString(AesGcm.encrypt(key, in(field), clear.getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * @throws IllegalStateException naming the place: not what was kept there
   */
  public String open(String field, String text) {
    if (key == null) {
      return text;
    }
    try {
      return new String(
          open(key, in(field), Base64.getDecoder().decode(text)), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notBase64) {
      throw unreadable(notBase64);
    }
  }

  public byte[] seal(byte[] clear) {
    return key == null ? clear : AesGcm.encrypt(key, place, clear);
  }

  /**
   * @throws IllegalStateException naming the place: not what was kept there
   */
  public byte[] open(byte[] bytes) {
    return key == null ? bytes : open(key, place, bytes);
  }

  private byte[] open(SecretKeySpec key, String in, byte[] bytes) {
    try {
      return AesGcm.decrypt(key, in, bytes);
    } catch (GeneralSecurityException e) {
      throw unreadable(e);
    }
  }

  private IllegalStateException unreadable(Exception why) {
    return new IllegalStateException("cannot be decrypted: " + place, why);
  }

  private String in(String field) {
    return place + " " + field;
  }
}
