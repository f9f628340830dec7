package cn.zhunying.lint;

import static java.util.Objects.requireNonNull;

import cn.zhunying.catalogue.Patterns;
import cn.zhunying.catalogue.terms.ReformMode;
import cn.zhunying.lint.DiagramRule.Report;
import cn.zhunying.lint.file.Diagram;
import cn.zhunying.lint.file.ProcessFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * A branch that waits is drawn in each item, because a call there would cost rows; so that it is
 * one branch all the same, each is held against the pattern of the item's reform modes. An item may
 * have more than its pattern, never less and nothing otherwise: only documentation and layout are
 * its own.
 */
final class LikeItsPattern {

  private static final List<String> OWN = List.of("documentation", "incoming", "outgoing");
  private static final String REMEDY = "运行 java -jar zhunying.jar kit sync，或者改正样式 %s";

  private final Patterns patterns = Patterns.read();
  private final ProcessFiles files;
  private final Map<ReformMode, Set<String>> processes = new EnumMap<>(ReformMode.class);

  LikeItsPattern(ProcessFiles files) {
    this.files = files;
    for (ReformMode mode : ReformMode.values()) {
      processes.put(mode, Tables.processes(files, row -> row.contains(mode.name())));
    }
  }

  void check(Diagram diagram, Report report) {
    pattern(diagram.file())
        .ifPresent(
            pattern -> check(requireNonNull(files.all().get(diagram.file())), pattern, report));
  }

  /** The file a diagram is drawn after; empty for one that is nobody's copy. */
  Optional<String> pattern(String file) {
    String[] path = file.split("/");
    if (path.length != 4 || !path[1].equals("items")) {
      return Optional.empty();
    }
    if (path[3].equals(path[2] + "-supervision.bpmn")) {
      return there(patterns.supervision());
    }
    return path[3].equals(path[2] + ".bpmn")
        ? byTerms(path[2]).or(() -> patterns.application(modes(path[2]))).flatMap(this::there)
        : Optional.empty();
  }

  private Optional<String> byTerms(String item) {
    String terms = "processes/items/%s/item.yaml".formatted(item);
    return files.all().containsKey(terms)
        ? patterns.byTerms().entrySet().stream()
            .filter(
                part -> files.text(terms).lines().anyMatch(l -> l.startsWith(part.getKey() + ":")))
            .map(Map.Entry::getValue)
            .findFirst()
        : Optional.empty();
  }

  private Optional<String> there(String pattern) {
    return Optional.of(Patterns.file(pattern)).filter(files.all()::containsKey);
  }

  private List<ReformMode> modes(String process) {
    return Arrays.stream(ReformMode.values())
        .filter(mode -> requireNonNull(processes.get(mode)).contains(process))
        .toList();
  }

  private void check(byte[] file, String pattern, Report report) {
    String remedy = REMEDY.formatted(pattern);
    Map<String, Element> own = elements(file);
    Map<String, Element> drawn = elements(requireNonNull(files.all().get(pattern)));
    drawn.forEach(
        (id, element) -> {
          if (!own.containsKey(id)) {
            report.add(id, "没有样式里的这一处", remedy);
          } else if (!words(own.get(id)).equals(words(element))) {
            report.add(id, "与样式不同", remedy);
          }
        });
    own.forEach(
        (id, element) ->
            report.unless(
                drawn.containsKey(id)
                    || !drawn.containsKey(element.getAttribute("sourceRef"))
                    || !drawn.containsKey(element.getAttribute("targetRef")),
                id,
                "样式里没有这条连线",
                remedy));
  }

  /** What a process consists of, by id. */
  private static Map<String, Element> elements(byte[] file) {
    Map<String, Element> elements = new LinkedHashMap<>();
    NodeList all = parsed(file).getElementsByTagNameNS("*", "*");
    for (int i = 0; i < all.getLength(); i++) {
      if (all.item(i) instanceof Element element
          && "process".equals(element.getParentNode().getLocalName())
          && element.hasAttribute("id")) {
        elements.put(element.getAttribute("id"), element);
      }
    }
    return elements;
  }

  private static Document parsed(byte[] file) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setNamespaceAware(true);
      return factory.newDocumentBuilder().parse(new ByteArrayInputStream(file));
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new IllegalStateException("a diagram that was read before cannot be read", e);
    }
  }

  /** All an element says, but for what is each diagram's own. */
  private static String words(Element element) {
    StringBuilder words = new StringBuilder(element.getTagName());
    for (int i = 0; i < element.getAttributes().getLength(); i++) {
      words.append(' ').append(element.getAttributes().item(i));
    }
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element inner) {
        words.append(OWN.contains(inner.getLocalName()) ? "" : "<" + words(inner) + ">");
      } else {
        words.append(child.getTextContent().strip());
      }
    }
    return words.toString();
  }
}
