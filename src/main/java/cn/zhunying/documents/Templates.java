package cn.zhunying.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * The pages of the documents, one template per kind over one layout; apart from the portal's
 * engine.
 */
final class Templates {

  private static final String FOLDER = "documents/";

  private final ITemplateEngine engine = engine();
  private final Map<DocumentKind, String> versions = new EnumMap<>(DocumentKind.class);

  Templates() {
    for (DocumentKind kind : DocumentKind.values()) {
      versions.put(kind, fingerprint("layout.html", "certificate.html", kind.code() + ".html"));
    }
  }

  /** Changes whenever the text of the template or of a common page does. */
  String version(DocumentKind kind) {
    return versions.get(kind);
  }

  String html(DocumentKind kind, Map<String, Object> model) {
    return engine.process(kind.code(), new Context(Locale.SIMPLIFIED_CHINESE, model));
  }

  private static ITemplateEngine engine() {
    ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
    resolver.setPrefix(FOLDER);
    resolver.setSuffix(".html");
    resolver.setTemplateMode(TemplateMode.HTML);
    resolver.setCharacterEncoding("UTF-8");
    SpringTemplateEngine engine = new SpringTemplateEngine();
    engine.setTemplateResolver(resolver);
    return engine;
  }

  private static String fingerprint(String... files) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      for (String file : files) {
        sha256.update(text(file).getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(Arrays.copyOf(sha256.digest(), 6));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(String file) {
    try (InputStream in = Templates.class.getResourceAsStream("/" + FOLDER + file)) {
      if (in == null) {
        throw new IllegalStateException("no template " + FOLDER + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
