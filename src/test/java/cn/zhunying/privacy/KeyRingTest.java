package cn.zhunying.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ulisesbocchio.jasyptspringboot.encryptor.SimpleGCMConfig;
import com.ulisesbocchio.jasyptspringboot.encryptor.SimpleGCMStringEncryptor;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** M8: keys can be changed, and a text is at home in one place only. */
class KeyRingTest {

  private static final String OLD = "a";
  private static final String NEW = "bmV3IGtleSBvZiBhdCBsZWFzdCB0aGlydHkgdHdvIGJ5dGVz";
  private static final String HERE = "application a 1";

  private final PersonalDataCipher before = new PersonalDataCipher(OLD);
  private final PersonalDataCipher after = new PersonalDataCipher(NEW + "\n" + OLD);

  @Test
  void theNewestKeyWritesAndEachKeyOfTheRingReads() {
    String old = before.encrypt("张三", HERE);
    assertThat(after.decrypt(old, HERE)).isEqualTo("张三");
    String anew = after.encrypt("张三", HERE);
    assertThat(anew).startsWith(after.newest());
    assertThat(new PersonalDataCipher(NEW).decrypt(anew, HERE)).isEqualTo("张三");
    assertThatThrownBy(() -> before.decrypt(anew, HERE)).hasMessageContaining(HERE);
  }

  @Test
  void anotherRowsTextCannotBeRead() {
    String sealed = after.encrypt("张三", HERE);
    assertThatThrownBy(() -> after.decrypt(sealed, "application b 2"))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void whatEarlierVersionsWroteIsStillRead() throws GeneralSecurityException {
    SimpleGCMConfig config = new SimpleGCMConfig();
    byte[] key =
        MessageDigest.getInstance("SHA-256")
            .digest(("zhunying/encrypt/" + OLD).getBytes(StandardCharsets.UTF_8));
    config.setSecretKey(Base64.getEncoder().encodeToString(key));
    String written = new SimpleGCMStringEncryptor(config).encrypt("张三");
    assertThat(before.decrypt(written, HERE)).isEqualTo("张三");
    assertThat(after.decrypt(written, HERE)).isEqualTo("张三");
  }

  @Test
  void theRecordsKeyStaysTheOldestOfTheRing() {
    assertThat(new Fingerprint(NEW + "," + OLD).of("said"))
        .isEqualTo(new Fingerprint(OLD).of("said"));
  }

  @Test
  void aFileIsReadWhereItIsAtHomeAndNowhereElse() {
    FileCipher files = new FileCipher(new RowCipher(after));
    byte[] clear = "%PDF-1.7 test".getBytes(StandardCharsets.UTF_8);
    FileCipher.Sealed sealed = files.seal(clear, "material SQ1");
    assertThat(new String(sealed.content(), StandardCharsets.ISO_8859_1)).doesNotContain("PDF");
    assertThat(files.open(sealed, "material SQ1")).isEqualTo(clear);
    assertThatThrownBy(() -> files.open(sealed, "material SQ2"))
        .isInstanceOf(IllegalStateException.class);
    byte[] changed = Arrays.copyOf(sealed.content(), sealed.content().length);
    changed[changed.length - 1] ^= 1;
    assertThatThrownBy(
            () -> files.open(new FileCipher.Sealed(sealed.key(), changed), "material SQ1"))
        .isInstanceOf(IllegalStateException.class);
    assertThat(files.open(new FileCipher.Sealed(null, clear), "material SQ1")).isEqualTo(clear);
  }

  @Test
  void aStrongKeyIsThirtyTwoBytesInBase64() {
    assertThat(KeyText.isStrong(NEW + "," + OLD)).isTrue();
    assertThat(KeyText.isStrong(OLD + "," + NEW)).isFalse();
    assertThat(KeyText.isStrong("c2hvcnQ=")).isFalse();
    assertThat(KeyText.isStrong(" ")).isFalse();
  }
}
