package cn.zhunying.catalogue.version;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** What keys and values of an item's files are called, from {@code item-words.properties}. */
final class Words {

  private static final Properties WORDS = load();
  private static final List<String> TITLES = List.of("name", "label", "text", "id", "key", "code");
  private static final List<String> IDENTITIES = List.of("id", "code", "key", "kind", "name");

  private Words() {}

  private static Properties load() {
    Properties words = new Properties();
    try (Reader in =
        new InputStreamReader(
            Words.class.getResourceAsStream("/item-words.properties"), StandardCharsets.UTF_8)) {
      words.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }

  static boolean knows(String key) {
    return WORDS.containsKey(key);
  }

  static String of(String key) {
    return WORDS.getProperty(key, key);
  }

  static String within(@Nullable String parent, String key) {
    return WORDS.getProperty(parent + "/" + key, of(key));
  }

  static String of(String key, String value) {
    return WORDS.getProperty(key + "." + value, of(value));
  }

  static boolean isPeriod(@Nullable JsonNode node) {
    return node != null && node.has("n") && node.has("unit");
  }

  static String period(@Nullable JsonNode node) {
    return node == null ? "" : node.get("n").asText() + " " + of("unit", node.get("unit").asText());
  }

  /** How a person calls an entry of a list. */
  static String title(JsonNode entry) {
    return entry.isObject()
        ? TITLES.stream()
            .filter(entry::has)
            .findFirst()
            .map(key -> entry.get(key).asText())
            .orElse(entry.toString())
        : entry.asText();
  }

  /** What tells an entry of a list from the others, in both versions. */
  static String identity(JsonNode entry) {
    return IDENTITIES.stream()
        .filter(entry::has)
        .findFirst()
        .map(key -> entry.get(key).asText())
        .orElseGet(() -> title(entry));
  }

  /**
   * A value as the form shows it.
   *
   * @param field the field it is a value of; null when of none
   */
  static String value(String key, JsonNode value, @Nullable JsonNode field) {
    if (value.isArray()) {
      return all(value).map(v -> value(key, v, field)).collect(Collectors.joining("、"));
    }
    if (field != null && field.has("options")) {
      return all(field.get("options"))
          .filter(o -> o.get("value").asText().equals(value.asText()))
          .findFirst()
          .map(o -> o.get("label").asText())
          .orElse(value.asText());
    }
    String unit =
        field != null && field.has("unit") && value.isNumber()
            ? " " + field.get("unit").asText()
            : "";
    return of(key, value.asText()) + unit;
  }

  static java.util.stream.Stream<JsonNode> all(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }

  static List<String> keys(JsonNode before, JsonNode after) {
    List<String> keys = new ArrayList<>();
    before.fieldNames().forEachRemaining(keys::add);
    after
        .fieldNames()
        .forEachRemaining(
            key -> {
              if (!keys.contains(key)) {
                keys.add(key);
              }
            });
    return keys;
  }
}
