package cn.zhunying.documents.pdf;

import cn.zhunying.calendar.ChineseDates;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Objects;
import java.util.TimeZone;
import java.util.logging.Level;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Lays a page out as PDF with nothing in it that differs between two runs, and nothing fetched from
 * anywhere.
 */
public final class Pdf {

  private static final String FAMILY = "Noto Serif SC";

  static {
    XRLog.listRegisteredLoggers().forEach(name -> XRLog.setLevel(name, Level.WARNING));
  }

  private record Embedded(TrueTypeFont outlines, String family, int weight) {}

  private final Typeface typeface = new Typeface();
  private final RareFont rare = new RareFont();

  public byte[] of(String html, String title, Instant issuedAt) {
    return typeface.use(
        fonts -> {
          List<Embedded> common =
              List.of(
                  new Embedded(fonts.regular(), FAMILY, 400),
                  new Embedded(fonts.bold(), FAMILY, 700));
          return Coverage.needsRare(html)
              ? rare.use(font -> write(html, title, issuedAt, with(common, font)))
              : write(html, title, issuedAt, common);
        });
  }

  /** Reads the page as it is laid out later; throws when it cannot be read. */
  public void tryOut(String html) {
    try (PDDocument pdf = new PDDocument();
        PdfBoxRenderer renderer =
            new PdfRendererBuilder()
                .usePDDocument(pdf)
                .useUriResolver((base, uri) -> null)
                .withHtmlContent(html, null)
                .buildPdfRenderer()) {
      Objects.requireNonNull(renderer.getDocument());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Embedded> with(List<Embedded> common, TrueTypeFont rare) {
    List<Embedded> all = new ArrayList<>(common);
    all.add(new Embedded(rare, RareFont.FAMILY, 400));
    return all;
  }

  private static byte[] write(String html, String title, Instant issuedAt, List<Embedded> fonts) {
    try (PDDocument pdf = new PDDocument()) {
      PdfRendererBuilder page = new PdfRendererBuilder().usePDDocument(pdf);
      List<PDType0Font> loaded = new ArrayList<>();
      for (Embedded font : fonts) {
        PDType0Font one = PDType0Font.load(pdf, font.outlines(), true);
        page.useFont(new PDFontSupplier(one), font.family(), font.weight(), FontStyle.NORMAL, true);
        loaded.add(one);
      }
      page.useUriResolver((base, uri) -> uri.startsWith("data:") ? uri : null)
          .usePdfUaAccessibility(true)
          .withHtmlContent(html, null);
      try (PdfBoxRenderer renderer = page.buildPdfRenderer()) {
        renderer.createPDFKeepOpen();
        describe(pdf, title, issuedAt);
        pdf.save(
            OutputStream.nullOutputStream()); // subsets the fonts, which writes their text maps
        for (int i = 0; i < loaded.size(); i++) {
          TextMaps.prefer(html, loaded.get(i), fonts.get(i).outlines());
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(128 * 1024);
        pdf.save(out);
        return out.toByteArray();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void describe(PDDocument pdf, String title, Instant issuedAt) {
    Calendar issued = new GregorianCalendar(TimeZone.getTimeZone(ChineseDates.ZONE));
    issued.setTimeInMillis(issuedAt.toEpochMilli());
    PDDocumentInformation info = new PDDocumentInformation();
    info.setTitle(title);
    info.setCreationDate(issued);
    info.setModificationDate(issued);
    pdf.setDocumentInformation(info);
    pdf.setDocumentId(issuedAt.toEpochMilli());
    pdf.getDocumentCatalog().setLanguage("zh-CN");
    // says when it was rendered, and claims a conformance to PDF/UA nobody has checked
    pdf.getDocumentCatalog().setMetadata(null);
  }
}
