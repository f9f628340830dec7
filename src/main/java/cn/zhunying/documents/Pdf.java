package cn.zhunying.documents;

import cn.zhunying.calendar.ChineseDates;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Lays a page out as PDF with nothing in it that differs between two runs, and nothing fetched from
 * anywhere.
 */
final class Pdf {

  private static final String FAMILY = "Noto Sans SC";

  static {
    XRLog.listRegisteredLoggers().forEach(name -> XRLog.setLevel(name, Level.WARNING));
  }

  private Pdf() {}

  static byte[] of(String html, Document document, Typeface.Pair fonts) throws IOException {
    try (PDDocument pdf = new PDDocument()) {
      PDType0Font regular = PDType0Font.load(pdf, fonts.regular(), true);
      PDType0Font bold = PDType0Font.load(pdf, fonts.bold(), true);
      PdfRendererBuilder page =
          new PdfRendererBuilder()
              .usePDDocument(pdf)
              .useFont(new PDFontSupplier(regular), FAMILY, 400, FontStyle.NORMAL, true)
              .useFont(new PDFontSupplier(bold), FAMILY, 700, FontStyle.NORMAL, true)
              .useUriResolver((base, uri) -> uri.startsWith("data:") ? uri : null)
              .usePdfUaAccessibility(true)
              .withHtmlContent(html, null);
      try (PdfBoxRenderer renderer = page.buildPdfRenderer()) {
        renderer.createPDFKeepOpen();
        describe(pdf, document);
        pdf.save(
            OutputStream.nullOutputStream()); // subsets the fonts, which writes their text maps
        TextMaps.prefer(html, regular, fonts.regular());
        TextMaps.prefer(html, bold, fonts.bold());
        ByteArrayOutputStream out = new ByteArrayOutputStream(128 * 1024);
        pdf.save(out);
        return out.toByteArray();
      }
    }
  }

  private static void describe(PDDocument pdf, Document document) {
    Calendar issued = new GregorianCalendar(TimeZone.getTimeZone(ChineseDates.ZONE));
    issued.setTimeInMillis(document.issuedAt().toEpochMilli());
    PDDocumentInformation info = new PDDocumentInformation();
    info.setTitle(document.title() + " " + document.displayNumber());
    info.setCreationDate(issued);
    info.setModificationDate(issued);
    pdf.setDocumentInformation(info);
    pdf.setDocumentId(document.issuedAt().toEpochMilli());
    pdf.getDocumentCatalog().setLanguage("zh-CN");
    // says when it was rendered, and claims a conformance to PDF/UA nobody has checked
    pdf.getDocumentCatalog().setMetadata(null);
  }
}
