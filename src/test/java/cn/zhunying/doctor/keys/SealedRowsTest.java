package cn.zhunying.doctor.keys;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.doctor.Doctor;
import cn.zhunying.documents.Documents;
import cn.zhunying.files.UploadedFile;
import cn.zhunying.privacy.FileCipher;
import cn.zhunying.privacy.PersonalDataCipher;
import cn.zhunying.privacy.RowCipher;
import cn.zhunying.supervision.holder.HolderFiles;
import cn.zhunying.support.Api;
import cn.zhunying.support.Office;
import cn.zhunying.support.SampleFiles;
import cn.zhunying.support.ZhunyingTest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** M8: whoever has the database alone reads nobody's answers, papers and letters. */
@ZhunyingTest
class SealedRowsTest {

  private static final String BEFORE = "dGVzdHMgZW5jcnlwdCB3aXRoIHRoaXMgZml4ZWQga2V5";
  private static final String OTHER = "bmV3IGtleSBvZiBhdCBsZWFzdCB0aGlydHkgdHdvIGJ5dGVz";
  private static final byte[] FILE = SampleFiles.pdf("fulfilled");
  private static final String ADDRESS = "渝中区解放碑八一路 177 号 9-9";

  @Autowired private Office office;
  @Autowired private Api api;
  @Autowired private Documents documents;
  @Autowired private Doctor doctor;
  @Autowired private SealedTable table;
  @Autowired private PlatformTransactionManager transactions;
  @Autowired private TransactionTemplate transaction;
  @Autowired private HolderFiles holderFiles;
  @Autowired private JdbcClient jdbc;

  @Test
  void whatACaseSaysIsNotKeptInClear() {
    String number = corrected();
    String paper = documents.ofCase(number).get(0).number();
    byte[] pdf = documents.pdf(paper);
    assertThat(pdf).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
    assertThat(kept("application", "number", number)).doesNotContain("八一路");
    assertThat(kept("correction", "application_number", number))
        .doesNotContain("八一路")
        .doesNotContain("缺少");
    assertThat(kept("spot_correction", "application_number", number)).doesNotContain("八一路");
    assertThat(kept("message", "case_number", number)).doesNotContain("缺少");
    assertThat(kept("document", "case_number", number)).doesNotContain("缺少").doesNotContain("八一路");
    assertThat(
            jdbc.sql("select content from document where number = ?")
                .param(paper)
                .query(byte[].class)
                .single())
        .isNotEqualTo(pdf);
    assertThat(
            jdbc.sql("select detail::text from journal where case_key = ?")
                .param(number)
                .query(String.class)
                .list())
        .noneMatch(detail -> detail.contains("八一路"));
    assertThat(doctor.examine()).noneMatch(f -> f.record().contains(number));
  }

  @Test
  void theAnswerToARetryIsNotKeptInClearAndStillGiven() {
    String key = UUID.randomUUID().toString();
    Object example = api.get(null, "/api/v1/items/hr-service-permit/example").body();
    Api.Answer first =
        api.post("applicant", "/api/v1/applications", example, "Idempotency-Key", key);
    assertThat(first.status()).isEqualTo(201);
    String number = first.text("/number");
    assertThat(
            jdbc.sql("select body from idempotency_key where key = ?")
                .param(key)
                .query(String.class)
                .single())
        .doesNotContain(number);
    assertThat(
            api.post("applicant", "/api/v1/applications", example, "Idempotency-Key", key)
                .text("/number"))
        .isEqualTo(number);
  }

  @Test
  void aNewKeyIsTakenForEveryRowAndTheRecordStaysTrue() {
    String number = corrected();
    String licence = withHolderFile();
    List<String> papers = documents.ofCase(number).stream().map(d -> d.number()).toList();
    papers.forEach(documents::pdf);
    try {
      Rekey anew = with(new PersonalDataCipher(OTHER + "," + BEFORE));
      assertThat(anew.left()).isPositive();
      anew.all(line -> {});
      assertThat(anew.left()).isZero();
      String begins = new PersonalDataCipher(OTHER).newest();
      assertThat(sealedKeys("document", "case_number", number)).allMatch(k -> k.startsWith(begins));
      assertThat(sealedKeys("holder_file", "licence_number", licence))
          .isNotEmpty()
          .allMatch(k -> k.startsWith(begins));
    } finally {
      with(new PersonalDataCipher(BEFORE + "," + OTHER)).all(line -> {});
    }
    assertThat(holderFile(licence)).isEqualTo(FILE);
    papers.forEach(
        paper ->
            assertThat(documents.pdf(paper))
                .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII)));
    assertThat(doctor.examine(true, line -> {}))
        .noneMatch(f -> f.record().contains(number) || f.record().contains(licence));
  }

  private Rekey with(PersonalDataCipher cipher) {
    return new Rekey(table, cipher, new FileCipher(new RowCipher(cipher)), transactions);
  }

  /** Corrected on the spot and once by a notice. */
  private String corrected() {
    String number = office.applied("general");
    Map<String, String> spot =
        Map.of("field", "answers.premises_address", "value", ADDRESS, "reason", "门牌写错");
    assertThat(
            api.post("window", "/api/v1/applications/%s/spot-corrections".formatted(number), spot)
                .status())
        .isLessThan(300);
    office.complete("window", number, "acceptApplication", "correct", "缺少住所证明");
    office.correct(number);
    return number;
  }

  private String withHolderFile() {
    String licence = office.licensed();
    transaction.executeWithoutResult(
        t -> {
          long report =
              jdbc.sql(
                      """
                      insert into fulfilment_report (duty_id, licence_number, report, reported_at, reported_by)
                      select id, licence_number, '已达标', now(), 'applicant' from duty where licence_number = ? limit 1
                      returning id""")
                  .param(licence)
                  .query(Long.class)
                  .single();
          holderFiles.keep(
              licence,
              HolderFiles.Of.FULFILMENT,
              report,
              List.of(new UploadedFile("材料.pdf", "application/pdf", FILE, sha256(FILE), null)));
        });
    return licence;
  }

  private byte[] holderFile(String licence) {
    long id =
        jdbc.sql("select id from holder_file where licence_number = ?")
            .param(licence)
            .query(Long.class)
            .single();
    return holderFiles.content(licence, id).orElseThrow().bytes();
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private String kept(String table, String column, String value) {
    List<String> rows =
        jdbc.sql(
                "select (to_jsonb(r) - 'content')::text from %s r where %s = ?"
                    .formatted(table, column))
            .param(value)
            .query(String.class)
            .list();
    assertThat(rows).as(table).isNotEmpty();
    return rows.toString();
  }

  private List<String> sealedKeys(String table, String column, String value) {
    return jdbc.sql("select sealed_key from %s where %s = ?".formatted(table, column))
        .param(value)
        .query(String.class)
        .list();
  }
}
