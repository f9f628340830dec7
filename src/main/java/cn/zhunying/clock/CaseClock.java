package cn.zhunying.clock;

import java.time.LocalDate;

/**
 * One of a case's clocks as it reads today.
 *
 * @param purpose acceptance, decision or on-the-spot
 * @param type legal, promised or internal
 * @param state running, stopped or ended
 * @param remaining working days left until the deadline; negative when it has passed
 */
public record CaseClock(
    String purpose,
    String type,
    LocalDate deadline,
    String state,
    int remaining,
    boolean overdue,
    String clause) {}
