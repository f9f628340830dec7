package cn.zhunying.engine.work;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A user task while it is open.
 *
 * @param group whom it is offered to, e.g. {@code yuzhong-window}
 * @param assignee who holds it; null while nobody does
 * @param caseKey application, licence or registration number
 * @param task the task's id in the diagram
 * @param uscc the applicant's code; null where none is known
 * @param dueOn last day in time; null when nothing limits it
 */
public record WorkItem(
    String taskId,
    String group,
    @Nullable String assignee,
    String caseKey,
    String task,
    String name,
    String item,
    String applicant,
    @Nullable String uscc,
    @Nullable LocalDate dueOn,
    Instant createdAt) {}
