package cn.zhunying;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code src/docs/faults.md} names tests that exist, and no fault that was found is forgotten. */
class FaultsTableTest {

  private static final Path FILE = Path.of("src/docs/faults.md");
  private static final Path TESTS = Path.of("src/test/java");
  private static final String OPEN = "## Open";
  private static final Pattern ID = Pattern.compile("\\b[CHMLEFD]\\d+\\b|\\bscale \\d(?:, \\d)*");
  private static final Pattern NAMED =
      Pattern.compile("\\b(?<type>[A-Z][A-Za-z0-9]*(?:Test|IT))\\b|#(?<method>\\w+)(?<more>…?)");

  /** How many of each kind there are; 39 and 42 of the law's were never given. */
  private static final Map<String, Integer> FOUND =
      Map.of("C", 2, "H", 6, "M", 16, "L", 11, "E", 50, "F", 32, "D", 27, "scale ", 6);

  private static final Set<String> NEVER_GIVEN = Set.of("E39", "E42");

  @Test
  void everyTestItNamesExists() throws IOException {
    Map<String, String> sources = sources();
    Set<String> missing = new LinkedHashSet<>();
    for (String row : rows()) {
      String[] cells = row.split(" \\| ", 3);
      String last = "";
      for (var at = NAMED.matcher(cells.length < 3 ? "" : cells[2]); at.find(); ) {
        if (at.group("type") != null) {
          last = at.group("type");
          if (!sources.containsKey(last)) {
            missing.add(last);
          }
        } else if (at.group("more").isEmpty() && !says(sources, last, at.group("method"))) {
          missing.add(last + "#" + at.group("method"));
        }
      }
    }
    assertThat(missing).as("tests that faults.md names and nobody wrote").isEmpty();
  }

  @Test
  void everyFaultHasItsRowOrIsSaidToBeOpen() throws IOException {
    Set<String> named = new TreeSet<>();
    rows().forEach(row -> named.addAll(ids(row.split(" \\| ", 2)[0])));
    open().forEach(line -> named.addAll(ids(line.split(": ", 2)[0])));
    Set<String> all =
        FOUND.entrySet().stream()
            .flatMap(
                kind -> IntStream.rangeClosed(1, kind.getValue()).mapToObj(n -> kind.getKey() + n))
            .filter(id -> !NEVER_GIVEN.contains(id))
            .collect(Collectors.toCollection(TreeSet::new));
    all.removeAll(named);
    assertThat(all)
        .as("neither in the table of faults.md nor in its list of what is open")
        .isEmpty();
  }

  @Test
  void whatIsOpenSaysWhy() throws IOException {
    assertThat(open()).allMatch(line -> line.matches("- .+: .{10,}"));
  }

  private static Set<String> ids(String cell) {
    Set<String> ids = new TreeSet<>();
    for (var at = ID.matcher(cell); at.find(); ) {
      if (at.group().startsWith("scale ")) {
        Stream.of(at.group().substring(6).split(", ")).forEach(n -> ids.add("scale " + n));
      } else {
        ids.add(at.group());
      }
    }
    return ids;
  }

  /** Also when a class it extends does. */
  private static boolean says(Map<String, String> sources, String type, String method) {
    String source = sources.getOrDefault(type, "");
    if (Pattern.compile("\\b" + method + "\\(").matcher(source).find()) {
      return true;
    }
    var parent = Pattern.compile("class " + type + " extends (\\w+)").matcher(source);
    return parent.find() && says(sources, parent.group(1), method);
  }

  private static List<String> rows() throws IOException {
    return Files.readAllLines(FILE).stream()
        .filter(l -> l.startsWith("| ") && !l.startsWith("| id |"))
        .toList();
  }

  private static List<String> open() throws IOException {
    return Files.readAllLines(FILE).stream()
        .dropWhile(l -> !l.equals(OPEN))
        .filter(l -> l.startsWith("- "))
        .toList();
  }

  private static Map<String, String> sources() throws IOException {
    Map<String, String> sources = new TreeMap<>();
    try (Stream<Path> files = Files.walk(TESTS)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        sources.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
      }
    }
    return sources;
  }
}
