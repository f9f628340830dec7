package cn.zhunying.engine.timer;

import cn.zhunying.engine.EngineSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.historycleanup.HistoryCleanupJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the engine's clock on the product's, and runs what is due when that one is moved. */
@Component
public class EngineClock {

  private static final Logger log = LoggerFactory.getLogger(EngineClock.class);
  private static final int PAGE = 100;
  private static final int MOST_JOBS = 20_000;
  private static final int MOST_TRIES = 5;
  private static final Duration SAME_TIME = Duration.ofSeconds(1);

  private final Clock clock;
  private final ManagementService management;
  private final ObjectProvider<JobExecutor> executor;
  private final EngineSession session;

  EngineClock(
      Clock clock,
      ManagementService management,
      EngineSession session,
      ObjectProvider<JobExecutor> executor) {
    this.executor = executor;
    this.clock = clock;
    this.management = management;
    this.session = session;
    moved(clock.instant());
  }

  /** The product clock now reads this: from here on the engine's does too. */
  public void moved(Instant now) {
    Duration ahead = Duration.between(Instant.now(), now);
    if (ahead.abs().compareTo(SAME_TIME) < 0) {
      ClockUtil.reset();
    } else {
      ClockUtil.offset(ahead.toMillis());
    }
  }

  /**
   * Just past the end of today where the office is: what is due with the end of today is due before
   * it, for the filter of tasks due today.
   */
  public Date endOfToday() {
    LocalDate tomorrow = LocalDate.now(clock).plusDays(1);
    return Date.from(tomorrow.atStartOfDay(clock.getZone()).toInstant().plusMillis(1));
  }

  /** For the filters, so that they follow the product clock. */
  public Date now() {
    return Date.from(clock.instant());
  }

  /**
   * Runs due jobs one by one, each in its own transaction, until none is due, while this node's job
   * executor rests (another node's may still take some first). Returns how many ran here.
   */
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  public synchronized int runDueJobs() {
    Optional<JobExecutor> resting = executor.stream().filter(JobExecutor::isActive).findFirst();
    resting.ifPresent(JobExecutor::shutdown);
    try {
      return runUntilNoneIsDue();
    } finally {
      resting.ifPresent(JobExecutor::start);
    }
  }

  /** What comes due is nobody's act, least of all that of who moved the clock. */
  private int runUntilNoneIsDue() {
    SecurityContext mover = SecurityContextHolder.getContext();
    SecurityContextHolder.clearContext();
    try (EngineSession.Scope system = session.ofSystem()) {
      Map<String, Integer> tries = new HashMap<>();
      int ran = 0;
      List<Job> due = due(tries);
      while (!due.isEmpty() && ran < MOST_JOBS) {
        for (Job job : due) {
          ran += run(job, tries);
        }
        due = due(tries);
      }
      return ran;
    } finally {
      SecurityContextHolder.setContext(mover);
    }
  }

  private List<Job> due(Map<String, Integer> tries) {
    return management
        .createJobQuery()
        .executable()
        .active()
        .orderByJobDuedate()
        .asc()
        .listPage(0, PAGE + tries.size())
        .stream()
        .filter(job -> !isCleanup(job))
        .filter(job -> tries.getOrDefault(job.getId(), 0) < MOST_TRIES)
        .toList();
  }

  private int run(Job job, Map<String, Integer> tries) {
    try {
      management.executeJob(job.getId());
      return 1;
    } catch (NullValueException done) {
      return 0;
    } catch (OptimisticLockingException taken) {
      tries.merge(job.getId(), 1, Integer::sum);
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
      return 0;
    } catch (RuntimeException failed) {
      // the engine has counted the failure and will retry or raise an incident
      log.warn("job {} failed: {}", job.getId(), failed.getMessage());
      tries.merge(job.getId(), 1, Integer::sum);
      return 0;
    }
  }

  private static boolean isCleanup(Job job) {
    return job instanceof JobEntity entity
        && HistoryCleanupJobHandler.TYPE.equals(entity.getJobHandlerType());
  }
}
