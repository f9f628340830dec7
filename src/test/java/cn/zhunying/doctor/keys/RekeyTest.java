package cn.zhunying.doctor.keys;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.application.Applications;
import cn.zhunying.application.material.Materials;
import cn.zhunying.doctor.Doctor;
import cn.zhunying.doctor.Finding;
import cn.zhunying.privacy.FileCipher;
import cn.zhunying.privacy.PersonalDataCipher;
import cn.zhunying.privacy.RowCipher;
import cn.zhunying.support.Office;
import cn.zhunying.support.SampleFiles;
import cn.zhunying.support.ZhunyingTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** M8: a new key takes over, and until it has, the doctor says what is left. */
@ZhunyingTest
class RekeyTest {

  private static final String BEFORE = "dGVzdHMgZW5jcnlwdCB3aXRoIHRoaXMgZml4ZWQga2V5";

  @Autowired private Office office;
  @Autowired private Applications applications;
  @Autowired private Materials materials;
  @Autowired private SealedTable table;
  @Autowired private PlatformTransactionManager transactions;
  @Autowired private Rekey rekey;
  @Autowired private Doctor doctor;
  @Autowired private JdbcClient jdbc;

  @Test
  void whatIsUploadedIsNotKeptInClear() {
    String number = filed();
    assertThat(content(number)).doesNotContain("PDF");
    assertThat(read(number)).isEqualTo(SampleFiles.text("test"));
    assertThat(about(number)).isEmpty();
  }

  @Test
  void whatStoodInClearIsEncryptedByTheCommandAndToldUntilThen() {
    String number = filed();
    jdbc.sql("update material set content = ?, sealed_key = null where application_number = ?")
        .params(SampleFiles.pdf("test"), number)
        .update();
    assertThat(read(number)).isEqualTo(SampleFiles.text("test"));
    assertThat(doctor.examine()).anyMatch(f -> f.remedy().contains("rekey"));
    assertThat(rekey.all(line -> {})).isPositive();
    assertThat(content(number)).doesNotContain("PDF");
    assertThat(read(number)).isEqualTo(SampleFiles.text("test"));
    assertThat(rekey.left()).isZero();
    assertThat(doctor.examine()).noneMatch(f -> f.remedy().contains("rekey"));
  }

  @Test
  void aNewKeyTakesOverAndTheOldOneIsNotNeededAnyMore() {
    String number = filed();
    String other = "bmV3IGtleSBvZiBhdCBsZWFzdCB0aGlydHkgdHdvIGJ5dGVz";
    try {
      Rekey anew = with(new PersonalDataCipher(other + "," + BEFORE));
      assertThat(anew.left()).isPositive();
      anew.all(line -> {});
      assertThat(personal(number)).startsWith(new PersonalDataCipher(other).newest());
      assertThat(sealedKey(number)).startsWith(new PersonalDataCipher(other).newest());
    } finally {
      with(new PersonalDataCipher(BEFORE + "," + other)).all(line -> {});
    }
    assertThat(applications.personal(number).phone()).isNotBlank();
    assertThat(read(number)).isEqualTo(SampleFiles.text("test"));
    assertThat(about(number)).isEmpty();
  }

  @Test
  void aTextNobodyCanReadKeepsNoOtherFromTheNewKey() {
    String broken = filed();
    String whole = filed();
    String before = personal(broken);
    jdbc.sql(
            "update material set content = 'clear', sealed_key = null where application_number = ?")
        .param(whole)
        .update();
    List<String> told = new ArrayList<>();
    jdbc.sql("update application set personal = ? where number = ?")
        .params("00000000:" + before.split(":")[1], broken)
        .update();
    rekey.all(told::add);
    assertThat(told).anyMatch(line -> line.contains(broken));
    assertThat(rekey.left()).isOne();
    jdbc.sql("update application set personal = ? where number = ?")
        .params(before, broken)
        .update();
    assertThat(rekey.left()).isZero();
  }

  private Rekey with(PersonalDataCipher cipher) {
    return new Rekey(table, cipher, new FileCipher(new RowCipher(cipher)), transactions);
  }

  private String filed() {
    String number = office.applied("general");
    office.upload(number, "N2");
    return number;
  }

  private List<Finding> about(String number) {
    return doctor.examine().stream().filter(f -> f.record().contains(number)).toList();
  }

  private String read(String number) {
    return new String(
        materials.content(number, materials.latest(number).get(0).id()).orElseThrow().bytes());
  }

  private String content(String number) {
    return new String(
        jdbc.sql("select content from material where application_number = ?")
            .param(number)
            .query(byte[].class)
            .single());
  }

  private String sealedKey(String number) {
    return jdbc.sql("select sealed_key from material where application_number = ?")
        .param(number)
        .query(String.class)
        .single();
  }

  private String personal(String number) {
    return jdbc.sql("select personal from application where number = ?")
        .param(number)
        .query(String.class)
        .single();
  }
}
