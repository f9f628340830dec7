package cn.zhunying.documents.pdf;

import static java.util.Objects.requireNonNull;

import cn.zhunying.code.Sha256;
import cn.zhunying.law.LawDataException;
import cn.zhunying.law.ProcessFolders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.StringTemplateResolver;
import org.thymeleaf.templateresource.ITemplateResource;
import org.thymeleaf.templateresource.StringTemplateResource;

/**
 * The pages of the documents, one template per kind over one layout ({@code documents/*.html}, also
 * of the bureau's folder); apart from the portal's engine.
 */
public final class Templates {

  private static final Pattern KEY = Pattern.compile("\\bd\\.(\\w+)");

  private final Map<String, String> texts = new TreeMap<>();
  private final Map<String, String> versions = new ConcurrentHashMap<>();
  private final ITemplateEngine engine = engine();

  public Templates(ProcessFolders folders) {
    folders.find("documents/*.html").forEach((path, file) -> texts.put(name(path), text(file)));
  }

  /** The keys a page prints. */
  public Set<String> keys(String code, String neededBy) {
    String page = texts.get(code);
    if (page == null) {
      throw new LawDataException(
          neededBy, "-", "没有版式 documents/%s.html，请照 permit-certificate.html 写一份".formatted(code));
    }
    Set<String> keys = new TreeSet<>();
    Matcher key = KEY.matcher(page);
    while (key.find()) {
      keys.add(key.group(1));
    }
    return keys;
  }

  /** Changes whenever the text of the template or of a common page does. */
  public String version(String code) {
    return versions.computeIfAbsent(
        code, c -> Sha256.version(page("layout") + page("certificate") + page(c)));
  }

  private String page(String code) {
    return requireNonNull(texts.get(code), code);
  }

  public String html(String code, Map<String, Object> model) {
    return engine.process(code, new Context(Locale.SIMPLIFIED_CHINESE, model));
  }

  private ITemplateEngine engine() {
    StringTemplateResolver resolver =
        new StringTemplateResolver() {
          @Override
          protected ITemplateResource computeTemplateResource(
              IEngineConfiguration configuration,
              String owner,
              String name,
              Map<String, Object> attributes) {
            return new StringTemplateResource(texts.get(name));
          }
        };
    resolver.setTemplateMode(TemplateMode.HTML);
    SpringTemplateEngine engine = new SpringTemplateEngine();
    engine.setTemplateResolver(resolver);
    return engine;
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1, path.lastIndexOf('.'));
  }

  private static String text(Resource file) {
    try {
      return file.getContentAsString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
