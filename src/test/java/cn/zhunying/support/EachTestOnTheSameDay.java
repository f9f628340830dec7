package cn.zhunying.support;

import cn.zhunying.calendar.demo.SettableClock;
import cn.zhunying.engine.timer.EngineClock;
import java.time.Clock;
import java.time.Instant;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

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
    SettableClock settable = context.getBeanProvider(SettableClock.class).getIfAvailable();
    if (settable == null) {
      return;
    }
    Clock clock = context.getBean(Clock.class);
    settable.set(clock, MONDAY_2026_03_02_NINE_O_CLOCK);
    context.getBean(EngineClock.class).moved(clock.instant());
    ManagementService management = context.getBean(ManagementService.class);
    for (Job job : management.createJobQuery().timers().list()) {
      if (job.getProcessInstanceId() == null) {
        management.recalculateJobDuedate(job.getId(), false);
      }
    }
  }
}
