package cn.zhunying.files;

import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.UriUtils;

/** Answers with what somebody handed in, or with a document of ours. */
public final class Files {

  private Files() {}

  /** Shown in the browser, but never as a page of ours: sniffing off, scripts off. */
  public static ResponseEntity<Object> inline(String name, String type, byte[] bytes) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(type))
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition(name))
        .body(bytes);
  }

  /**
   * The name as it is (RFC 5987) and, for what cannot read that, what of it is plain ASCII: an
   * encoded word of mail, as Spring writes it, would become the file's name.
   */
  static String disposition(String name) {
    return "inline; filename=\"%s\"; filename*=UTF-8''%s"
        .formatted(plain(name), UriUtils.encode(name, StandardCharsets.UTF_8));
  }

  private static String plain(String name) {
    int dot = name.lastIndexOf('.');
    String stem = letters(dot < 0 ? name : name.substring(0, dot));
    String end = dot < 0 ? "" : letters(name.substring(dot + 1));
    return (stem.isEmpty() ? "file" : stem) + (end.isEmpty() ? "" : "." + end);
  }

  private static String letters(String text) {
    return text.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
  }
}
