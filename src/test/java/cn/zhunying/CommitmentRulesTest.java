package cn.zhunying;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Every rule of informed commitment has its row in {@code commitment-rules.yaml}: what carries it
 * out, which test shows it, or why neither. The page beside it is written from the rows.
 */
class CommitmentRulesTest {

  private static final Path ROWS = Path.of("src/docs/commitment-rules.yaml");
  private static final Path PAGE = Path.of("src/docs/commitment-rules.md");
  private static final Path TESTS = Path.of("src/test/java");

  /** Each section of the compilation's rules: its first and last number. */
  private static final List<int[]> SECTIONS =
      List.of(
          new int[] {1, 8},
          new int[] {10, 13},
          new int[] {20, 26},
          new int[] {30, 35},
          new int[] {40, 48},
          new int[] {50, 58},
          new int[] {60, 63},
          new int[] {70, 79},
          new int[] {80, 88},
          new int[] {90, 92},
          new int[] {95, 98});

  private enum State {
    built,
    partly,
    open,
    organisational
  }

  private record Row(
      String rule,
      String says,
      String clause,
      State state,
      @Nullable List<String> elements,
      @Nullable List<String> tests,
      @Nullable String because) {

    List<String> carriedOutBy() {
      return elements == null ? List.of() : elements;
    }

    List<String> shownBy() {
      return tests == null ? List.of() : tests;
    }
  }

  @Test
  void everyRuleHasExactlyOneRow() throws IOException {
    Stream<String> rules =
        SECTIONS.stream()
            .flatMap(section -> IntStream.rangeClosed(section[0], section[1]).boxed())
            .map("K-%02d"::formatted);
    Stream<String> functions = IntStream.rangeClosed(1, 13).mapToObj("F-%d"::formatted);

    assertThat(rows())
        .extracting(Row::rule)
        .containsExactlyElementsOf(Stream.concat(rules, functions).toList());
  }

  @Test
  void whatIsBuiltNamesItsElementAndItsTestAndTheRestSaysWhatIsMissing() throws IOException {
    assertThat(rows())
        .allSatisfy(
            row -> {
              boolean shown = row.state() == State.built || row.state() == State.partly;
              assertThat(row.shownBy().isEmpty())
                  .as("%s names a test", row.rule())
                  .isEqualTo(!shown);
              if (shown) {
                assertThat(row.carriedOutBy()).as("%s names an element", row.rule()).isNotEmpty();
              }
              assertThat(row.because() == null)
                  .as("%s says why it is not whole", row.rule())
                  .isEqualTo(row.state() == State.built);
            });
  }

  @Test
  void whatCarriesARuleOutExists() throws IOException {
    assertThat(rows())
        .allSatisfy(
            row ->
                assertThat(row.carriedOutBy())
                    .as(row.rule())
                    .allMatch(element -> Files.exists(element(element))));
  }

  @Test
  void theTestsThatShowARuleExist() throws IOException {
    Map<String, String> sources = sources();

    assertThat(rows())
        .allSatisfy(
            row ->
                assertThat(row.shownBy())
                    .as(row.rule())
                    .allMatch(test -> stands(test.split("#"), sources)));
  }

  @Test
  void thePageIsWrittenFromTheRows() throws IOException {
    String written = page(rows());
    Files.createDirectories(Path.of("target"));
    Files.writeString(Path.of("target", "commitment-rules.md"), written);

    assertThat(Files.readString(PAGE))
        .as("copy target/commitment-rules.md to %s", PAGE)
        .isEqualTo(written);
  }

  private static boolean stands(String[] test, Map<String, String> sources) {
    String source = sources.get(test[0]);
    return source != null && (test.length == 1 || source.contains(" " + test[1] + "("));
  }

  /** A diagram or file of {@code processes}, a class, or a package. */
  private static Path element(String name) {
    Path code = Path.of("src/main/java/cn/zhunying", name);
    return Stream.of(Path.of("processes", name), Path.of(code + ".java"), code)
        .filter(Files::exists)
        .findFirst()
        .orElse(code);
  }

  private static Map<String, String> sources() throws IOException {
    try (Stream<Path> files = Files.walk(TESTS)) {
      return files
          .filter(file -> file.toString().endsWith("Test.java"))
          .collect(
              Collectors.toMap(
                  file -> file.getFileName().toString().replace(".java", ""),
                  CommitmentRulesTest::read,
                  (one, other) -> one + other));
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new IllegalStateException(file.toString(), e);
    }
  }

  private static List<Row> rows() throws IOException {
    return new ObjectMapper(new YAMLFactory())
        .readValue(ROWS.toFile(), new TypeReference<List<Row>>() {});
  }

  private static String page(List<Row> rows) {
    Map<State, Long> counts =
        rows.stream()
            .collect(Collectors.groupingBy(Row::state, TreeMap::new, Collectors.counting()));
    StringBuilder page =
        new StringBuilder("# Informed commitment: rule, element, test\n\n")
            .append("Written from `commitment-rules.yaml` by `CommitmentRulesTest`: ")
            .append(
                counts.entrySet().stream()
                    .map(count -> count.getValue() + " " + count.getKey())
                    .collect(Collectors.joining(", ")))
            .append(" of ")
            .append(rows.size())
            .append(
                ".\n\n| rule | says | clause | state | element | test | open, or whose it is |\n")
            .append("|---|---|---|---|---|---|---|\n");
    for (Row row : rows) {
      page.append(
          Stream.of(
                  row.rule(),
                  row.says(),
                  row.clause(),
                  row.state().name(),
                  code(row.carriedOutBy()),
                  code(row.shownBy()),
                  row.because() == null ? "" : row.because())
              .collect(Collectors.joining(" | ", "| ", " |\n")));
    }
    return page.toString();
  }

  private static String code(List<String> names) {
    return names.stream().map("`%s`"::formatted).collect(Collectors.joining("<br>"));
  }
}
