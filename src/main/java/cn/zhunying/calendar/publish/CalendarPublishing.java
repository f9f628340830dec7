package cn.zhunying.calendar.publish;

import cn.zhunying.calendar.Calendars;
import cn.zhunying.calendar.WorkYear;
import cn.zhunying.journal.Act;
import cn.zhunying.journal.Journal;
import cn.zhunying.law.LawDataException;
import cn.zhunying.law.Outcome;
import cn.zhunying.law.Refusal;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** A year's calendar, imported while the system runs: read as strictly as the files at boot. */
@Service
public class CalendarPublishing {

  private static final int LONGEST = 100_000;

  /**
   * A year as it is in force now.
   *
   * @param year the year
   * @param provisional whether it waits for the State Council's notice
   * @param version of all years together
   */
  public record Published(int year, boolean provisional, long version) {}

  private final Calendars calendars;
  private final CalendarTable table;
  private final Journal journal;
  private final Clock clock;

  CalendarPublishing(Calendars calendars, CalendarTable table, Journal journal, Clock clock) {
    this.calendars = calendars;
    this.table = table;
    this.journal = journal;
    this.clock = clock;
  }

  /** In force on this node when the transaction has been committed. */
  @Transactional
  public Outcome<Published> publish(String file, String by) {
    if (file == null || file.isBlank() || file.length() > LONGEST) {
      return Outcome.refused(Refusal.form("calendar-file-unusable", "file"));
    }
    try {
      WorkYear year = Calendars.parse(file).complete();
      table.lock();
      calendars.refresh();
      return Outcome.unless(misplaced(year), () -> Outcome.done(keep(year, file, by)));
    } catch (LawDataException e) {
      return Outcome.refused(Refusal.form("calendar-file-malformed", e.key(), e.remedy()));
    }
  }

  private Optional<Refusal> misplaced(WorkYear year) {
    Optional<WorkYear> known = calendars.year(year.year());
    if (known.filter(y -> !y.provisional()).isPresent()) {
      return Optional.of(
          Refusal.form(
              "calendar-year-published",
              "year",
              String.valueOf(year.year()),
              known.get().source()));
    }
    int next = calendars.lastYear() + 1;
    return known.isPresent() || year.year() == next
        ? Optional.empty()
        : Optional.of(
            Refusal.form(
                "calendar-year-not-next",
                "year",
                String.valueOf(year.year()),
                String.valueOf(next)));
  }

  private Published keep(WorkYear year, String file, String by) {
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
    return new Published(year.year(), year.provisional(), version);
  }
}
