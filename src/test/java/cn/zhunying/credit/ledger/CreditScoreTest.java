package cn.zhunying.credit.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhunying.credit.rule.CreditRulesTest;
import cn.zhunying.credit.rule.RuleBook;
import cn.zhunying.support.RandomCases;
import cn.zhunying.support.RandomCases.Draw;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CreditScoreTest {

  private static final RuleBook.Base BASE = CreditRulesTest.load().book().base();

  @ParameterizedTest(name = "granted in month {0}: {1}")
  @CsvSource({"1, 12", "6, 7", "7, 6", "8, 6", "12, 6"})
  void startsTheFirstCycleWithAPointPerMonthLeftAndAtLeastSix(int month, int base) {
    CreditScore.Base first = BASE.of(LocalDate.of(2026, month, 20), 2026);
    assertThat(first).isEqualTo(new CreditScore.Base(base, "渝人社发〔2021〕58号 第十条"));
  }

  @Test
  void startsEveryLaterCycleWithTwelve() {
    CreditScore.Base later = BASE.of(LocalDate.of(2025, 12, 31), 2026);
    assertThat(later).isEqualTo(new CreditScore.Base(12, "渝人社发〔2021〕58号 第九条"));
  }

  @Test
  void hasNoCycleBeforeTheFirstLicence() {
    assertThatThrownBy(() -> BASE.of(LocalDate.of(2026, 1, 1), 2025))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void countsAnAdditionInFullAfterTheFloorWasReached() {
    CreditScore score = fold(12, List.of(-6, -12, 2));
    assertThat(score.value()).isEqualTo(2);
    assertThat(score.steps()).extracting(CreditScore.Step::applied).containsExactly(-6, -6, 2);
  }

  @Test
  void risesAboveTwelveByAdditions() {
    assertThat(fold(12, List.of(2, 1, 1)).value()).isEqualTo(16);
  }

  @TestFactory
  Stream<DynamicTest> neverFallsBelowZero() {
    return RandomCases.of(
        1000,
        draw -> {
          List<Integer> e = effects(draw, 0);
          assertThat(fold(12, e).steps()).allSatisfy(s -> assertThat(s.after()).isNotNegative());
        });
  }

  @TestFactory
  Stream<DynamicTest> equalsItsBaseAndWhatEveryEntryReallyDid() {
    return RandomCases.of(
        1000,
        draw -> {
          int base = draw.between(6, 12);
          List<Integer> e = effects(draw, 0);
          CreditScore score = fold(base, e);
          int applied = score.steps().stream().mapToInt(CreditScore.Step::applied).sum();
          assertThat(score.value()).isEqualTo(base + applied);
        });
  }

  @TestFactory
  Stream<DynamicTest> neverAppliesMoreThanTheRuleSays() {
    return RandomCases.of(
        1000,
        draw -> {
          List<Integer> e = effects(draw, 0);
          assertThat(fold(12, e).steps())
              .allSatisfy(
                  s -> {
                    assertThat(Math.abs(s.applied())).isLessThanOrEqualTo(Math.abs(s.effect()));
                    assertThat(s.applied() * s.effect()).isNotNegative();
                  });
        });
  }

  @TestFactory
  Stream<DynamicTest> isTheSameFoldedAtOnceOrEntryByEntry() {
    return RandomCases.of(
        1000,
        draw -> {
          List<Integer> e = effects(draw, 1);
          List<Integer> before = e.subList(0, e.size() - 1);
          assertThat(fold(12, before).then(e.get(e.size() - 1))).isEqualTo(fold(12, e));
        });
  }

  private static List<Integer> effects(Draw draw, int fewest) {
    return draw.list(fewest, 40, () -> draw.between(-12, 2));
  }

  private static CreditScore fold(int base, List<Integer> effects) {
    return CreditScore.of(new CreditScore.Base(base, "-"), 0, effects);
  }
}
