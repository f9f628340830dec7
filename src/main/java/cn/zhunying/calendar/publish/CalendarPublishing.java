package cn.zhunying.calendar.publish;

import cn.zhunying.calendar.Calendars;
import cn.zhunying.calendar.WorkYear;
import cn.zhunying.calendar.YearReplacement;
import cn.zhunying.journal.Act;
import cn.zhunying.journal.Journal;
import cn.zhunying.law.LawDataException;
import cn.zhunying.law.Outcome;
import cn.zhunying.law.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A year's calendar, imported while the system runs: read as strictly as the files at boot. A
 * published year is replaced only by one that says why.
 */
@Service
public class CalendarPublishing {

  private static final int LONGEST = 100_000;
  private static final int NAMED = 5;

  /** Who knows which matters were decided on a deadline counted over some of these days. */
  @FunctionalInterface
  public interface Decided {
    List<String> over(List<LocalDate> days);
  }

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
  public Outcome<Published> publish(String file, String by, Decided decided) {
    if (file == null || file.isBlank() || file.length() > LONGEST) {
      return Outcome.refused(Refusal.form("calendar-file-unusable", "file"));
    }
    try {
      WorkYear year = Calendars.parse(file).complete();
      table.lock();
      calendars.refresh();
      Optional<WorkYear> known = calendars.year(year.year());
      List<LocalDate> changed = known.map(year::differences).orElse(List.of());
      List<String> kept =
          known.filter(y -> !y.provisional()).map(y -> decided.over(changed)).orElse(List.of());
      return Outcome.unless(
          misplaced(year, known)
              .or(() -> known.flatMap(y -> unexplained(year, y)))
              .or(() -> movesDecided(year, kept)),
          () -> Outcome.done(keep(year, new Change(changed, kept), file, by)));
    } catch (LawDataException e) {
      return Outcome.refused(Refusal.form("calendar-file-malformed", e.key(), e.remedy()));
    }
  }

  /**
   * @param days worked before and not now, or the other way round
   * @param decided what was decided over them, and stays as it was counted
   */
  private record Change(List<LocalDate> days, List<String> decided) {}

  private static Optional<Refusal> unexplained(WorkYear year, WorkYear known) {
    String which = String.valueOf(year.year());
    if (known.provisional()) {
      return year.replaces() == null
          ? Optional.empty()
          : Optional.of(Refusal.form("calendar-nothing-replaced", "replaces", which));
    }
    if (year.replaces() == null) {
      return Optional.of(Refusal.form("calendar-year-published", "year", which, known.source()));
    }
    if (year.provisional()) {
      return Optional.of(Refusal.form("calendar-official-stays", "status", which));
    }
    return known.differences(year).isEmpty() && known.source().equals(year.source())
        ? Optional.of(Refusal.form("calendar-year-unchanged", "holidays", which))
        : Optional.empty();
  }

  /** What was decided on is not moved, and whoever moves the days it was counted over knows it. */
  private static Optional<Refusal> movesDecided(WorkYear year, List<String> decided) {
    return decided.isEmpty() || year.keepsDecided()
        ? Optional.empty()
        : Optional.of(
            Refusal.form(
                "calendar-moves-decided",
                "replaces.decided",
                String.valueOf(decided.size()),
                String.join("、", decided.subList(0, Math.min(NAMED, decided.size())))));
  }

  private Optional<Refusal> misplaced(WorkYear year, Optional<WorkYear> known) {
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

  private Published keep(WorkYear year, Change change, String file, String by) {
    boolean replaces = calendars.year(year.year()).isPresent();
    long version = table.keep(year, file, by, clock.instant());
    journal.record(
        new Act(
            "calendar:" + year.year(),
            act(year),
            by,
            detail(year, change, replaces),
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

  private static String act(WorkYear year) {
    if (year.replaces() == null) {
      return "calendar-published";
    }
    return year.replaces().kind() == YearReplacement.Kind.AMENDMENT
        ? "calendar-amended"
        : "calendar-corrected";
  }

  private static Map<String, ?> detail(WorkYear year, Change change, boolean replaces) {
    Map<String, Object> detail = new LinkedHashMap<>();
    detail.put("year", year.year());
    detail.put("status", year.status().code());
    detail.put("source", year.source());
    if (year.replaces() == null) {
      detail.put("replacesProvisional", replaces);
    } else {
      detail.put("because", year.replaces().because());
      detail.put("days", change.days().stream().map(LocalDate::toString).toList());
      detail.put("decidedKept", change.decided());
    }
    return detail;
  }
}
