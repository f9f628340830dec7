package cn.zhunying.documents;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.calendar.ChineseDates;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RendererTest {

  private static final Renderer RENDERER = new Renderer();

  @ParameterizedTest
  @EnumSource
  void embedsEveryFontAndStaysSmall(DocumentKind kind) throws IOException {
    byte[] bytes = render(kind);

    assertThat(bytes).hasSizeLessThan(200 * 1024);
    try (PDDocument pdf = Loader.loadPDF(bytes)) {
      List<PDFont> fonts = fonts(pdf);
      assertThat(fonts).isNotEmpty().allMatch(PDFont::isEmbedded);
      assertThat(fonts).allMatch(font -> font.getName().contains("NotoSansSC"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void saysWhatTheOfficeSaysAndLeavesNoPlaceholder(DocumentKind kind) throws IOException {
    String text = text(render(kind));

    assertThat(text).contains("重庆朝天门人力资源服务有限公司", "2027年3月31日", "重庆市渝中区人力资源和社会保障局");
    assertThat(text).doesNotContain("null", "${", "#");
  }

  @ParameterizedTest
  @EnumSource
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
        .contains("不予行政许可决定书", "渝中人社不许决字〔2027〕12号")
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
    assertThat(text(render(DocumentKind.HR_LICENCE)))
        .contains("HR5001032027000001", "91500103MA0000001X", "罗晓岚", "以发证机关公布为准")
        .doesNotContain("承诺", "一般程序");
  }

  @Test
  void longBusinessScopeStaysOnTheCertificate() throws IOException {
    Map<String, String> data =
        Map.of("scope", "为求职者介绍职业、".repeat(25), "address", "重庆市渝中区".repeat(8));
    try (PDDocument pdf = Loader.loadPDF(render(DocumentKind.HR_LICENCE, data))) {
      assertThat(pdf.getNumberOfPages()).isOne();
    }
    render(DocumentKind.HR_LICENCE); // leave the ordinary one for people
  }

  @Test
  void certificateIsOnePage() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(render(DocumentKind.HR_LICENCE))) {
      assertThat(pdf.getNumberOfPages()).isOne();
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"HR_LICENCE", "LICENCE_DECISION"})
  void qrCodeOpensTheVerificationPage(DocumentKind kind) throws Exception {
    try (PDDocument pdf = Loader.loadPDF(render(kind))) {
      BufferedImage page = new PDFRenderer(pdf).renderImageWithDPI(pdf.getNumberOfPages() - 1, 200);
      BinaryBitmap bitmap =
          new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(page)));
      assertThat(new QRCodeReader().decode(bitmap).getText()).isEqualTo(Samples.VERIFY_URL);
    }
  }

  @Test
  void textCanBeSearchedAsItIsTyped() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(render(DocumentKind.HR_LICENCE))) {
      assertThat(new PDFTextStripper().getText(pdf))
          .contains("人力资源服务许可证")
          .doesNotContainPattern("[\u2E80-\u2FDF]");
    }
  }

  @ParameterizedTest
  @EnumSource
  void namesTitleLanguageAndDayOfIssue(DocumentKind kind) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(render(kind))) {
      assertThat(pdf.getDocumentInformation().getTitle()).startsWith(kind.title());
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

  private static byte[] render(DocumentKind kind) {
    return render(kind, Map.of());
  }

  private static byte[] render(DocumentKind kind, Map<String, ?> more) {
    Snapshot data = Snapshot.of(Samples.of(kind, more), ChineseDates.ZONE);
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
    try (PDDocument pdf = Loader.loadPDF(bytes)) {
      return normal(new PDFTextStripper().getText(pdf));
    }
  }

  private static String normal(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "");
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
