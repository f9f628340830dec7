package cn.zhunying.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The forms officers complete tasks with: what scripts send must be what the forms offer. */
class TaskFormsTest {

  private static final Path FORMS = Path.of("forms");

  @ParameterizedTest
  @CsvSource({
    "shared-review-application, recommend-grant, recommend-deny extend suspend",
    "shared-approve-extension, approve, refuse",
    "shared-decide-application, grant, deny return",
    "shared-verify-commitment, fulfilled, unfulfilled false",
    "shared-conduct-inspection, no-issue, issue cannot-contact",
    "shared-handle-overdue, urge, reassign escalate",
    "shared-review-rectification, rectified, not-rectified"
  })
  void theUsualOutcomeIsPreselectedAndEveryOtherAsksForAReason(
      String form, String usual, String others) {
    JsonNode outcome = component(form, "outcome");
    JsonNode reason = component(form, "reason");

    assertThat(values(outcome)).first().isEqualTo(usual);
    assertThat(values(outcome).subList(1, values(outcome).size()))
        .containsExactly(others.split(" "));
    assertThat(outcome.path("defaultValue").asText()).isEqualTo(usual);
    assertThat(reason.at("/validate/required").asBoolean()).isTrue();
    assertThat(reason.at("/conditional/hide").asText())
        .isEqualTo("=outcome = \"%s\"".formatted(usual));
  }

  /**
   * What was gathered on the case may be all there is to tell: the case's own rules ask for more.
   */
  @Test
  void aCorrectionMayBeToldWithoutAnotherWord() {
    assertThat(values(component("shared-accept-application", "outcome")))
        .containsExactly("accept", "correct", "reject");
    JsonNode reason = component("shared-accept-application", "reason");
    assertThat(reason.at("/validate/required").asBoolean()).isFalse();
    assertThat(reason.at("/conditional/hide").asText()).isEqualTo("=outcome = \"accept\"");
  }

  /** A reason may be given for a grant too: where a condition is relaxed, the case asks for it. */
  @Test
  void aDecisionOnTheSpotTakesAReasonEitherWay() {
    JsonNode outcome = component("shared-decide-on-the-spot", "outcome");
    assertThat(values(outcome)).containsExactly("grant", "deny");
    assertThat(outcome.path("defaultValue").asText()).isEqualTo("grant");
    JsonNode reason = component("shared-decide-on-the-spot", "reason");
    assertThat(reason.has("conditional")).isFalse();
    assertThat(reason.at("/validate/required").asBoolean()).isFalse();
  }

  @ParameterizedTest
  @CsvSource("shared-decide-revocation")
  void revokingAndKeepingALicenceBothAskForAReason(String form) {
    assertThat(values(component(form, "outcome"))).containsExactly("revoke", "keep");
    JsonNode reason = component(form, "reason");
    assertThat(reason.at("/validate/required").asBoolean()).isTrue();
    assertThat(reason.has("conditional")).isFalse();
  }

  @ParameterizedTest
  @MethodSource("forms")
  void tasklistCanShowTheFormWithTheCaseOnTop(String form) {
    JsonNode schema = read(form);
    assertThat(schema.path("id").asText()).isEqualTo(form);
    assertThat(schema.path("schemaVersion").asInt()).isLessThanOrEqualTo(16);
    assertThat(schema.at("/components/0/content").asText())
        .contains("zhunying-case")
        .contains("{{caseUrl}}");
    // a filepicker breaks the whole form in this version of Tasklist
    assertThat(schema.path("components").findValuesAsText("type")).doesNotContain("filepicker");
  }

  static Stream<String> forms() throws IOException {
    try (Stream<Path> files = Files.list(FORMS)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".form"))
          .map(name -> name.replace(".form", ""))
          .sorted()
          .toList()
          .stream();
    }
  }

  private static JsonNode component(String form, String key) {
    return StreamSupport.stream(read(form).path("components").spliterator(), false)
        .filter(component -> component.path("key").asText().equals(key))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> values(JsonNode radio) {
    List<String> values = new ArrayList<>();
    radio.path("values").forEach(value -> values.add(value.path("value").asText()));
    return values;
  }

  private static JsonNode read(String form) {
    try {
      return new ObjectMapper().readTree(FORMS.resolve(form + ".form").toFile());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
