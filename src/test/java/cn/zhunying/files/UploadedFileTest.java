package cn.zhunying.files;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.catalogue.terms.material.UploadTerms;
import cn.zhunying.law.Outcome;
import cn.zhunying.law.Refusal;
import cn.zhunying.support.SampleFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UploadedFileTest {

  private static final UploadTerms TERMS =
      new UploadTerms(10, List.of("application/pdf", "image/jpeg", "image/png"), "test");

  private static String rule(byte[] bytes) {
    return UploadedFile.read(TERMS, "材料.pdf", bytes).fold(f -> "taken", r -> r.get(0).rule());
  }

  private static UploadedFile taken(String name, byte[] bytes) {
    return ((Outcome.Done<UploadedFile>) UploadedFile.read(TERMS, name, bytes)).value();
  }

  @Test
  void whatOpensIsTakenWithItsFingerprint() {
    assertThat(taken("a.pdf", SampleFiles.pdf("x")).fingerprint()).matches("[0-9a-f]{64}");
    assertThat(taken("a.pdf", SampleFiles.pdf("x")).doubt()).isNull();
    assertThat(taken("a.png", SampleFiles.picture("png")).mediaType()).isEqualTo("image/png");
    assertThat(taken("a.jpg", SampleFiles.picture("jpg")).mediaType()).isEqualTo("image/jpeg");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%PDF-",
        "%PDF-1.4<html>",
        "%PDF-1.7 content\n%%EOF",
        "%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF"
      })
  void theFirstBytesAloneMakeNoPaper(String content) {
    assertThat(rule(content.getBytes(StandardCharsets.US_ASCII)))
        .isIn("file-truncated", "file-broken");
  }

  @Test
  void halfAFileIsNone() {
    byte[] pdf = SampleFiles.pdf("x");
    assertThat(rule(Arrays.copyOf(pdf, pdf.length / 2))).isEqualTo("file-truncated");
    byte[] png = SampleFiles.picture("png");
    assertThat(rule(Arrays.copyOf(png, png.length - 12))).isIn("file-truncated", "file-broken");
    byte[] jpg = SampleFiles.picture("jpg");
    assertThat(rule(Arrays.copyOf(jpg, jpg.length - 2))).isIn("file-truncated", "file-broken");
    assertThat(rule(Arrays.copyOf(jpg, 20))).isIn("file-truncated", "file-broken");
  }

  @Test
  void aPaperThatAsksForAPasswordIsNotTaken() throws IOException {
    assertThat(rule(sealed("secret"))).isEqualTo("file-encrypted");
  }

  /** F22: it opens, but nobody has looked whether it says what it should. */
  @Test
  void aPaperWithRestrictedRightsIsForAnOfficerToOpen() throws IOException {
    assertThat(taken("a.pdf", sealed("")).doubt()).contains("请打开核对");
  }

  @Test
  void aPictureThatWouldFillTheMemoryIsNotTaken() {
    byte[] png = SampleFiles.picture("png");
    png[16] = 0x00;
    png[17] = 0x01; // 65,536 pixels and more each way
    png[21] = 0x01;
    assertThat(rule(png)).isIn("file-too-rich", "file-broken");
  }

  @Test
  void aPaperThatUnfoldsWithoutEndIsNotTaken() throws IOException {
    Deflater deflater = new Deflater(9);
    byte[] zeros = new byte[1 << 20];
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    byte[] piece = new byte[1 << 16];
    for (int i = 0; i < 80; i++) {
      deflater.setInput(zeros);
      while (!deflater.needsInput()) {
        packed.write(piece, 0, deflater.deflate(piece));
      }
    }
    deflater.end();
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    pdf.write(
        "%PDF-1.5\n4 0 obj\n<</Type/ObjStm/N 1/First 4/Filter/FlateDecode>>\nstream\n".getBytes());
    pdf.write(packed.toByteArray());
    pdf.write("\nendstream\nendobj\n%%EOF".getBytes());
    assertThat(rule(pdf.toByteArray())).isEqualTo("file-too-rich");
  }

  @ParameterizedTest
  @CsvSource({
    "验资报告.pdf, 验资报告.pdf",
    "验资报告.PDF, 验资报告.pdf",
    "C:\\fakepath\\报告.pdf, 报告.pdf",
    "../../etc/passwd, passwd.pdf",
    "x.pdf.exe, x.pdf",
    "a\u202efdp.exe, afdp.pdf",
    "a\u0000b.html, ab.pdf",
    "'..', 材料.pdf",
    "'  ', 材料.pdf",
    "报告.2026年, 报告.2026年.pdf",
    "'a\"b;c.pdf', a_b_c.pdf",
    "e\u0301.pdf, \u00E9.pdf"
  })
  void aNameIsKeptAsFarAsItIsHarmless(String given, String kept) {
    assertThat(taken(given, SampleFiles.pdf("x")).name()).isEqualTo(kept);
  }

  @Test
  void aLongNameIsShortenedAndKeepsItsExtension() {
    String name = taken("报".repeat(300) + ".pdf", SampleFiles.pdf("x")).name();
    assertThat(name).hasSize(100).endsWith("报.pdf");
    assertThat(taken(null, SampleFiles.pdf("x")).name()).isEqualTo("材料.pdf");
  }

  @Test
  void whatIsTooLargeShowsMoreThanTheLimit() {
    byte[] bytes = Arrays.copyOf(SampleFiles.pdf("x"), 10 * 1024 * 1024 + 1);
    Refusal refusal =
        ((Outcome.Refused<UploadedFile>) UploadedFile.read(TERMS, "大.pdf", bytes))
            .refusals()
            .get(0);
    assertThat(refusal.reason()).isEqualTo("“大.pdf”有 10.01 MB，超过 10 MB");
  }

  @Test
  void aCaseAndADayHoldSoMuchAndNoMore() {
    UploadLimits limits = new UploadLimits(2, 1, 3, 2);
    UploadLimits.Load little = new UploadLimits.Load(1, 10);
    assertThat(limits.refuse(little, little)).isEmpty();
    assertThat(limits.refuse(new UploadLimits.Load(3, 10), little))
        .get()
        .extracting(Refusal::rule)
        .isEqualTo("case-full");
    assertThat(limits.refuse(new UploadLimits.Load(1, 2 << 20), little))
        .get()
        .extracting(Refusal::rule)
        .isEqualTo("case-full");
    assertThat(limits.refuse(little, new UploadLimits.Load(4, 10)))
        .get()
        .extracting(Refusal::rule)
        .isEqualTo("day-full");
  }

  /** F25: no encoded word where a plain name is promised. */
  @Test
  void aDownloadHasAPlainNameAndTheRealOne() {
    String said =
        Files.inline("验资报告 1.pdf", "application/pdf", new byte[0])
            .getHeaders()
            .getFirst("Content-Disposition");
    assertThat(said)
        .isEqualTo(
            "inline; filename=\"1.pdf\"; filename*=UTF-8''%E9%AA%8C%E8%B5%84%E6%8A%A5%E5%91%8A%201.pdf");
    assertThat(
            Files.inline("报告.pdf", "application/pdf", new byte[0])
                .getHeaders()
                .getFirst("Content-Disposition"))
        .startsWith("inline; filename=\"file.pdf\"");
  }

  private static byte[] sealed(String password) throws IOException {
    try (PDDocument document = new PDDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      document.addPage(new PDPage());
      StandardProtectionPolicy policy =
          new StandardProtectionPolicy("owner", password, new AccessPermission());
      policy.setEncryptionKeyLength(128);
      document.protect(policy);
      document.save(out);
      return out.toByteArray();
    }
  }
}
