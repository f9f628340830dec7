package cn.zhunying.credit.proposal;

import java.time.LocalDate;

/**
 * A subject has to be told of a deduction that is proposed: whoever can reach it does.
 *
 * @param text of the rule
 * @param until last day to state something
 */
public record DeductionTold(Proposal of, String text, LocalDate until) {}
