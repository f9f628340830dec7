package cn.zhunying.calendar.publish;

import cn.zhunying.calendar.Calendars;
import cn.zhunying.calendar.WorkYear;
import cn.zhunying.journal.Act;
import cn.zhunying.journal.Journal;
import cn.zhunying.law.LawDataException;
import cn.zhunying.law.Refusal;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** A year's calendar, imported while the system runs: read as strictly as the files at boot. */
@Service
public class CalendarPublishing {

  private static final int LONGEST = 100_000;

  private final Calendars calendars;
  private final CalendarTable table;
  private final Journal journal;
  private final Clock clock;

  CalendarPublishing(Calendars calendars, JdbcClient jdbc, Journal journal, Clock clock) {
    this.calendars = calendars;
    this.table = new CalendarTable(jdbc);
    this.journal = journal;
    this.clock = clock;
  }

  /** In force on this node when the transaction has been committed. */
  @Transactional
  public CalendarImport publish(String file, String by) {
    if (file == null || file.isBlank() || file.length() > LONGEST) {
      return refused("file", "没有收到日历文件，或者文件过大", "请上传一个年份的 YAML 文件，格式同 processes/calendar");
    }
    try {
      WorkYear year = Calendars.parse(file).complete();
      table.lock();
      calendars.refresh();
      return misplaced(year)
          .<CalendarImport>map(CalendarImport.Refused::new)
          .orElseGet(() -> keep(year, file, by));
    } catch (LawDataException e) {
      return refused(e.key(), "日历文件不能使用：" + e.remedy(), "改正后重新导入；原有日历不受影响");
    }
  }

  private Optional<Refusal> misplaced(WorkYear year) {
    Optional<WorkYear> known = calendars.year(year.year());
    if (known.filter(y -> !y.provisional()).isPresent()) {
      return Optional.of(
          Refusal.of(
              "year",
              "%d 年的放假安排已经公布（%s），不能重复导入".formatted(year.year(), known.get().source()),
              "请核对年份；只有暂定年份可以用正式安排替换"));
    }
    int next = calendars.lastYear() + 1;
    return known.isPresent() || year.year() == next
        ? Optional.empty()
        : Optional.of(
            Refusal.of(
                "year", "%d 年与已有的年份不相连".formatted(year.year()), "年份须连续，请先导入 %d 年".formatted(next)));
  }

  private CalendarImport keep(WorkYear year, String file, String by) {
    boolean replaces = calendars.year(year.year()).isPresent();
    long version = table.keep(year, file, by, clock.instant());
    journal.record(
        new Act(
            "calendar:" + year.year(),
            "calendar-published",
            by,
            Map.of(
                "year",
                year.year(),
                "status",
                year.status().toString(),
                "source",
                year.source(),
                "replacesProvisional",
                replaces),
            "calendar@" + version,
            null));
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            calendars.refresh();
          }
        });
    return new CalendarImport.Published(year.year(), year.provisional(), version);
  }

  private static CalendarImport refused(String field, String reason, String remedy) {
    return new CalendarImport.Refused(Refusal.of(field, reason, remedy));
  }
}
