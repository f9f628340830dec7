package cn.zhunying.lint.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A diagram as the text the modeler writes: one block of lines for each element. What is not
 * changed keeps its every letter, so that people see in a comparison what was.
 */
public final class DiagramText {

  private static final Pattern PROCESS =
      Pattern.compile("(?s)^(.*?<bpmn:process [^\\n]*\\n)(.*)(\\n  </bpmn:process>.*)");
  private static final Pattern PLANE =
      Pattern.compile("(?s)^(.*?<bpmndi:BPMNPlane [^\\n]*\\n)(.*)(\\n    </bpmndi:BPMNPlane>.*)$");
  private static final String MESSAGE = "  <bpmn:message ";
  private static final Pattern TAG = Pattern.compile("^\\s*<([\\w:]+)");
  private static final Pattern DOCUMENTATION =
      Pattern.compile("(?s)\\n      <bpmn:documentation>.*?</bpmn:documentation>");

  private String before;
  private final String middle;
  private final String after;
  private final List<String> documentation = new ArrayList<>();
  private final Map<String, String> nodes = new LinkedHashMap<>();
  private final Map<String, String> flows = new LinkedHashMap<>();
  private final Map<String, String> drawn = new LinkedHashMap<>();

  private DiagramText(String text) {
    Matcher process = matched(PROCESS, text);
    Matcher plane = matched(PLANE, process.group(3));
    this.before = process.group(1);
    this.middle = plane.group(1);
    this.after = plane.group(3);
    for (String block : blocks(process.group(2), "    ")) {
      switch (tag(block)) {
        case "bpmn:documentation" -> documentation.add(block);
        case "bpmn:sequenceFlow" -> flows.put(attribute(block, "id"), block);
        default -> nodes.put(attribute(block, "id"), block);
      }
    }
    for (String block : blocks(plane.group(2), "      ")) {
      drawn.put(attribute(block, "bpmnElement"), block);
    }
  }

  /** The item's diagram with all its pattern has; what it has beyond the pattern stays. */
  public static String synced(String item, String pattern) {
    DiagramText own = new DiagramText(item);
    own.follow(new DiagramText(pattern));
    return own.text();
  }

  private void follow(DiagramText pattern) {
    pattern.before.lines().filter(line -> line.startsWith(MESSAGE)).forEach(this::knows);
    Map<String, String> ownNodes = new LinkedHashMap<>(nodes);
    Map<String, String> ownFlows = new LinkedHashMap<>(flows);
    Map<String, String> ownDrawn = new LinkedHashMap<>(drawn);
    nodes.clear();
    pattern.nodes.forEach((key, block) -> nodes.put(key, documented(block, ownNodes.get(key))));
    ownNodes.forEach(nodes::putIfAbsent);
    flows.clear();
    flows.putAll(pattern.flows);
    ownFlows.entrySet().stream()
        .filter(flow -> !pattern.joins(flow.getValue()))
        .forEach(flow -> flows.putIfAbsent(flow.getKey(), flow.getValue()));
    drawn.clear();
    pattern.drawn.forEach((key, block) -> drawn.put(key, ownDrawn.getOrDefault(key, block)));
    ownDrawn.forEach(drawn::putIfAbsent);
    drawn.keySet().removeIf(key -> gone(key, ownFlows));
  }

  private void knows(String message) {
    if (!before.contains(message)) {
      before =
          before.replaceFirst("(?=  <bpmn:process )", Matcher.quoteReplacement(message + "\n"));
    }
  }

  private boolean gone(String drawn, Map<String, String> ownFlows) {
    return ownFlows.containsKey(drawn) && !flows.containsKey(drawn);
  }

  /** A flow from one of the pattern's elements to another is the pattern's to draw. */
  private boolean joins(String flow) {
    return nodes.containsKey(attribute(flow, "sourceRef"))
        && nodes.containsKey(attribute(flow, "targetRef"));
  }

  private static String documented(String block, @Nullable String own) {
    Matcher said = own == null ? null : DOCUMENTATION.matcher(own);
    return said == null || !said.find()
        ? block
        : DOCUMENTATION.matcher(block).replaceFirst(Matcher.quoteReplacement(said.group()));
  }

  private String text() {
    List<String> process = new ArrayList<>(documentation);
    nodes.forEach((key, block) -> process.add(connected(key, block)));
    process.addAll(flows.values());
    return before + String.join("\n", process) + middle + String.join("\n", drawn.values()) + after;
  }

  /** The ways in and out stand behind the documentation and the extensions. */
  private String connected(String node, String block) {
    StringBuilder ways = new StringBuilder();
    ways(ways, "incoming", "targetRef", node);
    ways(ways, "outgoing", "sourceRef", node);
    String bare = block.replaceAll("\\n      <bpmn:(incoming|outgoing)>[^\\n]*", "");
    Matcher head =
        matched(
            Pattern.compile(
                "(?s)^(    <[^\\n]*(?:\\n      <bpmn:documentation>.*?</bpmn:documentation>)?"
                    + "(?:\\n      <bpmn:extensionElements>.*?</bpmn:extensionElements>)?)(.*)$"),
            bare);
    return head.group(1) + ways + head.group(2);
  }

  private void ways(StringBuilder ways, String kind, String end, String node) {
    flows.forEach(
        (key, flow) -> {
          if (attribute(flow, end).equals(node)) {
            ways.append("\n      <bpmn:%1$s>%2$s</bpmn:%1$s>".formatted(kind, key));
          }
        });
  }

  private static List<String> blocks(String text, String indent) {
    List<String> blocks = new ArrayList<>();
    List<String> block = new ArrayList<>();
    for (String line : text.split("\n")) {
      block.add(line);
      String end = "</%s>".formatted(tag(block.get(0)));
      boolean closed =
          block.size() == 1 ? line.endsWith("/>") || line.endsWith(end) : line.equals(indent + end);
      if (closed) {
        blocks.add(String.join("\n", block));
        block.clear();
      }
    }
    return blocks;
  }

  private static String tag(String block) {
    Matcher tag = TAG.matcher(block);
    return tag.find() ? tag.group(1) : "";
  }

  private static String attribute(String block, String name) {
    Matcher value = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(block);
    return value.find() ? value.group(1) : "";
  }

  private static Matcher matched(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find()) {
      throw new IllegalArgumentException("不是流程图编辑器写出的文件，请用编辑器重新保存");
    }
    return matcher;
  }
}
