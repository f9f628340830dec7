package cn.zhunying.supervision.overdue;

import cn.zhunying.identity.Account;
import cn.zhunying.identity.Role;
import cn.zhunying.law.Refusal;
import cn.zhunying.supervision.Duty;
import cn.zhunying.supervision.DutyTable;
import cn.zhunying.supervision.Officers;
import cn.zhunying.supervision.SupervisionProcess;
import cn.zhunying.supervision.Terms;
import java.util.Optional;
import java.util.function.Function;
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
  public DutyAct urge(Account by, long id) {
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
  public DutyAct reassign(Account by, long id, String assignee, String reason) {
    return act(
        by,
        id,
        duty -> {
          Optional<DutyAct> refused = needsReason(reason).or(() -> unassignable(duty, assignee));
          if (refused.isEmpty() && !completed(by, duty, "reassign", reason, assignee)) {
            overdue.reassign(id, assignee, reason);
          }
          return refused.orElseGet(() -> done(id));
        });
  }

  @Transactional
  public DutyAct escalate(Account by, long id, String reason) {
    return act(
        by,
        id,
        duty -> {
          Optional<DutyAct> refused = needsReason(reason).or(() -> unescalatable(duty));
          if (refused.isEmpty() && !completed(by, duty, "escalate", reason, null)) {
            overdue.escalate(id, reason);
          }
          return refused.orElseGet(() -> done(id));
        });
  }

  private DutyAct act(Account by, long id, Function<Duty, DutyAct> act) {
    Optional<Duty> duty = table.lock(id).filter(d -> sees(by, d));
    if (duty.isEmpty()) {
      return new DutyAct.Unknown(id);
    }
    if (!by.roles().contains(Role.SUPERVISOR)) {
      return new DutyAct.Forbidden(Refusal.of(null, "督办须有监管岗位", "请由本单位的监管人员办理"));
    }
    if (duty.get().state() != Duty.State.OPEN) {
      return new DutyAct.Conflicting(Refusal.of(null, "该事项尚未开始或者已经办结，无需督办", "请在看板上选择在办的事项"));
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
  private boolean completed(Account by, Duty duty, String outcome, String reason, String assignee) {
    String handling = duty.escalatedTo() == null ? duty.bureau() : duty.escalatedTo();
    Optional<String> task =
        handling.equals(by.bureau()) ? process.overdueTask(duty) : Optional.empty();
    task.ifPresent(id -> process.overdueHandled(id, outcome, reason, assignee));
    return task.isPresent();
  }

  private DutyAct done(long id) {
    return new DutyAct.Done(table.require(id));
  }

  private static Optional<DutyAct> needsReason(String reason) {
    boolean given = reason != null && reason.strip().length() >= 2 && reason.length() <= 2000;
    return given
        ? Optional.empty()
        : Optional.of(
            new DutyAct.Refused(Refusal.of("reason", "没有写明理由，或者超过 2000 字", "请写明理由，写入督办记录")));
  }

  private Optional<DutyAct> unassignable(Duty duty, String assignee) {
    if (!process.waitsForInspector(duty)) {
      return Optional.of(
          new DutyAct.Conflicting(Refusal.of(null, "该事项当前不在核查人员手中，不能改派", "可以督促或者上报")));
    }
    return officers.refuseAssignee(duty, assignee).map(DutyAct.Refused::new);
  }

  private Optional<DutyAct> unescalatable(Duty duty) {
    if (Officers.CITY.equals(duty.bureau()) || duty.escalatedTo() != null) {
      return Optional.of(new DutyAct.Conflicting(Refusal.of(null, "该事项已由市局督办，不能再上报", "可以督促或者改派")));
    }
    return duty.overdueOn(terms.today())
        ? Optional.empty()
        : Optional.of(new DutyAct.Conflicting(Refusal.of(null, "该事项尚未逾期，不能上报", "可以督促或者改派")));
  }
}
