package cn.zhunying.clock;

import cn.zhunying.calendar.ClockEntry;
import cn.zhunying.calendar.ClockPurpose;
import cn.zhunying.calendar.Deadline;
import cn.zhunying.calendar.StatutoryClock;
import cn.zhunying.calendar.TimeLimit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One clock's ledger with what was left after each entry: what people read as its timeline. */
public record ClockHistory(
    ClockPurpose purpose,
    StatutoryClock.Type type,
    boolean workingDays,
    LocalDate deadline,
    boolean provisional,
    List<Line> lines) {

  /**
   * @param on of a start or restart the day counting begins: the day of the event is not counted
   *     (民法典 第二百零一条, outside the compilation)
   * @param kind start, stop, restart, extend, end or expire
   * @param days what an extension added; 0 else
   * @param remaining counted days left after that day; negative when overdue
   * @param ahead it has not come yet
   */
  public record Line(
      LocalDate on,
      String kind,
      int days,
      @Nullable String clause,
      @Nullable String reason,
      int remaining,
      boolean ahead) {}

  static ClockHistory of(ClockPurpose purpose, StatutoryClock clock, LocalDate today) {
    LocalDate last = clock.ledger().get(clock.ledger().size() - 1).at();
    LocalDate on = last.isAfter(today) ? last : today;
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < clock.ledger().size(); i++) {
      ClockEntry e = clock.ledger().get(i);
      lines.add(
          new Line(
              shown(e, clock),
              e.kind().code(),
              e.days(),
              e.clause(),
              e.reason(),
              clock.after(i + 1).remaining(e.at()),
              false));
    }
    Deadline deadline = clock.deadline(on);
    if (clock.state(on) == StatutoryClock.State.RUNNING) {
      lines.add(
          new Line(
              deadline.date(), "expire", 0, deadline.clause(), null, 0, !deadline.passedOn(today)));
    }
    return new ClockHistory(
        purpose,
        clock.type(),
        clock.limit().unit() == TimeLimit.Unit.WORKING_DAY,
        deadline.date(),
        deadline.provisional(),
        lines);
  }

  private static LocalDate shown(ClockEntry e, StatutoryClock clock) {
    return switch (e.kind()) {
      case START, RESTART -> clock.firstCounted(e.at());
      case STOP, EXTEND, END -> e.at();
    };
  }
}
