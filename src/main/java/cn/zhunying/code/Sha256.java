package cn.zhunying.code;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of what is given; a text counts as its bytes in UTF-8. */
public final class Sha256 {

  private static final int VERSION = 6;

  private Sha256() {}

  public static byte[] of(byte[] bytes) {
    return digest().digest(bytes);
  }

  public static byte[] of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  public static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(of(bytes));
  }

  /** Twelve digits that name the version of a text: enough where nobody forges one. */
  public static String version(String text) {
    return HexFormat.of().formatHex(of(text), 0, VERSION);
  }

  /** The same of what is too long to hold. */
  public static String version(InputStream content) throws IOException {
    MessageDigest sha256 = digest();
    new DigestInputStream(content, sha256).transferTo(OutputStream.nullOutputStream());
    return HexFormat.of().formatHex(sha256.digest(), 0, VERSION);
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
