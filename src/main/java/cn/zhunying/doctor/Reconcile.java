package cn.zhunying.doctor;

import cn.zhunying.application.Applications;
import cn.zhunying.application.timing.CaseTimers;
import cn.zhunying.application.timing.ClockRecount;
import cn.zhunying.calendar.Calendars;
import cn.zhunying.engine.work.WorkDrift;
import cn.zhunying.identity.CurrentAccount;
import cn.zhunying.journal.Act;
import cn.zhunying.journal.Journal;
import cn.zhunying.supervision.Duties;
import cn.zhunying.supervision.Duty;
import cn.zhunying.supervision.timing.DutyRecount;
import cn.zhunying.supervision.timing.DutyTimers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Rows against the engine: every timer, date and variable of a running case or duty follows its
 * row. Each case is a transaction of its own; what is repaired goes to its journal.
 */
@Service
public class Reconcile {

  private static final Logger LOG = LoggerFactory.getLogger(Reconcile.class);
  private static final String REMEDY = "以登记的期限为准：在“管理”页核对期限，或者运行 doctor reconcile";

  private final Applications applications;
  private final CaseTimers cases;
  private final DutyTimers dutyTimers;
  private final Duties duties;
  private final ClockRecount clocks;
  private final DutyRecount dutyDates;
  private final Calendars calendars;
  private final JobsProcess jobs;
  private final WorkDrift work;
  private final Journal journal;
  private final CurrentAccount current;
  private final TransactionTemplate transaction;

  Reconcile(
      Applications applications,
      CaseTimers cases,
      DutyTimers dutyTimers,
      Duties duties,
      ClockRecount clocks,
      DutyRecount dutyDates,
      Calendars calendars,
      JobsProcess jobs,
      WorkDrift work,
      Journal journal,
      CurrentAccount current,
      PlatformTransactionManager transactions) {
    this.applications = applications;
    this.cases = cases;
    this.dutyTimers = dutyTimers;
    this.duties = duties;
    this.clocks = clocks;
    this.dutyDates = dutyDates;
    this.calendars = calendars;
    this.jobs = jobs;
    this.work = work;
    this.journal = journal;
    this.current = current;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** What differs, in no order; changes nothing. */
  public void drift(Consumer<Finding> found, BiConsumer<Integer, Integer> progress) {
    List<Runnable> looks = new ArrayList<>();
    applications
        .running()
        .forEach(
            n -> looks.add(() -> cases.drift(n).forEach(what -> found.accept(ofCase(n, what)))));
    duties
        .open()
        .forEach(
            d ->
                looks.add(
                    () -> dutyTimers.drift(d).forEach(what -> found.accept(ofDuty(d, what)))));
    SideBySide.run(looks, progress);
  }

  /**
   * Counts again what an older calendar counted, re-arms from the rows, has dead jobs tried again,
   * and says what differed.
   */
  public List<Finding> repair() {
    recount();
    List<Finding> found = new ArrayList<>();
    applications
        .running()
        .forEach(
            n -> repaired(n, () -> cases.follow(n)).forEach(what -> found.add(ofCase(n, what))));
    duties
        .open()
        .forEach(
            d ->
                repaired(d.licence(), () -> dutyTimers.follow(d))
                    .forEach(what -> found.add(ofDuty(d, what))));
    jobs.dead().forEach(dead -> found.add(revived(dead)));
    int entered = work.repair();
    if (entered > 0) {
      found.add(new Finding("工作台", "与流程任务不一致 %d 处".formatted(entered), "已按流程任务更正"));
    }
    return found;
  }

  private Finding revived(JobsProcess.Dead dead) {
    jobs.revive(dead);
    return new Finding(dead.record(), "作业的重试次数已恢复，将重新运行", "若再次失败，按运行日志中的原因处理");
  }

  /** Until nothing open was counted with an older calendar than today's. */
  public void recount() {
    calendars.current();
    while (clocks.recount() > 0) {
      // the next batch
    }
    while (dutyDates.recount() > 0) {
      // the next batch
    }
  }

  @Scheduled(cron = "${zhunying.reconcile:0 30 2 * * *}", zone = "Asia/Shanghai")
  void nightly() {
    repair();
  }

  /** One case that cannot be repaired keeps no other from it. */
  private List<String> repaired(String key, Supplier<List<String>> follow) {
    try {
      return recorded(key, follow);
    } catch (RuntimeException e) {
      LOG.warn("{} could not be reconciled", key, e);
      return List.of("未能校正：" + e.getMessage());
    }
  }

  private List<String> recorded(String key, Supplier<List<String>> follow) {
    return transaction.execute(
        status -> {
          List<String> found = follow.get();
          if (!found.isEmpty()) {
            journal.record(
                new Act(
                    key,
                    "timers-reconciled",
                    current.officer(),
                    Map.of("drift", found),
                    null,
                    null));
          }
          return found;
        });
  }

  private static Finding ofCase(String number, String what) {
    return new Finding("办件 " + number, what, REMEDY);
  }

  private static Finding ofDuty(Duty duty, String what) {
    return new Finding("义务 " + duty.id(), what, REMEDY);
  }
}
