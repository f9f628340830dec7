package cn.zhunying.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.zhunying.calendar.ChineseDates;
import cn.zhunying.support.Paper;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RendererTest {

  private static final Renderer RENDERER = new Renderer(Samples.KINDS, false);

  @ParameterizedTest
  @MethodSource("kinds")
  void embedsEveryFontAndStaysSmall(DocumentKind kind) throws IOException {
    byte[] bytes = render(kind);

    assertThat(bytes).hasSizeLessThan(200 * 1024);
    try (PDDocument pdf = Loader.loadPDF(bytes)) {
      List<PDFont> fonts = fonts(pdf);
      assertThat(fonts).isNotEmpty().allMatch(PDFont::isEmbedded);
      assertThat(fonts).allMatch(font -> font.getName().contains("NotoSerifSC"));
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void saysWhatTheOfficeSaysAndLeavesNoPlaceholder(DocumentKind kind) throws IOException {
    String text = text(render(kind));

    assertThat(text).contains("重庆朝天门人力资源服务有限公司", "2027年3月31日", "重庆市渝中区人力资源和社会保障局");
    assertThat(text).doesNotContain("null", "${", "#");
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void saysNothingOfWhenItWasRendered(DocumentKind kind) throws IOException {
    byte[] bytes = render(kind);

    assertThat(bytes).isEqualTo(render(kind));
    try (PDDocument pdf = Loader.loadPDF(bytes)) {
      assertThat(pdf.getDocumentCatalog().getMetadata()).isNull();
      assertThat(pdf.getDocumentInformation().getCreationDate())
          .isEqualTo(pdf.getDocumentInformation().getModificationDate());
    }
  }

  @Test
  void givesReasonsWithTheirClausesAndTheRelief() throws IOException {
    String text = text(render(DocumentKind.DENIAL_DECISION));

    assertThat(text)
        .contains("不予行政许可决定书", "渝中人社不予许决〔2027〕12号")
        .contains(normal(Samples.FUND.text()), normal(Samples.FUND.clause()))
        .contains(normal(Samples.STAFF.text()), normal(Samples.STAFF.clause()))
        .contains(normal(Samples.RELIEF));
  }

  @Test
  void saysWhenAnApplicationIsDeemedAccepted() throws IOException {
    assertThat(text(render(DocumentKind.ACCEPTANCE_NOTICE, Map.of("deemed", true))))
        .contains("自收到申请材料之日起即为受理");
    assertThat(text(render(DocumentKind.ACCEPTANCE_NOTICE))).contains("现予受理");
  }

  @Test
  void certificateSaysNothingOfTheProcedure() throws IOException {
    assertThat(text(render(Samples.HR_LICENCE)))
        .contains("HR5001032027000001", "91500103MA0000001X", "罗晓岚", "以发证机关公布为准")
        .doesNotContain("承诺", "一般程序");
  }

  /** However much a school's certificate has to say, it ends above the seal. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3, 6, 10})
  void whatACertificateSaysNeverRunsIntoTheSeal(int more) throws IOException {
    DocumentKind school = DocumentKind.of("school-licence");
    Map<String, String> data =
        Map.of(
            "scope",
            "职业技能培训：" + "电工、美容师、育婴员、".repeat(3 * more + 1),
            "address",
            "重庆市渝中区朝天门街道".repeat(more / 3 + 1),
            "subjectName",
            "重庆朝天门人力资源服务有限公司".repeat(more / 2 + 1),
            "schoolForm",
            "营利性",
            "schoolLevel",
            "高级工（三级）",
            "restriction",
            "尚未达标：达到许可条件、办理法人登记等并经核查前，不得招生和开展培训活动");
    List<TextPosition> drawn = new ArrayList<>();
    try (PDDocument pdf = Loader.loadPDF(render(school, data))) {
      new PDFTextStripper() {
        @Override
        protected void processTextPosition(TextPosition text) {
          drawn.add(text);
        }
      }.getText(pdf);
    }
    render(school);

    float seal = 158 / 25.4f * 72;
    List<TextPosition> facts =
        drawn.stream().takeWhile(text -> !text.getUnicode().equals("扫")).toList();
    assertThat(facts).hasSizeGreaterThan(100).allMatch(text -> text.getYDirAdj() < seal);
  }

  @Test
  void longBusinessScopeStaysOnTheCertificate() throws IOException {
    Map<String, String> data =
        Map.of("scope", "为求职者介绍职业、".repeat(25), "address", "重庆市渝中区".repeat(8));
    try (PDDocument pdf = Loader.loadPDF(render(Samples.HR_LICENCE, data))) {
      assertThat(pdf.getNumberOfPages()).isOne();
    }
    render(Samples.HR_LICENCE); // leave the ordinary one for people
  }

  @Test
  void certificateIsOnePage() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(render(Samples.HR_LICENCE))) {
      assertThat(pdf.getNumberOfPages()).isOne();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"hr-licence", "licence-decision"})
  void qrCodeOpensTheVerificationPage(String code) throws Exception {
    DocumentKind kind = DocumentKind.of(code);
    try (PDDocument pdf = Loader.loadPDF(render(kind))) {
      BufferedImage page = new PDFRenderer(pdf).renderImageWithDPI(0, 200);
      BinaryBitmap bitmap =
          new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(page)));
      assertThat(
              new QRCodeReader().decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true)).getText())
          .isEqualTo(Samples.VERIFY_URL);
    }
  }

  @Test
  void textCanBeSearchedAsItIsTyped() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(render(Samples.HR_LICENCE))) {
      assertThat(new PDFTextStripper().getText(pdf))
          .contains("人力资源服务许可证")
          .doesNotContainPattern("[\u2E80-\u2FDF]");
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void namesTitleLanguageAndDayOfIssue(DocumentKind kind) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(render(kind))) {
      assertThat(pdf.getDocumentInformation().getTitle())
          .startsWith(Samples.KINDS.terms(kind).title());
      assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
      assertThat(pdf.getDocumentInformation().getCreationDate().toInstant())
          .isEqualTo(Samples.issued(kind).issuedAt());
    }
  }

  @Test
  void textOfUsersIsTextAndNothingIsFetched() throws IOException {
    String hostile = "甲<img src=\"http://127.0.0.1:1/x.png\"/>&乙";

    assertThat(text(render(DocumentKind.EXTENSION_NOTICE, Map.of("reason", hostile))))
        .contains(normal(hostile));
  }

  static List<DocumentKind> kinds() {
    return Samples.KINDS.all();
  }

  /** F2: the fallback font prints what the common one lacks, and text can be found again. */
  @Test
  void rareCharactersOfANameArePrintedAsTheyAreWritten() throws IOException {
    String name = "重庆𠮷野家𫝆𬬻𮯠人力资源有限公司";
    byte[] pdf = render(Samples.HR_LICENCE, Map.of("subjectName", name));

    assertThat(new PDFTextStripper().getText(Loader.loadPDF(pdf))).contains(name);
    try (PDDocument loaded = Loader.loadPDF(pdf)) {
      assertThat(fonts(loaded)).anyMatch(font -> font.getName().contains("HanaMinB"));
      assertThat(fonts(loaded)).allMatch(PDFont::isEmbedded);
    }
    assertThat(render(Samples.HR_LICENCE, Map.of("subjectName", name))).isEqualTo(pdf);
    render(Samples.HR_LICENCE);
  }

  /** F2: the last defence: a paper with a hole in a name is not issued. */
  @Test
  void whatCannotBePrintedIsNotIssued() {
    assertThatExceptionOfType(Glyphs.MissingException.class)
        .isThrownBy(() -> render(Samples.HR_LICENCE, Map.of("subjectName", "重庆\uE863人力有限公司")))
        .withMessageContaining("当事人")
        .withMessageContaining("U+E863");
    assertThatExceptionOfType(Glyphs.MissingException.class)
        .isThrownBy(
            () ->
                render(
                    DocumentKind.DENIAL_DECISION, Map.of("reasons", List.of(Point.of("材料不全😀")))))
        .withMessageContaining("😀（U+1F600）");
  }

  /** H3: Word's vertical tabs and page breaks, and what XML forbids. */
  @Test
  void controlCharactersCannotMakeADocumentUnreadable() throws IOException {
    String pasted = "第一行\u000B第二行\f第三行\u0007\u0000";

    assertThat(text(render(DocumentKind.EXTENSION_NOTICE, Map.of("reason", pasted))))
        .contains("第一行第二行第三行");
  }

  /** H3: those that were issued before anybody looked. */
  @Test
  void documentsKeptWithWhatCannotBePrintedOpenAndNameIt() throws IOException {
    Snapshot kept =
        new Snapshot(
            "{\"subjectName\":\"重庆\\uE863\\u000B😀公司\\uFFFE\\u0007\",\"reason\":\"某\"}", null);
    byte[] pdf =
        RENDERER.pdf(Samples.issued(DocumentKind.EXTENSION_NOTICE), Samples.YUZHONG.name(), kept);

    assertThat(text(pdf)).contains("重庆〔U+E863〕〔U+1F600〕公司〔U+FFFE〕");
  }

  /** D11: wherever the text ends, the signature has the last words of it on its page. */
  @ParameterizedTest
  @ValueSource(ints = {0, 2, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 24})
  void theSignatureNeverStandsAlone(int length) throws IOException {
    List<Point> reasons = new ArrayList<>(List.of(Samples.FUND));
    for (int i = 0; i < length; i++) {
      reasons.add(Samples.STAFF);
    }
    for (DocumentKind kind :
        List.of(DocumentKind.DENIAL_DECISION, DocumentKind.CORRECTION_NOTICE)) {
      boolean denial = kind.equals(DocumentKind.DENIAL_DECISION);
      List<String> pages =
          Paper.pages(render(kind, Map.of(denial ? "reasons" : "corrections", reasons)));
      String last =
          pages.stream().filter(page -> page.contains("2027年3月31日")).findFirst().orElseThrow();

      assertThat(last).contains(denial ? "提起行政诉讼" : "一次告知需要补正的全部内容");
    }
    render(DocumentKind.DENIAL_DECISION);
    render(DocumentKind.CORRECTION_NOTICE);
  }

  /** F32. */
  @ParameterizedTest
  @MethodSource("kinds")
  void unbrokenLatinTextStaysOnThePaper(DocumentKind kind) throws IOException {
    String name = "W".repeat(180);
    byte[] pdf = render(kind, Map.of("subjectName", name, "itemName", "M".repeat(150)));

    assertThat(text(pdf)).contains(name);
    try (PDDocument loaded = Loader.loadPDF(pdf)) {
      assertThat(rightmost(loaded)).isLessThan(loaded.getPage(0).getMediaBox().getWidth() - 20);
    }
    render(kind);
  }

  /** D8: what the compilation lacks is the bureau's to know. */
  @ParameterizedTest
  @MethodSource("kinds")
  void internalRemarksAreNotPrinted(DocumentKind kind) throws IOException {
    assertThat(text(render(kind))).doesNotContain("汇编外", "outside-compilation", "须核对");
  }

  /** E4: a promise is not an examination. */
  @Test
  void aGrantOnAPromiseSaysSo() throws IOException {
    List<String> pages = Paper.pages(render(DocumentKind.LICENCE_DECISION));

    assertThat(pages.get(0)).contains("依据告知承诺").doesNotContain("经审查,符合");
    assertThat(pages.get(pages.size() - 1)).contains("附件", "承诺已具备");
  }

  /** D25, E1: on the decision and on the certificate. */
  @Test
  void aCertificateSaysWhatMayNotBeDoneYet() throws IOException {
    String words = "尚未达标：达到许可条件并经核查前不得招生和开展培训活动";
    DocumentKind school = DocumentKind.of("school-licence");

    assertThat(text(render(school, Map.of("restriction", words)))).contains(normal(words));
    assertThat(text(render(school))).doesNotContain("使用限制");
  }

  @Test
  void aHearingNoticeNamesOneLastDay() throws IOException {
    assertThat(text(render(DocumentKind.HEARING_NOTICE)))
        .containsOnlyOnce("2027年4月12日")
        .contains("2027年4月12日(含当日)");
  }

  @Test
  void aDemonstrationBearsTheMarkOfASpecimen() throws IOException {
    DocumentKind kind = DocumentKind.DENIAL_DECISION;
    Snapshot data = Snapshot.of(Samples.of(kind), Samples.KINDS.terms(kind), ChineseDates.ZONE);
    Renderer demo = new Renderer(Samples.KINDS, true);

    assertThat(text(demo.pdf(Samples.issued(kind), Samples.YUZHONG.name(), data)))
        .contains("样章", "不具有法律效力");
    assertThat(text(render(kind))).doesNotContain("样章");
  }

  private static float rightmost(PDDocument pdf) throws IOException {
    float[] right = {0};
    new PDFTextStripper() {
      @Override
      protected void processTextPosition(TextPosition text) {
        right[0] = Math.max(right[0], text.getXDirAdj() + text.getWidthDirAdj());
      }
    }.getText(pdf);
    return right[0];
  }

  private static byte[] render(DocumentKind kind) {
    return render(kind, Map.of());
  }

  private static byte[] render(DocumentKind kind, Map<String, ?> more) {
    Snapshot data =
        Snapshot.of(Samples.of(kind, more), Samples.KINDS.terms(kind), ChineseDates.ZONE);
    byte[] pdf = RENDERER.pdf(Samples.issued(kind), Samples.YUZHONG.name(), data);
    keep(kind, pdf);
    return pdf;
  }

  /** For people: the documents as they look, under {@code target/documents}. */
  private static void keep(DocumentKind kind, byte[] pdf) {
    try {
      Path folder = Files.createDirectories(Path.of("target/documents"));
      Files.write(folder.resolve(kind.code() + ".pdf"), pdf);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String text(byte[] bytes) throws IOException {
    return Paper.text(bytes);
  }

  private static String normal(String text) {
    return Paper.normal(text);
  }

  private static List<PDFont> fonts(PDDocument pdf) throws IOException {
    List<PDFont> fonts = new ArrayList<>();
    for (PDPage page : pdf.getPages()) {
      for (COSName name : page.getResources().getFontNames()) {
        fonts.add(page.getResources().getFont(name));
      }
    }
    return fonts;
  }
}
