package cn.zhunying.web.failure;

import cn.zhunying.web.Audience;
import cn.zhunying.web.ErrorTexts;
import cn.zhunying.web.Language;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * An answer that needs nothing that could be broken too: no database, no session, no template
 * engine, no bean.
 */
final class FailureAnswer {

  /** Seconds after which it is worth asking again when the database was away. */
  private static final String LATER = "30";

  private static final String PAGE = read();

  private FailureAnswer() {}

  /**
   * @param reference null where there is nothing in the log to look up
   */
  static void write(
      HttpServletRequest request,
      HttpServletResponse response,
      int status,
      @Nullable String reference)
      throws IOException {
    ErrorTexts texts = ErrorTexts.of(status);
    boolean person = Audience.isPerson(request);
    byte[] body =
        (person ? page(texts, reference) : problem(texts, status, reference))
            .getBytes(StandardCharsets.UTF_8);
    response.setStatus(status);
    response.setContentType(person ? "text/html;charset=UTF-8" : "application/problem+json");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
      response.setHeader("Retry-After", LATER);
    }
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
    response.flushBuffer();
  }

  private static String page(ErrorTexts texts, @Nullable String reference) {
    return PAGE.replace("{title}", texts.title())
        .replace("{lang}", Language.tag(Language.current()))
        .replace("{product}", ErrorTexts.problem("product"))
        .replace("{tagline}", ErrorTexts.problem("tagline"))
        .replace("{home}", ErrorTexts.problem("home"))
        .replace("{what}", texts.what())
        .replace("{next}", texts.next())
        .replace(
            "{reference}", reference == null ? "" : "<p>" + texts.referred(reference) + "</p>");
  }

  static String problem(ErrorTexts texts, int status, @Nullable String reference) {
    return """
    {"type":"about:blank","title":%s,"status":%d,"detail":%s,"reference":%s,\
    "errors":[{"rule":"http-%d","field":null,"reason":%s,"remedy":%s,"clause":null}],"message":%s}\
    """
        .formatted(
            quoted(texts.title()),
            status,
            quoted(texts.what()),
            reference == null ? "null" : quoted(reference),
            status,
            quoted(texts.what()),
            quoted(texts.next()),
            // what Tasklist shows
            quoted(texts.what() + (reference == null ? "" : texts.referred(reference))));
  }

  private static String quoted(String text) {
    StringBuilder json = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < ' ') {
        json.append("\\u").append(HexFormat.of().toHexDigits(c));
      } else {
        json.append(c);
      }
    }
    return json.append('"').toString();
  }

  private static String read() {
    try (InputStream page = FailureAnswer.class.getResourceAsStream("/failure.html")) {
      return new String(page.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
