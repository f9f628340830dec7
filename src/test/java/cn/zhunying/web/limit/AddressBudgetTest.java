package cn.zhunying.web.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** M6: numbers that follow each other cannot be walked through. */
class AddressBudgetTest {

  private final AtomicLong time = new AtomicLong();
  private final AddressBudget budget = new AddressBudget(3, Duration.ofMinutes(1), time::get);

  @Test
  void afterSoManyTheAddressWaitsForTheNextSpan() {
    for (int i = 0; i < 3; i++) {
      assertThat(budget.spend("a", 1)).isTrue();
    }
    assertThat(budget.spend("a", 1)).isFalse();
    time.addAndGet(Duration.ofSeconds(61).toNanos());
    assertThat(budget.spend("a", 1)).isTrue();
  }

  @Test
  void anotherAddressHasABudgetOfItsOwn() {
    assertThat(budget.spend("a", 3)).isTrue();
    assertThat(budget.spend("a", 1)).isFalse();
    assertThat(budget.spend("b", 1)).isTrue();
  }

  @Test
  void theSixtyFirstLookUpOfAMinuteIsAskedToComeBackLater() throws Exception {
    LookUpLimit limit = new LookUpLimit(60, 2000);
    for (int i = 0; i < 60; i++) {
      assertThat(limit.preHandle(new MockHttpServletRequest(), new MockHttpServletResponse(), this))
          .isTrue();
    }
    MockHttpServletResponse answer = new MockHttpServletResponse();
    assertThat(limit.preHandle(new MockHttpServletRequest(), answer, this)).isFalse();
    assertThat(answer.getStatus()).isEqualTo(429);
    assertThat(answer.getHeader("Retry-After")).isEqualTo("60");
  }
}
