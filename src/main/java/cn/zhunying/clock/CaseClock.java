package cn.zhunying.clock;

import cn.zhunying.calendar.ClockPurpose;
import cn.zhunying.calendar.StatutoryClock;
import java.time.LocalDate;

/**
 * One of a case's clocks as it reads today.
 *
 * @param purpose what it measures
 * @param type whose word it is
 * @param state whether it runs
 * @param remaining days left until the deadline as the clock counts them; negative when it has
 *     passed
 * @param workingDays whether it counts working days; natural days else
 */
public record CaseClock(
    ClockPurpose purpose,
    StatutoryClock.Type type,
    LocalDate deadline,
    StatutoryClock.State state,
    int remaining,
    boolean workingDays,
    boolean overdue,
    String clause) {}
