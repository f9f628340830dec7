package cn.zhunying;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Texts for people are data: in {@code processes/} and in the bundles. What still stands in Java is
 * counted, may only become less, and stands in no package but these.
 */
class ChineseInJavaTest {

  private static final Path MAIN = Path.of("src/main/java/cn/zhunying");
  private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
  private static final Pattern LITERAL = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
  private static final Pattern COMMENT = Pattern.compile("\\s*(\\*|//|/\\*).*");

  private static final int MOST = 842;

  /** What one who runs or edits the product is told: findings, errors at start, logs. */
  private static final Set<String> FOR_OPERATORS =
      Set.of(
          "",
          "catalogue",
          "catalogue.kit",
          "catalogue.rules",
          "catalogue.version",
          "credit.rule",
          "database",
          "database.embedded",
          "database.mode",
          "doctor",
          "doctor.check",
          "doctor.keys",
          "doctor.ledger",
          "engine.accounts",
          "engine.deploy",
          "engine.form",
          "engine.timer",
          "engine.work",
          "identity.web",
          "journal",
          "law",
          "lint",
          "lint.file",
          "notification",
          "notification.officer",
          "retention",
          "supervision.credit",
          "web.description");

  /** Names of characters, days, kinds of papers and states: read as values, not as sentences. */
  private static final Set<String> VOCABULARY =
      Set.of(
          "application",
          "border",
          "calendar",
          "cases.web.example",
          "catalogue.terms",
          "catalogue.terms.field",
          "catalogue.terms.supervision",
          "commitment",
          "documents",
          "documents.pdf",
          "exchange",
          "files",
          "identity",
          "licence",
          "portal.words",
          "rights",
          "subject",
          "supervision");

  /** Sentences that are said to people and still have to find their file. */
  private static final Set<String> STILL_THERE =
      Set.of(
          "application.acceptance",
          "application.decider",
          "application.expert",
          "application.filing",
          "application.intake",
          "application.material",
          "application.review",
          "application.transfer",
          "application.web",
          "cases.web",
          "cases",
          "clock",
          "catalogue.check",
          "catalogue.guide",
          "catalogue.web",
          "commitment.publication",
          "credit.web",
          "decision",
          "decision.review",
          "enforcement.rectification",
          "enforcement.revocation",
          "enforcement.web",
          "exchange.web",
          "identity.account",
          "identity.gate",
          "identity.signin",
          "licence.effect",
          "licence.paper",
          "oversight",
          "supervision.annual",
          "supervision.holder",
          "supervision.inspection",
          "supervision.timing",
          "supervision.verification",
          "web.border");

  @Test
  void chineseStandsInNoOtherPackage() throws IOException {
    Set<String> named = new TreeSet<>(FOR_OPERATORS);
    named.addAll(VOCABULARY);
    named.addAll(STILL_THERE);
    assertThat(counted().keySet())
        .as("写有中文的包（新的文字放 processes/ 或者 *.properties；不再有中文的从名单删去）")
        .isEqualTo(named);
  }

  @Test
  void itBecomesLess() throws IOException {
    int lines = counted().values().stream().mapToInt(Integer::intValue).sum();
    System.out.printf("源码中写有中文的：%d 行%n", lines);
    assertThat(lines).isBetween(1, MOST);
  }

  @Test
  void commentsAreNotCountedAndTextBlocksAre() {
    assertThat(lines("// 注\n * \"注\"\nString a = \"字\"; // \"\"\nString b = \"x\"; // 注"))
        .isEqualTo(1);
    assertThat(lines("String a =\n  \"\"\"\n  第一行\n  second\n  第三行\"\"\";\nint b; // 注"))
        .isEqualTo(2);
  }

  private static Map<String, Integer> counted() throws IOException {
    Map<String, Integer> rooms = new TreeMap<>();
    try (Stream<Path> files = Files.walk(MAIN)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        int lines = lines(Files.readString(file));
        if (lines > 0) {
          String room = MAIN.relativize(file.getParent()).toString().replace('/', '.');
          rooms.merge(room, lines, Integer::sum);
        }
      }
    }
    return rooms;
  }

  private static int lines(String source) {
    int found = 0;
    boolean block = false;
    for (String line : source.split("\n")) {
      boolean counts = block && CHINESE.matcher(line).find();
      if (!block && !COMMENT.matcher(line).matches()) {
        counts = LITERAL.matcher(line).results().anyMatch(l -> CHINESE.matcher(l.group()).find());
      }
      block ^= line.contains("\"\"\"") && line.indexOf("\"\"\"") == line.lastIndexOf("\"\"\"");
      found += counts ? 1 : 0;
    }
    return found;
  }
}
