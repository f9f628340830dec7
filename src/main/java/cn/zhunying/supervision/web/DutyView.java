package cn.zhunying.supervision.web;

import cn.zhunying.supervision.Duty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something the office must do about a licence by a day.
 *
 * @param id to act on it with
 * @param kind what it is, such as {@code commitment-verification}
 * @param name the same for people
 * @param licence number of the licence
 * @param holder name of its holder
 * @param bureau code of the bureau that must do it
 * @param bureauName name of that bureau
 * @param opensOn first day it can be done
 * @param dueOn last day of what is waited for now
 * @param overdueDays days past the due date; 0 while it is not
 * @param assignee account that holds it; null when any inspector of the bureau may
 * @param urgedCount how often it was urged
 * @param escalatedTo bureau that handles it now instead; null for the own
 * @param status {@code waiting}, {@code open}, {@code overdue}, {@code done} or {@code cancelled}
 * @param state the earlier name of {@code status}
 * @param stage what is waited for now
 * @param outcome how it ended; null until then
 * @param clause what it rests on
 */
record DutyView(
    long id,
    String kind,
    String name,
    String licence,
    String holder,
    String bureau,
    String bureauName,
    LocalDate opensOn,
    LocalDate dueOn,
    long overdueDays,
    @Nullable String assignee,
    int urgedCount,
    @Nullable String escalatedTo,
    String status,
    @Schema(deprecated = true) String state,
    String stage,
    @Nullable String outcome,
    String clause) {

  static DutyView of(Duty duty, String bureauName, LocalDate today) {
    String status = duty.overdueOn(today) ? "overdue" : duty.state().code();
    return new DutyView(
        duty.id(),
        duty.kind(),
        duty.name(),
        duty.licence(),
        duty.holder(),
        duty.bureau(),
        bureauName,
        duty.opensOn(),
        duty.dueOn(),
        duty.overdueDays(today),
        duty.assignee(),
        duty.urgedCount(),
        duty.escalatedTo(),
        status,
        status,
        duty.stage().code(),
        duty.outcome() == null ? null : duty.outcome().code(),
        duty.clause());
  }
}
