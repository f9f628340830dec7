package cn.zhunying.credit.rule;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.support.RandomCases;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class HighestRuleTest {

  private static final CreditRules RULES = CreditRulesTest.load();

  @Test
  void countsOnlyTheGravestOfTheRulesOneIncidentMeets() {
    HighestRule highest = of("A13-1", "A15-3", "A14-8");
    assertThat(highest.counts().id()).isEqualTo("A15-3");
    assertThat(highest.absorbed()).extracting(CreditRule::id).containsExactly("A14-8", "A13-1");
  }

  @Test
  void appliesAcrossTheArticlesOfBothSubjects() {
    assertThat(of("A14-15", "A19-7").counts().id()).isEqualTo("A19-7");
  }

  @Test
  void countsTheHighestOfSeveralHonoursForOneMatter() {
    HighestRule highest = of("A22-1a", "A22-1b");
    assertThat(highest.counts().effect()).isEqualTo(2);
    assertThat(highest.absorbed()).extracting(CreditRule::id).containsExactly("A22-1a");
  }

  @Test
  void absorbsNothingWhereOneRuleIsMet() {
    assertThat(of("A13-1").absorbed()).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> choosesTheSameHoweverTheRequestListsThem() {
    return RandomCases.of(
        100,
        draw -> {
          List<CreditRule> some = draw.shuffled(RULES.all().subList(0, 38));
          assertThat(HighestRule.of(some, RULES.all()).counts().id()).isEqualTo("A16-1");
        });
  }

  private static HighestRule of(String... ids) {
    List<CreditRule> matching =
        List.of(ids).stream().map(id -> RULES.find(id).orElseThrow()).toList();
    return HighestRule.of(matching, RULES.all());
  }
}
