package cn.zhunying.documents;

import cn.zhunying.calendar.ChineseDates;
import cn.zhunying.documents.pdf.CertificateSize;
import cn.zhunying.documents.pdf.Pdf;
import cn.zhunying.documents.pdf.QrCode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Makes the PDF of an issued document: the same document gives the same bytes. */
@Component
class Renderer {

  private final Pdf pdf = new Pdf();
  private final DocumentKinds kinds;
  private final boolean specimen;

  /**
   * @param specimen whether papers carry the mark of a specimen where the seal goes
   */
  Renderer(DocumentKinds kinds, @Value("${zhunying.demo:false}") boolean specimen) {
    this.kinds = kinds;
    this.specimen = specimen;
  }

  String version(DocumentKind kind) {
    return kinds.templates().version(kind.code());
  }

  byte[] pdf(Document document, String bureauName, Snapshot data) {
    String html = kinds.templates().html(document.kind().code(), model(document, bureauName, data));
    return pdf.of(html, document.title() + " " + document.displayNumber(), document.issuedAt());
  }

  /** The page is filled in and read as the PDF is made from it, without laying it out. */
  void tryOut(Document document, String bureauName, Snapshot data) {
    pdf.tryOut(kinds.templates().html(document.kind().code(), model(document, bureauName, data)));
  }

  private Map<String, Object> model(Document document, String bureauName, Snapshot data) {
    Map<String, Object> d = data.read(kinds.terms(document.kind()));
    Map<String, Object> model = new HashMap<>();
    model.put("d", d);
    model.put("doc", document);
    model.put("bureauName", bureauName);
    model.put("specimen", specimen);
    model.put("size", CertificateSize.style(d));
    model.put(
        "issuedOn",
        ChineseDates.format(LocalDate.ofInstant(document.issuedAt(), ChineseDates.ZONE)));
    Object verifyUrl = d.get("verifyUrl");
    model.put("qr", verifyUrl == null ? null : QrCode.dataUri((String) verifyUrl));
    return model;
  }
}
