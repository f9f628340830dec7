package cn.zhunying.clock;

import java.time.LocalDate;

/**
 * One of a case's clocks as it reads today.
 *
 * @param purpose acceptance, decision or on-the-spot
 * @param type legal, promised or internal
 * @param state running, stopped or ended
 * @param remaining days left until the deadline as the clock counts them; negative when it has
 *     passed
 * @param workingDays whether it counts working days; natural days else
 */
public record CaseClock(
    String purpose,
    String type,
    LocalDate deadline,
    String state,
    int remaining,
    boolean workingDays,
    boolean overdue,
    String clause) {}
