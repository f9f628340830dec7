package cn.zhunying.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A row moves to a state only from where that state may follow, and whoever finds it elsewhere
 * fails: every update of a state names the old one and looks at how many rows it met.
 */
class GuardedUpdatesTest {

  private static final Path MAIN = Path.of("src/main/java");
  private static final Pattern SETS_STATE =
      Pattern.compile(
          "update (\\w+) set (?:(?!\\bwhere\\b)[^;])*?\\b(?:state|status) = [^;]*?(?=\"\"\"|\"\\)|$)");
  private static final Pattern NAMES_THE_OLD =
      Pattern.compile(
          "\\bwhere\\b.*\\b(?:state|status) (?:= any\\(|= \\?|= '|in \\()", Pattern.DOTALL);
  private static final Pattern COUNTS =
      Pattern.compile("Overtaken\\.unless\\(|\\bmoved\\(|\\bopened < ids\\.length");

  /** Not states of a row that knows its successors. */
  private static final Map<String, String> OTHER =
      Map.of(
          "case_clock", "what its ledger folds to, whose order StatutoryClock checks",
          "idempotency_key", "the status of an answer");

  private record Update(String file, String table, String sql, String method) {

    boolean isGuarded() {
      return NAMES_THE_OLD.matcher(sql).find() && COUNTS.matcher(method).find();
    }
  }

  @Test
  void everyUpdateOfAStateNamesTheOldOneAndCountsItsRows() throws IOException {
    List<Update> updates = updates();
    assertThat(updates).extracting(Update::table).contains("application", "licence", "duty");
    assertThat(updates).hasSizeGreaterThan(12);
    assertThat(updates)
        .filteredOn(u -> !OTHER.containsKey(u.table()))
        .filteredOn(u -> !u.isGuarded())
        .isEmpty();
  }

  @Test
  void anUpdateWithoutTheOldStateIsFound() {
    assertThat(
            of("x", "  void a() {\n    jdbc.sql(\"update t set state = ? where id = ?\");\n  }\n"))
        .singleElement()
        .matches(u -> !u.isGuarded());
    assertThat(
            of(
                "x",
                "  void a() {\n    moved(jdbc.sql(\"update t set state = ? where id = ? and state = any(?)\"));\n  }\n"))
        .singleElement()
        .matches(Update::isGuarded);
    assertThat(
            of(
                "x",
                "  void a() {\n    jdbc.sql(\"update t set state = ? where id = ? and state = any(?)\");\n  }\n"))
        .singleElement()
        .matches(u -> !u.isGuarded());
    assertThat(
            of("x", "  void a() {\n    jdbc.sql(\"update t set a = ? where state = ?\");\n  }\n"))
        .isEmpty();
  }

  private static List<Update> updates() throws IOException {
    List<Update> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(MAIN)) {
      for (Path file : files.filter(f -> f.toString().endsWith("Table.java")).toList()) {
        found.addAll(of(file.getFileName().toString(), Files.readString(file)));
      }
    }
    return found;
  }

  private static List<Update> of(String file, String source) {
    List<Update> found = new ArrayList<>();
    for (String method : source.split("\n  }\n")) {
      Matcher update = SETS_STATE.matcher(method.replaceAll("\\s+", " "));
      while (update.find()) {
        found.add(new Update(file, update.group(1), update.group(), method));
      }
    }
    return found;
  }
}
