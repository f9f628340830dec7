package cn.zhunying.catalogue.version;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is not the same in two versions of one file that is a tree of keys and values. */
final class TreeDifferences {

  /** Maps whose keys are names of entries, not of facts. */
  private static final Set<String> NAMED = Set.of("actions", "parameters");

  /** How a form is drawn is not what it asks. */
  private static final Set<String> LOOKS =
      Set.of("layout", "schemaVersion", "executionPlatform", "executionPlatformVersion");

  private record Place(String part, @Nullable String subject, @Nullable String clause) {

    Place in(@Nullable String deeper, @Nullable JsonNode before, @Nullable JsonNode after) {
      String cited = clause(after) == null ? clause(before) : clause(after);
      return new Place(
          part,
          deeper == null ? subject : subject == null ? deeper : subject + " · " + deeper,
          cited == null ? clause : cited);
    }

    private static @Nullable String clause(@Nullable JsonNode node) {
      return node != null && node.has("clause") ? node.get("clause").asText() : null;
    }
  }

  private final List<Difference> found = new ArrayList<>();
  private final Map<String, JsonNode> fields = new LinkedHashMap<>();

  private TreeDifferences() {}

  /** Of a file whose parts are its keys. */
  static List<Difference> parts(JsonNode before, JsonNode after) {
    TreeDifferences differences = new TreeDifferences();
    differences.remember(before);
    differences.remember(after);
    for (String key : Words.keys(before, after)) {
      Place part = new Place(Words.of(key), null, null);
      differences.compare(part, null, key, before.get(key), after.get(key));
    }
    return differences.found;
  }

  /** Of a file that is one part. */
  static List<Difference> part(String part, JsonNode before, JsonNode after) {
    TreeDifferences differences = new TreeDifferences();
    differences.facts(new Place(part, null, null), null, before, after, Set.of());
    return differences.found;
  }

  private void remember(JsonNode root) {
    root.path("fields").forEach(field -> fields.put(field.path("name").asText(), field));
  }

  /**
   * @param label what the key is called in the sentence; null when the part says it already
   */
  private void compare(
      Place at,
      @Nullable String label,
      String key,
      @Nullable JsonNode before,
      @Nullable JsonNode after) {
    if (before == null ? after == null : before.equals(after) || LOOKS.contains(key)) {
      return;
    }
    JsonNode some = before == null ? requireNonNull(after) : before;
    if (key.equals("when")) {
      say(at, label, test(before), test(after));
    } else if (Words.isPeriod(some)) {
      say(at, label, Words.period(before), Words.period(after));
      if (before != null && after != null) {
        facts(at.in(label, before, after), key, before, after, Set.of("n", "unit"));
      }
    } else if (some.isArray() && some.path(0).isObject() || NAMED.contains(key)) {
      entries(at, entriesOf(before), entriesOf(after), label);
    } else if (some.isArray()) {
      say(at, label, values(key, before), values(key, after));
    } else if (some.isObject() && before != null && after != null) {
      facts(at.in(label, before, after), key, before, after, Set.of());
    } else {
      say(at, label, words(key, before), words(key, after));
    }
  }

  /**
   * @param of the key these are the facts of; null when of an entry
   * @param told keys that have been spoken of
   */
  private void facts(
      Place at, @Nullable String of, JsonNode before, JsonNode after, Set<String> told) {
    JsonNode field =
        after.has("unit")
            ? after
            : fields.get(after.path("field").asText(before.path("field").asText()));
    for (String key : Words.keys(before, after)) {
      JsonNode from = before.get(key);
      JsonNode to = after.get(key);
      if (told.contains(key)) {
        continue;
      }
      if (key.equals("value") && from != null && to != null && !from.equals(to)) {
        say(at, Words.of(key), Words.value(key, from, field), Words.value(key, to, field));
      } else {
        compare(at, Words.within(of, key), key, from, to);
      }
    }
  }

  private void entries(
      Place at, Map<String, JsonNode> before, Map<String, JsonNode> after, @Nullable String label) {
    String what = label == null ? at.part() : label;
    before.forEach(
        (id, entry) -> {
          if (!after.containsKey(id)) {
            add(at.in(null, entry, null), "删去%s“%s”".formatted(what, Words.title(entry)));
          } else if (!entry.equals(after.get(id))) {
            JsonNode now = after.get(id);
            facts(at.in(Words.title(entry), entry, now), null, entry, now, Set.of());
          }
        });
    after.forEach(
        (id, entry) -> {
          if (!before.containsKey(id)) {
            add(at.in(null, null, entry), "新增%s“%s”".formatted(what, Words.title(entry)));
          }
        });
  }

  private static Map<String, JsonNode> entriesOf(@Nullable JsonNode node) {
    Map<String, JsonNode> entries = new LinkedHashMap<>();
    if (node != null && node.isObject()) {
      node.fields().forEachRemaining(e -> entries.put(e.getKey(), e.getValue()));
    } else if (node != null) {
      node.forEach(entry -> entries.put(Words.identity(entry), entry));
    }
    return entries;
  }

  private String test(@Nullable JsonNode tests) {
    return tests == null || tests.isEmpty()
        ? ""
        : Words.all(tests).map(this::oneTest).collect(Collectors.joining("，并且"));
  }

  private String oneTest(JsonNode test) {
    JsonNode field = fields.get(test.path("field").asText());
    String name = field == null ? test.path("field").asText() : Words.title(field.get("label"));
    String op = Words.of("op", test.path("op").asText());
    return test.has("value") && !test.get("value").isNull()
        ? name + op + Words.value("value", test.get("value"), field)
        : name + op;
  }

  private static String values(String key, @Nullable JsonNode list) {
    return list == null ? "" : Words.value(key, list, null);
  }

  private static String words(String key, @Nullable JsonNode value) {
    return value == null || value.isNull()
        ? ""
        : value.isValueNode() ? Words.value(key, value, null) : Words.title(value);
  }

  private void say(Place at, @Nullable String label, String before, String after) {
    String what = label == null ? "" : label;
    if (before.equals(after)) {
      return;
    }
    if (before.isEmpty()) {
      add(at, "增加%s：%s".formatted(what, after));
    } else if (after.isEmpty()) {
      add(at, "删去%s：%s".formatted(what, before));
    } else {
      add(at, "%s由“%s”改为“%s”".formatted(what, before, after));
    }
  }

  private void add(Place at, String words) {
    found.add(new Difference(at.part(), at.subject(), words, at.clause()));
  }
}
