package cn.zhunying.supervision.verification;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.catalogue.terms.commitment.Means;
import cn.zhunying.commitment.CommitmentState;
import cn.zhunying.supervision.verification.Promises.Kept;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What became of one clause, by what was found of it and of the whole. */
class PromisesTest {

  @ParameterizedTest
  @CsvSource({
    "true, ON_SITE, SIGNED, KEPT",
    "true, ON_SITE, UNFULFILLED, KEPT",
    "false, ON_SITE, SIGNED, BROKEN",
    "false, ON_SITE, FALSE, BROKEN",
    "false, ON_SITE, FULFILLED, MADE_GOOD",
    ", ON_SITE, FULFILLED, AS_A_WHOLE",
    ", ON_SITE, UNFULFILLED, NOT_VERIFIED",
    ", SHARED_DATA, SIGNED, NOT_VERIFIED",
    ", DAILY_SUPERVISION, SIGNED, DAILY_SUPERVISION",
    "false, DAILY_SUPERVISION, SIGNED, BROKEN",
  })
  void aClauseIsWhatWasFoundOfIt(
      @Nullable Boolean holds, Means means, CommitmentState whole, Kept kept) {
    Finding finding = holds == null ? null : new Finding(holds, "", "", "inspector", Instant.EPOCH);
    assertThat(Promises.kept(finding, means, whole)).isEqualTo(kept);
  }
}
