package cn.zhunying;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How large the rooms are: printed by each build, and bounded. */
class SizesTest {

  private static final Path MAIN = Path.of("src/main/java");
  private static final int CLASSES = 12;

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

    assertThat(at(sources, 0.9)).isLessThanOrEqualTo(158);
    assertThat(at(sources, 0.5)).isLessThanOrEqualTo(64);
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
