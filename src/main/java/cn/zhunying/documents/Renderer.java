package cn.zhunying.documents;

import cn.zhunying.calendar.ChineseDates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Makes the PDF of an issued document: the same document gives the same bytes. */
@Component
class Renderer {

  private final Templates templates = new Templates();
  private final Typeface typeface = new Typeface();

  String version(DocumentKind kind) {
    return templates.version(kind);
  }

  byte[] pdf(Document document, String bureauName, Snapshot data) {
    String html = templates.html(document.kind(), model(document, bureauName, data));
    return typeface.use(
        fonts -> {
          try {
            return Pdf.of(html, document, fonts);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private static Map<String, Object> model(Document document, String bureauName, Snapshot data) {
    Map<String, Object> d = data.read(document.kind());
    Map<String, Object> model = new HashMap<>();
    model.put("d", d);
    model.put("doc", document);
    model.put("bureauName", bureauName);
    model.put(
        "issuedOn",
        ChineseDates.format(LocalDate.ofInstant(document.issuedAt(), ChineseDates.ZONE)));
    Object verifyUrl = d.get("verifyUrl");
    model.put("qr", verifyUrl == null ? null : QrCode.dataUri((String) verifyUrl));
    return model;
  }
}
