package cn.zhunying.catalogue;

import cn.zhunying.law.LawFiles;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * An item's terms as they hold: under each key the item leaves out stands what {@code
 * processes/defaults/} says for its kind ({@code kind: 行政许可}), and a condition is held only when
 * its field is asked for.
 *
 * <p>The item's keys win. A period is taken whole. A key that ends in {@code ?} is for items that
 * have that part. A list is the item's where it has one; an entry that names one of the default's
 * entries by {@code code}, {@code id} or {@code kind}, a field by its {@code name}, takes from it
 * what it leaves out. So an item that writes {@code reissue: {}} and the names of its fields has
 * the whole action.
 */
public final class EffectiveTerms {

  public static final String DEFAULTS = "processes/defaults/";

  private static final List<String> IDENTITIES = List.of("code", "id", "kind", "name");

  private EffectiveTerms() {}

  /**
   * @param own the text of {@code item.yaml}
   * @param defaults the texts of all files under {@link #DEFAULTS}, by path
   * @return the same as YAML
   * @throws cn.zhunying.law.LawDataException when one of them is not YAML
   */
  public static String of(String own, String file, Map<String, String> defaults) {
    JsonNode terms = LawFiles.tree(own, file);
    if (terms instanceof ObjectNode item) {
      defaults.forEach(
          (path, text) -> {
            JsonNode under = LawFiles.tree(text, path);
            if (under.path("kind").equals(item.path("kind"))) {
              fill(item, (ObjectNode) under);
            }
          });
      whenAsked(item);
    }
    return LawFiles.text(terms);
  }

  private static void fill(ObjectNode own, ObjectNode under) {
    under
        .properties()
        .forEach(
            entry -> {
              String key = entry.getKey().replaceFirst("[?]$", "");
              JsonNode mine = own.get(key);
              if (mine == null) {
                if (key.equals(entry.getKey())) {
                  own.set(key, entry.getValue().deepCopy());
                }
              } else if (mine.has("n")) {
                return; // a period with what it stands on is one statement
              } else if (mine instanceof ObjectNode inner
                  && entry.getValue() instanceof ObjectNode innerUnder) {
                fill(inner, innerUnder);
              } else if (mine instanceof ArrayNode list
                  && entry.getValue() instanceof ArrayNode listUnder) {
                list.forEach(one -> fillNamed(one, listUnder));
              }
            });
  }

  private static void fillNamed(JsonNode one, ArrayNode under) {
    for (JsonNode other : under) {
      if (one instanceof ObjectNode mine
          && other instanceof ObjectNode its
          && identity(mine).filter(key -> mine.get(key).equals(its.get(key))).isPresent()) {
        fill(mine, its);
      }
    }
  }

  private static Optional<String> identity(ObjectNode entry) {
    return IDENTITIES.stream().filter(entry::has).findFirst();
  }

  /** A question that is not asked has no answer to hold against anything. */
  private static void whenAsked(ObjectNode item) {
    Map<String, ArrayNode> asked = new HashMap<>();
    for (JsonNode field : item.path("fields")) {
      if (field.path("when") instanceof ArrayNode when) {
        asked.put(field.path("name").asText(), when);
      }
    }
    for (JsonNode condition : item.path("conditions")) {
      ArrayNode when = asked.get(condition.path("field").asText());
      if (when != null && condition instanceof ObjectNode held) {
        both(held.withArrayProperty("when"), when);
      }
    }
  }

  private static void both(ArrayNode own, Iterable<JsonNode> more) {
    Collection<JsonNode> known = new ArrayList<>();
    own.forEach(known::add);
    more.forEach(
        test -> {
          if (known.stream().noneMatch(one -> Objects.equals(one, test))) {
            own.add(test.deepCopy());
          }
        });
  }
}
