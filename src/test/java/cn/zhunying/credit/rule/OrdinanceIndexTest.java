package cn.zhunying.credit.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The index of 渝人社发〔2021〕58号 in src/docs/law.md names what there is. */
class OrdinanceIndexTest {

  private static final int ARTICLES = 34;
  private static final String[] DIGITS = {"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
  private static final Pattern ROW = Pattern.compile("(?m)^\\| (第\\S+条) \\| (.*) \\|$");
  private static final Pattern TEST = Pattern.compile("`(\\w+Test)#(\\w+)`");
  private static final Pattern RULES = Pattern.compile("(A\\d+) ×(\\d+)");

  private final List<MatchResult> rows = ROW.matcher(index()).results().toList();

  @Test
  void namesEveryArticleOnce() {
    assertThat(rows.stream().map(r -> r.group(1)))
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, ARTICLES).mapToObj(OrdinanceIndexTest::article).toList());
  }

  @Test
  void everyArticleIsGuardedByATestThatIsThere() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
      Map<String, Path> classes =
          files
              .filter(p -> p.toString().endsWith("Test.java"))
              .collect(
                  Collectors.toMap(
                      p -> p.getFileName().toString().replace(".java", ""), p -> p, (a, b) -> a));
      for (MatchResult test : TEST.matcher(index()).results().toList()) {
        assertThat(classes).as(test.group()).containsKey(test.group(1));
        assertThat(Files.readString(classes.get(test.group(1))))
            .as(test.group())
            .contains(" " + test.group(2) + "(");
      }
    }
    assertThat(rows.stream().skip(1))
        .allSatisfy(row -> assertThat(TEST.matcher(row.group(2)).find()).as(row.group(1)).isTrue());
  }

  @Test
  void countsTheRulesOfEachArticle() {
    Map<String, Long> counted =
        RULES
            .matcher(index())
            .results()
            .collect(Collectors.toMap(r -> r.group(1), r -> Long.parseLong(r.group(2))));
    Map<String, Long> rules =
        CreditRulesTest.load().all().stream()
            .collect(
                Collectors.groupingBy(CreditRule::article, TreeMap::new, Collectors.counting()));
    assertThat(counted).isEqualTo(rules);
  }

  private static String article(int n) {
    String tens = n < 10 ? "" : (n < 20 ? "" : DIGITS[n / 10]) + "十";
    return "第" + tens + DIGITS[n % 10] + "条";
  }

  private static String index() {
    try {
      String law = Files.readString(Path.of("src/docs/law.md"));
      int from = law.indexOf("## 渝人社发〔2021〕58号");
      return law.substring(from, law.indexOf("\n## ", from + 3));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
