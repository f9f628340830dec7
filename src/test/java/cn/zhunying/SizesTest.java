package cn.zhunying;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How large the rooms are: printed by each build, and bounded. */
class SizesTest {

  private static final Path MAIN = Path.of("src/main/java");
  private static final int CLASSES = 12;
  private static final int LONGEST = 250;
  private static final int PARAMETERS = 7;

  /** How many constructors still take more; it may only become less. */
  private static final int WIDE = 27;

  /** What is longer, and why it is not cut. */
  private static final Map<String, String> LONG =
      Map.ofEntries(
          Map.entry("ApplicationTable", "one table, one mapping"),
          Map.entry("LicenceTable", "one table, one mapping"),
          Map.entry("SecurityConfiguration", "the order of its chains is the rule"),
          Map.entry("Item", "the record of an item and the views of it"),
          Map.entry("StatutoryClock", "one ledger and its fold"),
          Map.entry("ModelRules", "one list of rules over one model"),
          Map.entry("References", "one list of rules over one model"),
          Map.entry("RecordTimers", "one comparison of rows and timers"),
          Map.entry("EmbeddedPostgres", "one life of one server"),
          Map.entry("HolderApi", "one resource, and its description stands in it"),
          Map.entry("ApplicationApi", "one resource, and its description stands in it"));

  private record Source(Path file, int lines) {}

  @Test
  void noPackageHoldsMoreThanTwelveClasses() throws IOException {
    Map<String, Long> rooms =
        sources().stream()
            .collect(Collectors.groupingBy(SizesTest::room, TreeMap::new, Collectors.counting()));

    assertThat(rooms).hasSizeGreaterThan(40);
    assertThat(rooms.entrySet())
        .allSatisfy(
            room -> assertThat(room.getValue()).as(room.getKey()).isLessThanOrEqualTo(CLASSES));
  }

  @Test
  void nineInTenFilesStayBelowTheirBound() throws IOException {
    List<Source> sources = sources();
    Source largest = sources.get(sources.size() - 1);
    Map<String, Long> rooms =
        sources.stream().collect(Collectors.groupingBy(SizesTest::room, Collectors.counting()));
    System.out.printf(
        "源码规模：%d 个文件，中位 %d 行，九成不超过 %d 行，最大 %d 行（%s）；%d 个包，最多 %d 个类%n",
        sources.size(),
        at(sources, 0.5),
        at(sources, 0.9),
        largest.lines(),
        largest.file().getFileName(),
        rooms.size(),
        rooms.values().stream().max(Comparator.naturalOrder()).orElseThrow());

    assertThat(at(sources, 0.9)).isLessThanOrEqualTo(155);
    assertThat(at(sources, 0.5)).isLessThanOrEqualTo(64);
  }

  /** One that has become shorter leaves the list. */
  @Test
  void whatIsLongHasAReason() throws IOException {
    assertThat(sources().stream().filter(s -> s.lines() > LONGEST).map(SizesTest::name))
        .containsExactlyInAnyOrderElementsOf(LONG.keySet());
  }

  @Test
  void constructorsTakeAtMostSevenButForThoseThatStillWait() throws IOException {
    List<String> wide = new ArrayList<>();
    for (Source source : sources()) {
      Matcher constructor =
          Pattern.compile("\\n  (?:public |private )?" + name(source) + "\\(([^)]*)\\)[^;{]*\\{")
              .matcher(Files.readString(source.file()));
      while (constructor.find()) {
        String parameters = constructor.group(1).replaceAll("<[^<>]*(?:<[^<>]*>)?[^<>]*>", "");
        if (parameters.split(",").length > PARAMETERS) {
          wide.add(name(source));
        }
      }
    }
    System.out.printf("构造方法参数多于 %d 个的类：%d 个%n", PARAMETERS, wide.size());
    assertThat(wide).hasSizeLessThanOrEqualTo(WIDE);
  }

  private static String name(Source source) {
    return source.file().getFileName().toString().replace(".java", "");
  }

  private static int at(List<Source> sorted, double share) {
    return sorted.get((int) Math.ceil(share * sorted.size()) - 1).lines();
  }

  private static String room(Source source) {
    return MAIN.relativize(source.file()).getParent().toString().replace('/', '.');
  }

  private static List<Source> sources() throws IOException {
    try (Stream<Path> files = Files.walk(MAIN)) {
      return files
          .filter(f -> f.toString().endsWith(".java"))
          .filter(f -> !f.endsWith("package-info.java"))
          .map(SizesTest::source)
          .sorted(Comparator.comparingInt(Source::lines))
          .toList();
    }
  }

  private static Source source(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return new Source(file, (int) lines.count());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
