package cn.zhunying.catalogue.version;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What changed between two versions of an item's files: terms first, then forms and diagrams. */
public final class Differences {

  private static final ObjectMapper YAML = new YAMLMapper();
  private static final ObjectMapper JSON = new ObjectMapper();

  private Differences() {}

  /** Texts by path. */
  public static List<Difference> between(Map<String, String> before, Map<String, String> after) {
    List<Difference> terms = new ArrayList<>();
    List<Difference> others = new ArrayList<>();
    TreeSet<String> paths = new TreeSet<>(before.keySet());
    paths.addAll(after.keySet());
    for (String path : paths) {
      String then = before.get(path);
      String now = after.get(path);
      if (then == null || now == null) {
        String words = (then == null ? "新增" : "删去") + name(path);
        others.add(new Difference(name(path), null, words, null));
      } else if (!then.equals(now)) {
        (path.endsWith(".yaml") ? terms : others).addAll(ofFile(path, then, now));
      }
    }
    terms.addAll(others);
    return terms;
  }

  private static List<Difference> ofFile(String path, String then, String now) {
    return switch (path.substring(path.lastIndexOf('.') + 1)) {
      case "yaml" -> TreeDifferences.parts(read(YAML, then), read(YAML, now));
      case "form" -> TreeDifferences.part(name(path), read(JSON, then), read(JSON, now));
      case "bpmn" -> DiagramDifferences.between(name(path), then, now);
      default -> List.of(new Difference(name(path), null, "内容有改动", null));
    };
  }

  private static String name(String path) {
    String file = path.substring(path.lastIndexOf('/') + 1);
    return switch (file.substring(file.lastIndexOf('.') + 1)) {
      case "form" -> "表单 " + file;
      case "bpmn" -> "流程图 " + file;
      case "dmn" -> "决策表 " + file;
      default -> file;
    };
  }

  private static JsonNode read(ObjectMapper mapper, String text) {
    try {
      return mapper.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a kept file cannot be read", e);
    }
  }
}
