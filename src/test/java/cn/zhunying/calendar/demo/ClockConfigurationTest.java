package cn.zhunying.calendar.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.calendar.ChineseDates;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class ClockConfigurationTest {

  @Test
  void theOneClockRunsInTheZoneOfTheLawAndCannotBeMoved() {
    new ApplicationContextRunner()
        .withUserConfiguration(ClockConfiguration.class)
        .run(
            context -> {
              assertThat(context).hasSingleBean(Clock.class).doesNotHaveBean(DemoClock.class);
              assertThat(context.getBean(Clock.class).getZone()).isEqualTo(ChineseDates.ZONE);
            });
  }
}
