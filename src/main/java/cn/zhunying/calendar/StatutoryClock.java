package cn.zhunying.calendar;

import static java.util.Objects.requireNonNull;

import cn.zhunying.calendar.ClockEntry.Kind;
import cn.zhunying.calendar.Deadline.InternalTarget;
import cn.zhunying.calendar.Deadline.LegalDeadline;
import cn.zhunying.calendar.Deadline.PromisedDeadline;
import cn.zhunying.calendar.TimeLimit.Unit;
import cn.zhunying.code.Coded;
import cn.zhunying.law.Outcome;
import cn.zhunying.law.Refusal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A period that runs, stops, restarts, is extended once and ends: a ledger of dated entries, from
 * which everything else is computed for a given day. Immutable and pure; who keeps the entries
 * decides where.
 *
 * <p>It counts working days when its limit does, else natural days (a limit of months or years is
 * turned into days when the clock starts). Each stretch is counted like a period of its own, from
 * the day after it begins to the day it ends: the day of a stop is still used, the day of a restart
 * is not. The time in between (检验, 检测, 鉴定, 专家评审, 听证) is not counted (outside-compilation: 行政许可法
 * 第四十五条). A clock stopped on its very last day has nothing left and is due on the day it restarts.
 *
 * <p>Re-entering a loop, such as a second submission after 补正, starts a new clock.
 */
public final class StatutoryClock {

  public enum Type implements Coded {
    LEGAL,
    PROMISED,
    INTERNAL;
  }

  public enum State implements Coded {
    RUNNING,
    STOPPED,
    ENDED;
  }

  /** The clock with a new entry, which the caller keeps. */
  public record Changed(StatutoryClock clock, ClockEntry entry) {}

  private final Type type;
  private final TimeLimit limit;
  private final List<ClockEntry> ledger;
  private final WorkCalendar calendar;

  private StatutoryClock(
      Type type, TimeLimit limit, List<ClockEntry> ledger, WorkCalendar calendar) {
    this.type = type;
    this.limit = limit;
    this.ledger = List.copyOf(ledger);
    this.calendar = calendar;
  }

  /** Starts on the day of receipt (or of the event), which is not counted. */
  public static StatutoryClock start(
      Type type,
      TimeLimit limit,
      LocalDate at,
      String clause,
      String actor,
      WorkCalendar calendar) {
    ClockEntry start = new ClockEntry(Kind.START, at, 0, clause, null, actor);
    return new StatutoryClock(type, limit, List.of(start), calendar);
  }

  /**
   * From kept entries. Only their order is checked: what was lawful when it was entered stays so
   * when a provisional year is replaced by the published one.
   */
  public static StatutoryClock replay(
      Type type, TimeLimit limit, List<ClockEntry> entries, WorkCalendar calendar) {
    if (entries.isEmpty() || entries.get(0).kind() != Kind.START) {
      throw new IllegalArgumentException("a clock's ledger begins with its start");
    }
    StatutoryClock clock = new StatutoryClock(type, limit, entries.subList(0, 1), calendar);
    for (ClockEntry entry : entries.subList(1, entries.size())) {
      Refusal refusal = clock.outOfOrder(entry.kind(), entry.at());
      if (refusal != null) {
        throw new IllegalArgumentException("%s: %s".formatted(entry, refusal.reason()));
      }
      clock = clock.with(entry);
    }
    return clock;
  }

  /** As it stood after its first entries, however many followed on the same day. */
  public StatutoryClock after(int entries) {
    return new StatutoryClock(type, limit, ledger.subList(0, entries), calendar);
  }

  public Type type() {
    return type;
  }

  public TimeLimit limit() {
    return limit;
  }

  public List<ClockEntry> ledger() {
    return ledger;
  }

  public Outcome<Changed> stop(LocalDate at, String clause, String reason, String actor) {
    return enterBeforeExpiry(new ClockEntry(Kind.STOP, at, 0, clause, reason, actor));
  }

  public Outcome<Changed> restart(LocalDate at, String clause, String reason, String actor) {
    return enter(new ClockEntry(Kind.RESTART, at, 0, clause, reason, actor));
  }

