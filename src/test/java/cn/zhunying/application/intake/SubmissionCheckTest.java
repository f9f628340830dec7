package cn.zhunying.application.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.application.Submission;
import cn.zhunying.catalogue.Item;
import cn.zhunying.files.FileType;
import cn.zhunying.law.Refusal;
import cn.zhunying.subject.IdNumber;
import cn.zhunying.subject.Uscc;
import cn.zhunying.support.WrittenItem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubmissionCheckTest {

  private static final Item ITEM = WrittenItem.read("hr-service-permit");
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final String USCC = "91500000MA5U12345X";

  @Test
  void aRealWorldCodePassesItsCheckDigit() {
    assertThat(Uscc.isValid("91350100M000100Y43")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "91350100M000100Y44",
        "91350100M000100Y4",
        "9135O100M000100Y43",
        "91350100m000100y43",
        ""
      })
  void aCodeWithOneWrongCharacterDoesNot(String code) {
    assertThat(Uscc.isValid(code)).isFalse();
  }

  @Test
  void fictionalCodesAreValidAndDifferent() {
    String first = Uscc.fictional("500103");
    assertThat(Uscc.isValid(first)).isTrue();
    assertThat(Uscc.fictional("500103")).isNotEqualTo(first);
  }

  @Test
  void theExampleIdentityNumberOfTheStandardPasses() {
    assertThat(IdNumber.isValid("11010519491231002X")).isTrue();
    assertThat(IdNumber.isValid("110105194912310021")).isFalse();
  }

  @Test
  void aCompleteSubmissionHasNoFindings() {
    assertThat(SubmissionCheck.of(submission(Uscc.fictional("500103")), ITEM, TODAY)).isEmpty();
  }

  @Test
  void everyFieldThatIsWrongIsNamedWithItsRemedy() {
    Submission s =
        new Submission(
            "hr-service-permit",
            "merge",
            "moon",
            "",
            "maybe",
            new Submission.Subject(
                "robot",
                " ",
                USCC,
                BigDecimal.valueOf(-1),
                new Submission.LegalRepresentative("李示例", "1"),
                new Submission.Contact("", "12345", "not-an-address")),
            Map.of());
    assertThat(SubmissionCheck.of(s, ITEM, TODAY))
        .allSatisfy(r -> assertThat(r.remedy()).isNotBlank())
        .extracting(Refusal::field)
        .containsExactlyInAnyOrder(
            "action",
            "region",
            "procedure",
            "district",
            "subject.type",
            "subject.name",
            "subject.uscc",
            "subject.registeredCapital",
            "subject.legalRepresentative.idNumber",
            "subject.contact.name",
            "subject.contact.phone",
            "subject.contact.email");
  }

  /** D9: at once, and what is empty is not called wrong. */
  @Test
  void whatIsNotFilledInIsSaidToBeMissingAllAtOnce() {
    Submission s =
        new Submission(
            "hr-service-permit",
            "establish",
            null,
            "",
            "",
            new Submission.Subject(
                "enterprise",
                "",
                "",
                null,
                new Submission.LegalRepresentative("", ""),
                new Submission.Contact("", "", "")),
            Map.of());
    assertThat(SubmissionCheck.of(s, ITEM, TODAY))
        .allSatisfy(r -> assertThat(r.rule()).isIn("value-missing", "value-not-chosen"))
        .allSatisfy(r -> assertThat(r.reason()).doesNotContain("不正确"))
        .extracting(Refusal::field)
        .containsExactlyInAnyOrder(
            "region",
            "procedure",
            "district",
            "subject.name",
            "subject.uscc",
            "subject.legalRepresentative.name",
            "subject.legalRepresentative.idNumber",
            "subject.contact.name",
            "subject.contact.phone",
            "subject.contact.email");
  }

  /** F2: what the certificate could not say is told when applying, the character by name. */
  @Test
  void aCharacterNoPaperCanPrintIsRefusedByName() {
    Submission s =
        new Submission(
            "hr-service-permit",
            "establish",
            "citywide",
            "yuzhong",
            "commitment",
            new Submission.Subject(
                "enterprise",
                "重庆😀人力资源有限公司",
                Uscc.fictional("500103"),
                BigDecimal.valueOf(500),
                new Submission.LegalRepresentative("𠮷\uE863", "11010519491231002X"),
                new Submission.Contact("王示例", "13800000000", "example@example.com")),
            Map.of("premises_address", "重庆市渝中区某路\u202E1号"));

    assertThat(SubmissionCheck.of(s, ITEM, TODAY))
        .allSatisfy(r -> assertThat(r.rule()).isIn("no-glyph", "text-character"))
        .extracting(Refusal::field)
        .containsExactly(
            "subject.name", "subject.legalRepresentative.name", "answers.premises_address");
    assertThat(SubmissionCheck.of(s, ITEM, TODAY))
        .extracting(Refusal::reason)
        .anyMatch(r -> r.contains("申请人名称") && r.contains("😀（U+1F600）"))
        .anyMatch(r -> r.contains("U+E863") && !r.contains("𠮷"))
        .anyMatch(r -> r.contains("U+202E"));
  }

  /** F2: one of each kind that no font of the papers holds. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "𰀀, U+30000, extension G",
    "𱍐, U+31350, extension H",
    "𮯰, U+2EBF0, extension I",
    "𲎰, U+323B0, extension J",
    "ئ, U+0626, Uyghur",
    "ཀ, U+0F40, Tibetan",
    "ᠠ, U+1820, Mongolian",
    "😀, U+1F600, emoji",
    "👨‍👩‍👧, U+, emoji of several",
    "\uE863, U+E863, private use",
  })
  void eachCharacterNoFontHoldsIsRefusedInEveryFieldThatIsPrinted(
      String character, String code, String what) {
    Submission s =
        new Submission(
            "hr-service-permit",
            "establish",
            "citywide",
            "yuzhong",
            "commitment",
            new Submission.Subject(
                "enterprise",
                "重庆%s人力资源有限公司".formatted(character),
                Uscc.fictional("500103"),
                BigDecimal.valueOf(500),
                new Submission.LegalRepresentative("李" + character, "11010519491231002X"),
                new Submission.Contact("王示例", "13800000000", "example@example.com")),
            Map.of("premises_address", "重庆市渝中区某路%s1号".formatted(character)));
    assertThat(SubmissionCheck.of(s, ITEM, TODAY))
        .as(what)
        .allSatisfy(r -> assertThat(r.reason()).contains(code))
        .extracting(Refusal::field)
        .containsExactly(
            "subject.name", "subject.legalRepresentative.name", "answers.premises_address");
  }

  @Test
  void aSubmissionWithoutASubjectIsNamed() {
    Submission s =
        new Submission(
            "hr-service-permit", "establish", "citywide", "yuzhong", "general", null, Map.of());
    assertThat(SubmissionCheck.of(s, ITEM, TODAY))
        .singleElement()
        .extracting(Refusal::field)
        .isEqualTo("subject");
  }

  @Test
  void filesAreKnownByTheirContent() {
    assertThat(FileType.of("%PDF-1.7 ...".getBytes())).contains("application/pdf");
    assertThat(FileType.of(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0}))
        .contains("image/jpeg");
    assertThat(FileType.of("<html>".getBytes())).isEmpty();
    assertThat(FileType.of(new byte[0])).isEmpty();
  }

  private static Submission submission(String uscc) {
    return new Submission(
        "hr-service-permit",
        "establish",
        "citywide",
        "yuzhong",
        "commitment",
        new Submission.Subject(
            "enterprise",
            "重庆示例人力资源有限公司",
            uscc,
            BigDecimal.valueOf(500),
            new Submission.LegalRepresentative("李示例", "11010519491231002X"),
            new Submission.Contact("王示例", "13800000000", "example@example.com")),
        Map.of());
  }
}
