package cn.zhunying.support;

import cn.zhunying.calendar.demo.DemoClock;
import cn.zhunying.engine.timer.EngineClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import org.springframework.test.util.ReflectionTestUtils;

/**
 * Sets the shared clock back before each test, to a Monday far from holidays, so that no test
 * depends on the day it runs or on what others did to the clock. Only sweeps outlive a test; they
 * are armed anew.
 */
class EachTestOnTheSameDay implements BeforeEachCallback {

  private static final Instant MONDAY_2026_03_02_NINE_O_CLOCK =
      Instant.parse("2026-03-02T01:00:00Z");

  @Override
  public void beforeEach(ExtensionContext test) {
    setBack(SpringExtension.getApplicationContext(test));
  }

  /** Also between the cases of one test that walks through many. */
  static void setBack(ApplicationContext context) {
    if (context.getBeanProvider(DemoClock.class).getIfAvailable() == null) {
      return;
    }
    Clock clock = context.getBean(Clock.class);
    Duration offset = Duration.between(Instant.now(), MONDAY_2026_03_02_NINE_O_CLOCK);
    ReflectionTestUtils.setField(
        (DemoClock) clock, "base", Clock.offset(Clock.system(clock.getZone()), offset));
    ReflectionTestUtils.setField((DemoClock) clock, "offset", Duration.ZERO);
    context.getBean(EngineClock.class).moved(clock.instant());
    ManagementService management = context.getBean(ManagementService.class);
    for (Job job : management.createJobQuery().timers().list()) {
      if (job.getProcessInstanceId() == null) {
        management.recalculateJobDuedate(job.getId(), false);
      }
    }
  }
}