  public Outcome<Changed> end(
      LocalDate at, @Nullable String clause, @Nullable String reason, String actor) {
    return enter(new ClockEntry(Kind.END, at, 0, clause, reason, actor));
  }

  /**
   * Extends once, before expiry, with an approver and a reason that the applicant is told
   * (人社部发〔2021〕43号 全国方案第七项·办理程序3).
   */
  public Outcome<Changed> extend(
      LocalDate at, TimeLimit by, String clause, String reason, String approver) {
    if (reason == null || reason.isBlank()) {
      return Outcome.refused(Refusal.law("extension-reason-missing", "reason", clause));
    }
    if (approver == null || approver.isBlank()) {
      return Outcome.refused(Refusal.law("extension-approver-missing", "approver", clause));
    }
    if (countsWorkingDays() != (by.unit() == Unit.WORKING_DAY)) {
      return Outcome.refused(
          Refusal.law("extension-unit-differs", "days", clause, limit.inWords(), by.inWords()));
    }
    int days = countsWorkingDays() ? by.amount() : inDays(by, deadline(at).date());
    return enterBeforeExpiry(new ClockEntry(Kind.EXTEND, at, days, clause, reason, approver));
  }

  public State state(LocalDate on) {
    return fold(on).state();
  }

  /** The limit and its extension as known on that day, in the days this clock counts. */
  public int allowed(LocalDate on) {
    return fold(on).allowed();
  }

  /** The first day that counts after the day of an event, which itself does not. */
  public LocalDate firstCounted(LocalDate event) {
    return plus(event, 1);
  }

  /** The counted days used up by the end of that day. */
  public int elapsed(LocalDate on) {
    return fold(on).elapsed(on, this);
  }

  /** What is left after that day; negative by as much as it is overdue. */
  public int remaining(LocalDate on) {
    Fold fold = fold(on);
    return fold.allowed() - fold.elapsed(on, this);
  }

  /**
   * The last day in time, from the entries known on that day. While the clock is stopped there is
   * none yet; this is the one it would have if it restarted that very day.
   */
  public Deadline deadline(LocalDate on) {
    Fold fold = fold(on);
    LocalDate from = fold.state() == State.STOPPED ? on : fold.since();
    LocalDate date = plus(from, fold.allowed() - fold.used());
    String clause = ledger.get(0).clause();
    boolean provisional = isProvisional(date);
    return switch (type) {
      case LEGAL -> new LegalDeadline(date, requireNonNull(clause), provisional);
      case PROMISED -> new PromisedDeadline(date, requireNonNull(clause), provisional);
      case INTERNAL -> new InternalTarget(date, requireNonNull(clause), provisional);
    };
  }

  /** Past its deadline on that day, or ended after it. A stopped clock is never overdue. */
  public boolean isOverdue(LocalDate on) {
    Fold fold = fold(on);
    return switch (fold.state()) {
      case RUNNING -> remaining(on) <= 0 && deadline(on).passedOn(on);
      case STOPPED -> false;
      case ENDED ->
          fold.endedRunning()
              && remaining(on) <= 0
              && deadline(on).passedOn(requireNonNull(fold.end()));
    };
  }

  private Outcome<Changed> enterBeforeExpiry(ClockEntry entry) {
    if (outOfOrder(entry.kind(), entry.at()) == null && isOverdue(entry.at())) {
      return Outcome.refused(
          Refusal.law(
              "clock-ran-out",
              "at",
              entry.clause(),
              ChineseDates.format(deadline(entry.at()).date()),
              word(entry.kind())));
    }
    return enter(entry);
  }

  private Outcome<Changed> enter(ClockEntry entry) {
    Refusal refusal = outOfOrder(entry.kind(), entry.at());
    return refusal == null
        ? Outcome.done(new Changed(with(entry), entry))
        : Outcome.refused(refusal);
  }

  private StatutoryClock with(ClockEntry entry) {
    List<ClockEntry> longer = new ArrayList<>(ledger);
    longer.add(entry);
    return new StatutoryClock(type, limit, longer, calendar);
  }

