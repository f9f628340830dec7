package cn.zhunying.credit.list;

import java.time.LocalDate;

/**
 * 公示 of the score at the end of a cycle.
 *
 * @param from first day
 * @param until last day
 * @param objection whether a complaint of a violation came in and stood
 * @param note what came in, and what was found of it
 */
public record Publicity(LocalDate from, LocalDate until, Boolean objection, String note) {}
