package cn.zhunying.calendar;

import java.time.LocalDate;

/**
 * The last day on which something is in time. Three types that nobody can mistake for each other:
 * missing the law's has legal effect, missing the promised one breaks the bureau's word, missing an
 * internal target is the bureau's own affair and is never shown to applicants.
 */
public sealed interface Deadline {

  LocalDate date();

  /** Where the period comes from: a citation, or the bureau's own decision. */
  String clause();

  /** Counted with a year nobody has published yet: it may still move. */
  boolean provisional();

  default boolean passedOn(LocalDate today) {
    return today.isAfter(date());
  }

  /** 法定时限. */
  record LegalDeadline(LocalDate date, String clause, boolean provisional) implements Deadline {}

  /** 承诺时限. */
  record PromisedDeadline(LocalDate date, String clause, boolean provisional) implements Deadline {}

  /** 内部目标. */
  record InternalTarget(LocalDate date, String clause, boolean provisional) implements Deadline {}
}
