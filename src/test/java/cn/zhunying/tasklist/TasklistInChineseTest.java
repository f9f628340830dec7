package cn.zhunying.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The web application's own labels are the measure: a new version may bring more of them. */
class TasklistInChineseTest {

  private static final String LOCALES = "/META-INF/resources/webjars/camunda/app/tasklist/locales/";
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}");

  private final JsonNode english = locale("en");
  private final JsonNode chinese = locale("zh-CN");

  @Test
  void everyLabelOfTheWebApplicationIsSaidInChinese() {
    assertThat(keys(chinese.path("labels")))
        .containsExactlyElementsOf(keys(english.path("labels")));
    assertThat(keys(chinese.path("dateLocales")))
        .containsExactlyElementsOf(keys(english.path("dateLocales")));
  }

  @Test
  void noLabelIsEmpty() {
    assertThat(labels(chinese))
        .isNotEmpty()
        .allSatisfy((key, text) -> assertThat(text).isNotBlank());
  }

  @Test
  void everyLabelKeepsThePlaceholdersOfItsOriginal() {
    Map<String, String> translated = labels(chinese);
    assertThat(labels(english))
        .allSatisfy(
            (key, text) ->
                assertThat(placeholders(translated.getOrDefault(key, "")))
                    .as(key)
                    .isEqualTo(placeholders(text)));
  }

  @Test
  void noLabelWasLeftInEnglish() {
    assertThat(labels(chinese))
        .allSatisfy(
            (key, text) ->
                assertThat(text)
                    .as(key)
                    .satisfiesAnyOf(
                        said -> assertThat(said).containsPattern("\\p{IsHan}"),
                        said -> assertThat(said).doesNotContainPattern("[A-Za-z]")));
  }

  @Test
  void datesAreWrittenTheChineseWay() {
    assertThat(chinese.at("/dateLocales/longDateFormat/LL").asText()).isEqualTo("YYYY年M月D日");
    assertThat(chinese.at("/dateLocales/weekdays")).hasSize(7);
    assertThat(chinese.at("/dateLocales/months")).hasSize(12);
  }

  private static Set<String> keys(JsonNode node) {
    Set<String> keys = new TreeSet<>();
    node.fieldNames().forEachRemaining(keys::add);
    return keys;
  }

  private static Map<String, String> labels(JsonNode locale) {
    Map<String, String> labels = new TreeMap<>();
    locale
        .path("labels")
        .fields()
        .forEachRemaining(e -> labels.put(e.getKey(), e.getValue().asText()));
    return labels;
  }

  private static Set<String> placeholders(String text) {
    return PLACEHOLDER
        .matcher(text)
        .results()
        .map((MatchResult match) -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static JsonNode locale(String name) {
    try (InputStream file =
        TasklistInChineseTest.class.getResourceAsStream(LOCALES + name + ".json")) {
      byte[] bytes = file.readAllBytes();
      // the shipped file starts with a byte order mark
      int start = bytes[0] == (byte) 0xEF ? 3 : 0;
      return new ObjectMapper().readTree(bytes, start, bytes.length - start);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
