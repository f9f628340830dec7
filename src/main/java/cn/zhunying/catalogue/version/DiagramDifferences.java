package cn.zhunying.catalogue.version;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * What is not the same in two versions of a diagram, step by step; how it is drawn does not count.
 */
final class DiagramDifferences {

  private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
  private static final String BASIS = "依据：";

  /**
   * @param inside everything the element says besides name and documentation
   */
  private record Step(
      String kind, String name, String documentation, Map<String, String> settings, String inside) {

    String title() {
      return Words.of("bpmn." + kind) + (name.isEmpty() ? "" : "“" + name + "”");
    }

    @Nullable String clause() {
      int at = documentation.indexOf(BASIS);
      return at < 0 ? null : documentation.substring(at + BASIS.length()).strip();
    }
  }

  private DiagramDifferences() {}

  static List<Difference> between(String part, String before, String after) {
    Map<String, Step> then = steps(before);
    Map<String, Step> now = steps(after);
    List<Difference> found = new ArrayList<>();
    then.forEach(
        (id, step) -> {
          if (!now.containsKey(id)) {
            found.add(new Difference(part, null, "删去" + step.title(), step.clause()));
          } else if (!step.equals(now.get(id))) {
            changed(part, step, now.get(id), found);
          }
        });
    now.forEach(
        (id, step) -> {
          if (!then.containsKey(id)) {
            found.add(new Difference(part, null, "新增" + step.title(), step.clause()));
          }
        });
    return found;
  }

  private static void changed(String part, Step then, Step now, List<Difference> found) {
    List<String> words = new ArrayList<>();
    if (!then.name().equals(now.name())) {
      words.add("名称由“%s”改为“%s”".formatted(then.name(), now.name()));
    }
    if (!then.documentation().equals(now.documentation())) {
      words.add("说明由“%s”改为“%s”".formatted(then.documentation(), now.documentation()));
    }
    if (!then.settings().equals(now.settings()) || !then.inside().equals(now.inside())) {
      words.add("设置有改动（办理人、期限、条件或者去向）");
    }
    words.forEach(w -> found.add(new Difference(part, then.title(), w, now.clause())));
  }

  private static Map<String, Step> steps(String xml) {
    Map<String, Step> steps = new LinkedHashMap<>();
    NodeList processes = parse(xml).getElementsByTagNameNS(BPMN, "process");
    for (int i = 0; i < processes.getLength(); i++) {
      collect((Element) processes.item(i), steps);
    }
    return steps;
  }

  private static void collect(Element element, Map<String, Step> steps) {
    steps.put(element.getAttribute("id"), step(element));
    for (Element child : children(element)) {
      if (isStep(child)) {
        collect(child, steps);
      }
    }
  }

  private static boolean isStep(Element element) {
    String kind = element.getLocalName();
    return kind.matches(".*(Task|Event|Gateway|Activity|Process|Flow)")
        && element.hasAttribute("id");
  }

  private static Step step(Element element) {
    Map<String, String> settings = new TreeMap<>();
    NamedNodeMap attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      Node attribute = attributes.item(i);
      if (!attribute.getNodeName().matches("id|name|xmlns.*")) {
        settings.put(attribute.getNodeName(), attribute.getNodeValue());
      }
    }
    String documentation = "";
    StringBuilder inside = new StringBuilder();
    for (Element child : children(element)) {
      switch (child.getLocalName()) {
        case "documentation" -> documentation = child.getTextContent().strip();
        case "incoming", "outgoing" -> {}
        default -> {
          if (!isStep(child)) {
            inside.append(child.getLocalName()).append(' ').append(child.getTextContent().strip());
          }
        }
      }
    }
    return new Step(
        element.getLocalName(),
        element.getAttribute("name"),
        documentation,
        settings,
        inside.toString());
  }

  private static List<Element> children(Element element) {
    List<Element> children = new ArrayList<>();
    for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element child) {
        children.add(child);
      }
    }
    return children;
  }

  private static Element parse(String xml) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setNamespaceAware(true);
      return factory
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(xml)))
          .getDocumentElement();
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new IllegalStateException("a kept diagram cannot be read", e);
    }
  }
}
