package cn.zhunying.identity.gate;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/** The same request with this body. */
final class BodyRequest extends HttpServletRequestWrapper {

  private static final Set<String> OF_THE_BODY =
      Set.of("content-length", "content-type", "content-encoding", "transfer-encoding");

  private final byte[] body;
  private final boolean asPost;
  private final String query;

  BodyRequest(HttpServletRequest request, byte[] body) {
    this(request, body, false, request.getQueryString());
  }

  private BodyRequest(HttpServletRequest request, byte[] body, boolean asPost, String query) {
    super(request);
    this.body = body;
    this.asPost = asPost;
    this.query = query;
  }

  /** As a POST of JSON, whatever it was. */
  static BodyRequest post(HttpServletRequest request, byte[] json) {
    return post(request, json, request.getQueryString());
  }

  /**
   * @param query for what stands behind the question mark
   */
  static BodyRequest post(HttpServletRequest request, byte[] json, String query) {
    return new BodyRequest(request, json, true, query);
  }

  @Override
  public String getQueryString() {
    return query;
  }

  @Override
  public String getMethod() {
    return asPost ? "POST" : super.getMethod();
  }

  @Override
  public String getContentType() {
    return asPost ? MediaType.APPLICATION_JSON_VALUE : super.getContentType();
  }

  @Override
  public int getContentLength() {
    return body.length;
  }

  @Override
  public long getContentLengthLong() {
    return body.length;
  }

  @Override
  public @Nullable String getHeader(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "content-length" -> String.valueOf(body.length);
      case "content-type" -> getContentType();
      case "content-encoding", "transfer-encoding" -> null;
      default -> super.getHeader(name);
    };
  }

  @Override
  public Enumeration<String> getHeaders(String name) {
    if (!OF_THE_BODY.contains(name.toLowerCase(Locale.ROOT))) {
      return super.getHeaders(name);
    }
    String value = getHeader(name);
    return value == null ? Collections.emptyEnumeration() : Collections.enumeration(List.of(value));
  }

  @Override
  public Enumeration<String> getHeaderNames() {
    List<String> names = new ArrayList<>();
    for (String name : Collections.list(super.getHeaderNames())) {
      if (!OF_THE_BODY.contains(name.toLowerCase(Locale.ROOT))) {
        names.add(name);
      }
    }
    names.add("Content-Length");
    if (getContentType() != null) {
      names.add("Content-Type");
    }
    return Collections.enumeration(names);
  }

  @Override
  public BufferedReader getReader() {
    return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
  }

  @Override
  public ServletInputStream getInputStream() {
    ByteArrayInputStream bytes = new ByteArrayInputStream(body);
    return new ServletInputStream() {
      @Override
      public int read() {
        return bytes.read();
      }

      @Override
      public boolean isFinished() {
        return bytes.available() == 0;
      }

      @Override
      public boolean isReady() {
        return true;
      }

      @Override
      public void setReadListener(ReadListener listener) {
        throw new UnsupportedOperationException();
      }
    };
  }
}