  /** The order laws of a ledger; null when the entry may come next. */
  private @Nullable Refusal outOfOrder(Kind kind, LocalDate at) {
    LocalDate last = ledger.get(ledger.size() - 1).at();
    if (at.isBefore(last)) {
      return Refusal.form("clock-entry-out-of-order", "at", ChineseDates.format(last));
    }
    State state = fold(LocalDate.MAX).state();
    if (kind == Kind.START) {
      return Refusal.form("clock-already-started", "kind");
    }
    if (state == State.ENDED) {
      return Refusal.form("clock-ended", "kind", word(kind));
    }
    if (kind == Kind.STOP && state == State.STOPPED) {
      return Refusal.form("clock-already-stopped", "kind");
    }
    if (kind == Kind.RESTART && state == State.RUNNING) {
      return Refusal.form("clock-not-stopped", "kind");
    }
    if (kind == Kind.EXTEND) {
      return ledger.stream()
          .filter(entry -> entry.kind() == Kind.EXTEND)
          .findFirst()
          .map(
              entry ->
                  Refusal.law(
                      "clock-extended-once",
                      "kind",
                      entry.clause(),
                      ChineseDates.format(entry.at())))
          .orElse(null);
    }
    return null;
  }

  private static String word(Kind kind) {
    return switch (kind) {
      case START -> "起算";
      case STOP -> "中止";
      case RESTART -> "恢复";
      case EXTEND -> "延长";
      case END -> "终结";
    };
  }

  /**
   * The ledger up to a day.
   *
   * @param since when the present stretch began: of running, or of standing still
   * @param used the days counted before that
   * @param end when the clock ended, and whether it was still running then
   */
  private record Fold(
      State state,
      LocalDate since,
      int used,
      int allowed,
      @Nullable LocalDate end,
      boolean endedRunning) {

    Fold next(ClockEntry entry, StatutoryClock clock) {
      int counted = elapsed(entry.at(), clock);
      return switch (entry.kind()) {
        case START -> this;
        case STOP -> new Fold(State.STOPPED, entry.at(), counted, allowed, null, false);
        case RESTART -> new Fold(State.RUNNING, entry.at(), used, allowed, null, false);
        case EXTEND -> new Fold(state, since, used, allowed + entry.days(), null, false);
        case END ->
            state == State.RUNNING
                ? new Fold(State.ENDED, since, used, allowed, entry.at(), true)
                : new Fold(State.ENDED, entry.at(), used, allowed, entry.at(), false);
      };
    }

    int elapsed(LocalDate on, StatutoryClock clock) {
      return switch (state) {
        case RUNNING -> on.isBefore(since) ? used : used + clock.count(since, on);
        case STOPPED -> used;
        case ENDED -> endedRunning ? used + clock.count(since, requireNonNull(end)) : used;
      };
    }
  }

  private Fold fold(LocalDate on) {
    LocalDate start = ledger.get(0).at();
    Fold fold = new Fold(State.RUNNING, start, 0, inDays(limit, start), null, false);
    for (ClockEntry entry : ledger) {
      if (entry.at().isAfter(on)) {
        break;
      }
      fold = fold.next(entry, this);
    }
    return fold;
  }

  private boolean countsWorkingDays() {
    return limit.unit() == Unit.WORKING_DAY;
  }

  private int count(LocalDate from, LocalDate to) {
    return countsWorkingDays()
        ? calendar.workingDaysBetween(from, to)
        : (int) ChronoUnit.DAYS.between(from, to);
  }

  private LocalDate plus(LocalDate from, int days) {
    return countsWorkingDays() ? calendar.plusWorkingDays(from, days) : from.plusDays(days);
  }

  private int inDays(TimeLimit period, LocalDate from) {
    return period.unit() == Unit.WORKING_DAY
        ? period.amount()
        : (int) ChronoUnit.DAYS.between(from, period.deadline(from, calendar));
  }

  private boolean isProvisional(LocalDate deadline) {
    if (!countsWorkingDays()) {
      return false;
    }
    for (int year = ledger.get(0).at().getYear(); year <= deadline.getYear(); year++) {
      if (calendar.isProvisional(year)) {
        return true;
      }
    }
    return false;
  }
}
