package cn.zhunying.law;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.FileSystemResource;

/** Each rule has one name, one text, and a clause or the word that it needs none. */
class RefusalRulesTest {

  private static final Path SOURCES = Path.of("src/main/java");
  private static final Pattern CREATED =
      Pattern.compile("Refusal\\s*\\.\\s*(form|law|state|right|unknown)\\(\\s*([^,)]*)\\s*([,)])");
  private static final Pattern NAME = Pattern.compile("\"([a-z0-9]+(?:-[a-z0-9]+)*)\"");

  /** The same wrong at several doors. */
  private static final Set<String> AT_SEVERAL_PLACES =
      Set.of(
          "action-not-offered",
          "changed-at-once",
          "district-unknown",
          "progress-unknown", // the kit shows it
          "value-missing");

  private static final RefusalRules RULES =
      LawFiles.read(new FileSystemResource("processes/refusals.yaml"), RefusalRules.class);
  private static final CommonRules COMMON =
      LawFiles.read(new FileSystemResource("processes/rules.yaml"), CommonRules.class);

  record Creation(String kind, String rule, String file) {}

  private final List<Creation> created = created();

  @Test
  void everyRefusalIsNamedWhereItIsMade() {
    assertThat(created).hasSizeGreaterThan(140);
    assertThat(created).allSatisfy(c -> assertThat(c.rule()).as(c.file()).isNotEmpty());
  }

  @Test
  void everyNameHasATextAndEveryTextIsUsed() {
    Set<String> texts =
        Refusal.texts().keySet().stream()
            .map(key -> key.substring(0, key.lastIndexOf('.')))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(names()).isEqualTo(texts);
    assertThat(texts)
        .allSatisfy(rule -> assertThat(Refusal.texts().containsKey(rule + ".reason")).isTrue());
  }

  @Test
  void aNameMeansOneThing() {
    Map<String, Set<String>> files =
        created.stream()
            .collect(
                groupingBy(
                    Creation::rule,
                    Collectors.mapping(Creation::file, Collectors.toCollection(TreeSet::new))));
    assertThat(files.keySet().stream().filter(rule -> files.get(rule).size() > 1))
        .containsExactlyInAnyOrderElementsOf(AT_SEVERAL_PLACES);
    Map<String, Set<String>> kinds =
        created.stream()
            .collect(
                groupingBy(Creation::rule, Collectors.mapping(Creation::kind, Collectors.toSet())));
    assertThat(kinds).allSatisfy((rule, of) -> assertThat(of).as(rule).hasSize(1));
  }

  @Test
  void everyRuleHasItsClauseOrIsOneOfTheProductsOwn() {
    Set<String> known = new TreeSet<>(RULES.law().keySet());
    known.addAll(RULES.form());
    assertThat(names()).isEqualTo(known);
    assertThat(RULES.law().keySet()).doesNotContainAnyElementsOf(RULES.form());
    assertThat(created)
        .allSatisfy(
            c -> {
              boolean byLaw = RULES.source(c.rule()).isPresent();
              if (c.kind().equals("law") || c.kind().equals("form")) {
                assertThat(byLaw).as(c.toString()).isEqualTo(c.kind().equals("law"));
              }
            });
  }

  @Test
  void everyClauseIsFoundWhereItIsSaidToBe() {
    assertThat(RULES.law().values())
        .allSatisfy(source -> assertThat(source).matches("rules\\.\\w+|item\\.\\w+|credit"));
    assertThat(RULES.law().values().stream().filter(s -> s.startsWith("rules.")))
        .allSatisfy(source -> assertThat(COMMON.find(source.substring(6))).isPresent());
  }

  private Set<String> names() {
    return created.stream().map(Creation::rule).collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<Creation> created() {
    List<Creation> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        Matcher call = CREATED.matcher(Files.readString(file));
        while (call.find()) {
          Matcher name = NAME.matcher(call.group(2).strip());
          found.add(
              new Creation(
                  call.group(1),
                  name.matches() ? name.group(1) : "",
                  file.getFileName().toString()));
        }
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return found;
  }
}
