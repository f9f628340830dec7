package cn.zhunying.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhunying.calendar.ChineseDates;
import cn.zhunying.law.LawDataException;
import cn.zhunying.law.ProcessFolders;
import cn.zhunying.support.Paper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Kinds of documents are data: each test is a bureau's folder beside the product's files. */
class DocumentKindsTest {

  private static final String CERTIFICATE =
      """
      title: 示例经营许可证
      word: 例证
      prefix: LZ
      certificate: true
      licence: true
      source: 机关自定式样
      data:
        scope: {label: 许可范围}
        address: {label: 住所}
        verifyUrl: {label: 核验网址}
        validFrom: {label: 起始, form: date, optional: true}
        validUntil: {label: 届满, form: date, optional: true}
        restriction: {label: 使用限制, optional: true}
        tonnage: {label: 核定吨位}
      """;
  private static final String PAGE =
      """
      <html xmlns:th="http://www.thymeleaf.org" th:replace="~{certificate :: page(~{::tbody/tr})}">
      <body><table><tbody><tr><th>核定吨位</th><td th:text="${d.tonnage}"></td></tr></tbody></table></body>
      </html>
      """;

  @TempDir Path folder;

  /** A further certificate costs a YAML and a page, no Java. */
  @Test
  void aFurtherCertificateIsAFileAndAPage() throws IOException {
    write("processes/documents/example-licence.yaml", CERTIFICATE);
    write("documents/example-licence.html", PAGE);
    DocumentKinds kinds = kinds();
    DocumentKind kind = DocumentKind.of("example-licence");

    assertThat(kinds.certificates()).contains("example-licence", "hr-licence");
    assertThat(kinds.needs(kind)).contains("tonnage");
    assertThat(kinds.templates().version("example-licence"))
        .isNotEqualTo(kinds.templates().version("hr-licence"));
    assertThat(text(kinds, kind)).contains("核定吨位十吨", "示例经营许可证");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "word: 例证|word: 许证|word|许证",
        "prefix: LZ|prefix: XZ|prefix|XZ",
        "prefix: LZ|prefix: L1|prefix|两个大写字母",
        "title: 示例经营许可证|titel: 示例|titel|-",
        "tonnage: {label: 核定吨位}|tons: {label: 核定吨位}|data.tonnage|example-licence.html",
        "source: 机关自定式样|note: 无|note|-",
        "form: date|form: day|form|date",
      })
  void whatDoesNotFitIsToldByFileKeyAndRemedy(String from, String to, String key, String remedy)
      throws IOException {
    write("processes/documents/example-licence.yaml", CERTIFICATE.replace(from, to));
    write("documents/example-licence.html", PAGE);

    assertThatThrownBy(this::kinds)
        .isInstanceOfSatisfying(LawDataException.class, e -> assertThat(e.key()).contains(key))
        .hasMessageContaining("processes/documents/")
        .hasMessageContaining(remedy.equals("-") ? "" : remedy);
  }

  @Test
  void aKindWithoutAPageIsTold() throws IOException {
    write("processes/documents/example-licence.yaml", CERTIFICATE);

    assertThatThrownBy(this::kinds)
        .isInstanceOf(LawDataException.class)
        .hasMessageContaining("documents/example-licence.html");
  }

  @Test
  void everyPaperOfTheOfficeHasItsFile() {
    assertThat(Samples.KINDS.all()).containsAll(DocumentKind.ofTheOffice());
    assertThat(Samples.KINDS.all().stream().filter(Samples.KINDS::isAnnouncement))
        .containsExactlyInAnyOrder(
            DocumentKind.CANCELLATION_ANNOUNCEMENT,
            DocumentKind.ANNUAL_CONCLUSION,
            DocumentKind.INVALIDITY_ANNOUNCEMENT,
            DocumentKind.PUBLICITY_NOTICE,
            DocumentKind.of("rating-conclusion"));
  }

  private static String text(DocumentKinds kinds, DocumentKind kind) throws IOException {
    IssueDocument cmd =
        new IssueDocument(
            kind,
            "SQ1",
            "EX1",
            Samples.YUZHONG,
            Map.of(
                "subjectName", "某公司",
                "itemName", "示例许可",
                "scope", "示例",
                "address", "某处",
                "verifyUrl", Samples.VERIFY_URL,
                "tonnage", "十吨"));
    Document issued =
        new Document(
            kind, "LZ-1", "渝中人社例证〔2027〕1号", "示例经营许可证", "SQ1", "EX1", "yuzhong", Instant.EPOCH);
    Snapshot data = Snapshot.of(cmd, kinds.terms(kind), ChineseDates.ZONE);
    return Paper.text(new Renderer(kinds, false).pdf(issued, Samples.YUZHONG.name(), data));
  }

  private DocumentKinds kinds() {
    return new DocumentKinds(new ProcessFolders(folder.toString()));
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
