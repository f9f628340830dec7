package cn.zhunying.application.notice;

import cn.zhunying.privacy.Fingerprint;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * 查询码: the word that goes with a case's number. It is computed from the number by the
 * installation's key, so nothing is kept of it; eight of 31 signs nobody mistakes for another.
 */
@Component
public final class ProgressCodes {

  private static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
  private static final int LENGTH = 8;

  private final Fingerprint fingerprint;

  ProgressCodes(Fingerprint fingerprint) {
    this.fingerprint = fingerprint;
  }

  /** As people write it: {@code K7QF-2M9X}. */
  public String of(String number) {
    BigInteger rest = new BigInteger(1, fingerprint.of("progress " + number));
    BigInteger signs = BigInteger.valueOf(SIGNS.length());
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      code.append(i == LENGTH / 2 ? "-" : "").append(SIGNS.charAt(rest.mod(signs).intValue()));
      rest = rest.divide(signs);
    }
    return code.toString();
  }

  /** Spaces, the dash and small letters make no difference; takes as long when it is wrong. */
  public boolean opens(String number, String written) {
    return MessageDigest.isEqual(plain(of(number)), plain(written));
  }

  private static byte[] plain(String code) {
    return code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
  }
}
