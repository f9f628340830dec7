package cn.zhunying.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** M8: what a row says is read only in that row, and a new key of the ring leaves it as it is. */
class RowCipherTest {

  private static final String OLD = "dGVzdHMgZW5jcnlwdCB3aXRoIHRoaXMgZml4ZWQga2V5";
  private static final String NEW = "bmV3IGtleSBvZiBhdCBsZWFzdCB0aGlydHkgdHdvIGJ5dGVz";
  private static final String HERE = "message a SQ1";

  private final PersonalDataCipher ring = new PersonalDataCipher(OLD);
  private final RowCipher rows = new RowCipher(ring);
  private final RowKey key = rows.fresh(HERE);
  private final String text = key.seal("body", "张三，您好");

  @Test
  void isReadWhereItWasWritten() {
    assertThat(text).doesNotContain("张三");
    assertThat(rows.of(key.sealed(), HERE).open("body", text)).isEqualTo("张三，您好");
    assertThat(rows.of(key.sealed(), HERE).open(key.seal(new byte[] {1, 2}))).containsExactly(1, 2);
  }

  @Test
  void isNotReadInAnotherRowOrAsAnotherField() {
    assertThatThrownBy(() -> rows.of(key.sealed(), "message a SQ2")).hasMessageContaining("SQ2");
    assertThatThrownBy(() -> key.open("subject", text)).hasMessageContaining(HERE);
    assertThatThrownBy(() -> key.open("body", "not what was kept")).hasMessageContaining(HERE);
    assertThatThrownBy(() -> rows.fresh(HERE).open("body", text)).hasMessageContaining(HERE);
  }

  @Test
  void aNewKeyOfTheRingWrapsTheRowsKeyAndLeavesTheText() {
    PersonalDataCipher anew = new PersonalDataCipher(NEW + "," + OLD);
    String wrapped = anew.encrypt(anew.decrypt(key.sealed(), HERE), HERE);
    RowCipher alone = new RowCipher(new PersonalDataCipher(NEW));
    assertThat(alone.of(wrapped, HERE).open("body", text)).isEqualTo("张三，您好");
  }

  @Test
  void whatStoodInClearPassesAsItIs() {
    assertThat(rows.of(null, HERE).open("body", "旧")).isEqualTo("旧");
    assertThat(rows.of(null, HERE).seal("note", "旧")).isEqualTo("旧");
  }
}
