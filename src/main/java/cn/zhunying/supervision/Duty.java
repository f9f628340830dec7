package cn.zhunying.supervision;

import cn.zhunying.code.Coded;
import cn.zhunying.code.Labels;
import cn.zhunying.database.Successive;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something the office must do about a licence by a day. The row is the deadline of record; the
 * diagram's timers are armed from it.
 *
 * @param dueOn last day of what is waited for now: verification, then review, then decision
 * @param stage what is waited for now
 * @param finding what verification or review found wrong; null when nothing
 * @param outcome how it ended; null until then
 * @param assignee account that holds it; null when any inspector of the bureau may
 * @param overdueSince first day overdue, once recorded; cleared when the next stage begins
 * @param application the application that brought it; its applicant is told
 * @param terms the version of the item it was brought under; null when older than versions
 * @param escalatedTo bureau that handles it now instead of the own supervisor
 */
public record Duty(
    long id,
    String licence,
    String item,
    String kind,
    String name,
    String bureau,
    String holder,
    LocalDate opensOn,
    LocalDate dueOn,
    LocalDate warnOn,
    LocalDate escalateOn,
    State state,
    Stage stage,
    @Nullable Finding finding,
    @Nullable String findingReason,
    @Nullable Outcome outcome,
    @Nullable String assignee,
    @Nullable LocalDate overdueSince,
    int urgedCount,
    @Nullable Instant lastUrgedAt,
    @Nullable String escalatedTo,
    @Nullable Instant doneAt,
    String clause,
    String application,
    @Nullable String terms) {

  /** How the numbers of pushed registrations begin. */
  public static final String REGISTRATION = "DJ";

  public enum State implements Successive<State> {
    WAITING,
    OPEN,
    DONE,
    CANCELLED;

    @Override
    public Set<State> next() {
      return switch (this) {
        case WAITING -> Set.of(OPEN, CANCELLED);
        case OPEN -> Set.of(DONE, CANCELLED);
        case DONE, CANCELLED -> Set.of();
      };
    }

    @Override
    public State self() {
      return this;
    }
  }

  public enum Stage implements Coded {
    VERIFICATION,
    RECTIFICATION,
    REVOCATION,
    /** Waits for the holder, not for the office. */
    REPORT,
    INSPECTION;
  }

  public enum Finding implements Coded {
    UNFULFILLED,
    FALSE,
    NOT_RECTIFIED,
    /** By the yearly inspection. */
    UNQUALIFIED;
  }

  public enum Outcome implements Coded {
    FULFILLED,
    RECTIFIED,
    REVOKED,
    KEPT,
    REPORTED,
    NO_ISSUE,
    ISSUE,
    CANNOT_CONTACT,
    QUALIFIED,
    NOT_RECTIFIED,
    RENEWED,
    LEFT_TO_HOLDER,
    NO_ACTIVITY,
    CANCELLED,
    POSTPONED,
    RETURNED,
    NOT_RETURNED,
    LEVEL_KEPT,
    DOWNGRADED;
  }

  /**
   * What kind of number {@link #licence} is; a filing and a registration bring duties themselves.
   */
  public About about() {
    return !licence.equals(application)
        ? About.LICENCE
        : licence.startsWith(REGISTRATION) ? About.REGISTRATION : About.FILING;
  }

  public boolean overdueOn(LocalDate today) {
    return state == State.OPEN && dueOn.isBefore(today);
  }

  /** Whole days past the due date; 0 when it is not overdue. */
  public long overdueDays(LocalDate today) {
    return overdueOn(today) ? ChronoUnit.DAYS.between(dueOn, today) : 0;
  }

  /** What a duty is about, as people call it. */
  public enum About implements Coded {
    LICENCE,
    FILING,
    REGISTRATION;

    public String label() {
      return Labels.of("duty.about.", this);
    }
  }
}
