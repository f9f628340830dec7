package cn.zhunying.supervision.overdue;

import static java.util.Objects.requireNonNull;

import cn.zhunying.identity.Account;
import cn.zhunying.identity.Role;
import cn.zhunying.law.Outcome;
import cn.zhunying.law.Refusal;
import cn.zhunying.supervision.Duty;
import cn.zhunying.supervision.DutyTable;
import cn.zhunying.supervision.Officers;
import cn.zhunying.supervision.SupervisionProcess;
import cn.zhunying.supervision.Terms;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A supervisor's acts from the board. While the diagram waits for that supervisor, the act
 * completes its task, so that Tasklist and board are one; else it is done directly.
 */
@Service
public class DutyActs {

  private final DutyTable table;
  private final Overdue overdue;
  private final Officers officers;
  private final SupervisionProcess process;
  private final Terms terms;

  DutyActs(
      DutyTable table,
      Overdue overdue,
      Officers officers,
      SupervisionProcess process,
      Terms terms) {
    this.table = table;
    this.overdue = overdue;
    this.officers = officers;
    this.process = process;
    this.terms = terms;
  }

  @Transactional
  public Outcome<Duty> urge(Account by, long id) {
    return act(
        by,
        id,
        duty -> {
          if (!completed(by, duty, "urge", null, null)) {
            overdue.urge(id);
          }
          return done(id);
        });
  }

  @Transactional
  public Outcome<Duty> reassign(
      Account by, long id, @Nullable String assignee, @Nullable String reason) {
    return act(
        by,
        id,
        duty ->
            Outcome.unless(
                needsReason(reason).or(() -> unassignable(duty, assignee)),
                () -> {
                  if (!completed(by, duty, "reassign", reason, assignee)) {
                    overdue.reassign(id, requireNonNull(assignee), reason);
                  }
                  return done(id);
                }));
  }

  @Transactional
  public Outcome<Duty> escalate(Account by, long id, @Nullable String reason) {
    return act(
        by,
        id,
        duty ->
            Outcome.unless(
                needsReason(reason).or(() -> unescalatable(duty)),
                () -> {
                  if (!completed(by, duty, "escalate", reason, null)) {
                    overdue.escalate(id, reason);
                  }
                  return done(id);
                }));
  }

  private Outcome<Duty> act(Account by, long id, Function<Duty, Outcome<Duty>> act) {
    Optional<Duty> duty = table.lock(id).filter(d -> sees(by, d));
    if (duty.isEmpty()) {
      return Outcome.refused(Refusal.unknown("duty-unknown", String.valueOf(id)));
    }
    if (!by.roles().contains(Role.SUPERVISOR)) {
      return Outcome.refused(Refusal.right("supervisors-only"));
    }
    if (duty.get().state() != Duty.State.OPEN) {
      return Outcome.refused(Refusal.state("duty-not-open", null));
    }
    return act.apply(duty.get());
  }

  private static boolean sees(Account by, Duty duty) {
    return duty.bureau().equals(by.bureau())
        || duty.escalatedTo() != null && duty.escalatedTo().equals(by.bureau());
  }

  /**
   * The task is the handling bureau's: after escalation the own supervisor acts beside it, not in
   * its place.
   */
  private boolean completed(
      Account by, Duty duty, String outcome, @Nullable String reason, @Nullable String assignee) {
    String handling = duty.escalatedTo() == null ? duty.bureau() : duty.escalatedTo();
    Optional<String> task =
        handling.equals(by.bureau()) ? process.overdueTask(duty) : Optional.empty();
    task.ifPresent(id -> process.overdueHandled(id, outcome, reason, assignee));
    return task.isPresent();
  }

  private Outcome<Duty> done(long id) {
    return Outcome.done(table.require(id));
  }

  private static Optional<Refusal> needsReason(@Nullable String reason) {
    boolean given = reason != null && reason.strip().length() >= 2 && reason.length() <= 2000;
    return given
        ? Optional.empty()
        : Optional.of(Refusal.form("duty-act-reason-missing", "reason"));
  }

  private Optional<Refusal> unassignable(Duty duty, @Nullable String assignee) {
    if (!process.waitsForInspector(duty)) {
      return Optional.of(Refusal.state("duty-not-with-inspector", null));
    }
    return officers.refuseAssignee(duty, assignee);
  }

  private Optional<Refusal> unescalatable(Duty duty) {
    if (Officers.CITY.equals(duty.bureau()) || duty.escalatedTo() != null) {
      return Optional.of(Refusal.state("duty-already-escalated", null));
    }
    return duty.overdueOn(terms.today())
        ? Optional.empty()
        : Optional.of(Refusal.state("duty-not-overdue", null));
  }
}
