package cn.zhunying.credit.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhunying.law.LawDataException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;

public class CreditRulesTest {

  static final ClassPathResource FILE = new ClassPathResource("processes/credit/credit-rules.yaml");

  public static CreditRules load() {
    try {
      return new CreditRules(FILE);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void holdsEveryRowOfArticles13To20And22() {
    Map<String, Long> perArticle =
        load().all().stream()
            .collect(
                Collectors.groupingBy(CreditRule::article, TreeMap::new, Collectors.counting()));
    assertThat(perArticle)
        .isEqualTo(
            Map.of(
                "A13", 5L, "A14", 16L, "A15", 8L, "A16", 9L, "A17", 6L, "A18", 14L, "A19", 9L,
                "A20", 13L, "A22", 7L));
  }

  @Test
  void deductsOneThreeSixOrTwelveByArticleAndSubject() {
    Map<String, String> shapes =
        Map.of(
            "A13", "intermediary -1",
            "A14", "intermediary -3",
            "A15", "intermediary -6",
            "A16", "intermediary -12",
            "A17", "dispatch -1",
            "A18", "dispatch -3",
            "A19", "dispatch -6",
            "A20", "dispatch -12");
    assertThat(load().all().stream().filter(r -> !r.adds()))
        .allSatisfy(
            r -> assertThat(r.subject() + " " + r.effect()).isEqualTo(shapes.get(r.article())));
  }

  @Test
  void citesTheItemEachRuleStandsIn() {
    assertThat(load().find("A14-11").orElseThrow().clause()).isEqualTo("渝人社发〔2021〕58号 第十四条（十一）");
    assertThat(load().all().stream().map(CreditRule::clause))
        .allSatisfy(clause -> assertThat(clause).startsWith("渝人社发〔2021〕58号 第"));
  }

  @Test
  void raisesArticle14Items1To12ButNotItem13AfterUrging() {
    assertThat(load().find("A15-8").orElseThrow().escalates())
        .hasSize(12)
        .contains("A14-1", "A14-12")
        .doesNotContain("A14-13");
    assertThat(load().book().escalations()).hasSize(9);
  }

  @Test
  void namesTheArticleWhoseRowsDoNotAddUp() {
    assertThatThrownBy(() -> changed("  - \\{id: A19-8, .*\n", ""))
        .isInstanceOf(LawDataException.class)
        .hasMessageContaining("counts.A19")
        .hasMessageContaining("申明 9 条，实有 8 条");
  }

  @Test
  void namesAnEscalationThatPointsNowhere() {
    assertThatThrownBy(() -> changed("escalates: \\[A15-5\\]", "escalates: [A15-55]"))
        .hasMessageContaining("A16-1.escalates")
        .hasMessageContaining("A15-55");
  }

  @Test
  void namesAnEscalationThatRaisesNothing() {
    assertThatThrownBy(() -> changed("escalates: \\[A15-5\\]", "escalates: [A16-2]"))
        .hasMessageContaining("A16-1.escalates")
        .hasMessageContaining("不构成升级");
  }

  @Test
  void namesARuleWrittenTwice() {
    assertThatThrownBy(() -> changed("\\{id: A13-2,", "{id: A13-1,"))
        .hasMessageContaining("A13-1")
        .hasMessageContaining("编号重复");
  }

  @Test
  void namesAnEscalationRowThatDisagreesWithItsRule() {
    assertThatThrownBy(() -> changed("from: \\[A19-1, A19-2\\]", "from: [A19-1]"))
        .hasMessageContaining("escalations.A20-3");
  }

  @Test
  void refusesListsThatLeaveAScoreOut() {
    assertThatThrownBy(() -> changed("blue: \\{from: 1, to: 11", "blue: {from: 2, to: 11"))
        .hasMessageContaining("lists")
        .hasMessageContaining("期末积分 1");
  }

  @Test
  void refusesARuleWithoutACitation() {
    assertThatThrownBy(() -> changed(", clause: 渝人社发〔2021〕58号 第十三条（一）", ""))
        .hasMessageContaining("deductions[0].clause");
  }

  /** 行政处罚法 第三十七条: of the law then and now the milder. */
  @Test
  void takesTheMilderOfTheLawThenAndNow() throws IOException {
    String harsher = "earlier: [{until: 2025-12-31, points: 6, clause: 渝人社发〔2021〕58号 第十三条（一）}], ";
    String milder = harsher.replace("points: 6", "points: 0");
    CreditRule was6 =
        changed("\\{id: A14-1, ", "{id: A14-1, " + harsher).find("A14-1").orElseThrow();
    CreditRule was0 =
        changed("\\{id: A14-1, ", "{id: A14-1, " + milder).find("A14-1").orElseThrow();
    assertThat(was6.effectOf(LocalDate.of(2025, 6, 1))).isEqualTo(-3);
    assertThat(was0.effectOf(LocalDate.of(2025, 12, 31))).isZero();
    assertThat(was0.effectOf(LocalDate.of(2026, 1, 1))).isEqualTo(-3);
  }

  static CreditRules changed(String regex, String replacement) throws IOException {
    String text = FILE.getContentAsString(StandardCharsets.UTF_8);
    String other = text.replaceFirst(regex, replacement);
    assertThat(other).isNotEqualTo(text);
    return new CreditRules(new ByteArrayResource(other.getBytes(StandardCharsets.UTF_8)));
  }
}
