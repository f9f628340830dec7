package cn.zhunying.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;

class RandomCasesTest {

  @Test
  void namesTheSeedOfTheCaseThatBreaksTheLaw() {
    DynamicTest broken = cases(draw -> assertThat(draw.between(1, 9)).isZero(), 42).next();
    assertThatThrownBy(() -> broken.getExecutable().execute())
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("-Dcases.seed=42 ")
        .hasCauseInstanceOf(AssertionError.class);
  }

  @Test
  void triesNoFurtherCaseAfterTheFirstThatBreaksTheLaw() {
    Iterator<DynamicTest> cases =
        cases(
            draw -> {
              throw new IllegalStateException("broken");
            },
            1,
            2);
    assertThatThrownBy(() -> cases.next().getExecutable().execute()).hasMessageContaining("broken");
    assertThat(cases.hasNext()).isFalse();
  }

  @Test
  void drawsTheSameFromTheSameSeedAndOtherwiseFromAnother() throws Throwable {
    List<List<Integer>> drawn = new ArrayList<>();
    Iterator<DynamicTest> cases =
        cases(draw -> drawn.add(draw.list(20, 20, () -> draw.between(0, 1000))), 7, 7, 8);
    while (cases.hasNext()) {
      cases.next().getExecutable().execute();
    }
    assertThat(drawn).hasSize(3);
    assertThat(drawn.get(1)).isEqualTo(drawn.get(0)).isNotEqualTo(drawn.get(2));
  }

  @Test
  void drawsBothBoundsAndNothingBeyond() throws Throwable {
    cases(
            draw ->
                assertThat(draw.list(1000, 1000, () -> draw.between(-500, 500)))
                    .contains(-500, 500)
                    .allSatisfy(n -> assertThat(n).isBetween(-500, 500)),
            1)
        .next()
        .getExecutable()
        .execute();
  }

  private static Iterator<DynamicTest> cases(Consumer<RandomCases.Draw> law, long... seeds) {
    return RandomCases.from(LongStream.of(seeds), law).iterator();
  }
}
