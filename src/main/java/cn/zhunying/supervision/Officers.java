package cn.zhunying.supervision;

import cn.zhunying.calendar.ChineseDates;
import cn.zhunying.identity.Accounts;
import cn.zhunying.identity.Role;
import cn.zhunying.law.CommonRules;
import cn.zhunying.law.Refusal;
import cn.zhunying.notification.Messages;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The officers a duty concerns: who they are, and what they are told in the application. */
@Component
public class Officers {

  public static final String CITY = "city";

  private final Accounts accounts;
  private final Messages messages;
  private final CommonRules rules;

  Officers(Accounts accounts, Messages messages, CommonRules rules) {
    this.accounts = accounts;
    this.messages = messages;
    this.rules = rules;
  }

  /** Only an inspector of the duty's own bureau may be given it: 谁审批、谁监管. */
  public Optional<Refusal> refuseAssignee(Duty duty, @Nullable String assignee) {
    boolean inspector =
        assignee != null
            && accounts
                .find(assignee)
                .filter(a -> a.has(Role.INSPECTOR) && a.worksAt(duty.bureau()))
                .isPresent();
    return inspector
        ? Optional.empty()
        : Optional.of(
            Refusal.law(
                "assignee-not-inspector",
                "assignee",
                rules.whoLicensesSupervises().clause(),
                assignee == null ? "" : assignee,
                String.join("、", inspectors(duty.bureau()))));
  }

  void warn(Duty duty) {
    tellInspectors(duty, "%s临近到期".formatted(duty.name()), "请在 %s 前办结。".formatted(day(duty)));
  }

  public void urge(Duty duty) {
    tellInspectors(
        duty, "督促办理%s".formatted(duty.name()), "该事项应于 %s 前办结，请立即办理并报告结果。".formatted(day(duty)));
  }

  public void assigned(Duty duty, String assignee) {
    tell(
        List.of(assignee),
        duty,
        "%s已改派给您".formatted(duty.name()),
        "应于 %s 前办结。".formatted(day(duty)));
  }

  /** Whoever was to do it is no longer there. */
  public void released(Duty duty, String holder) {
    tell(
        accounts.usernames(duty.bureau(), Role.SUPERVISOR),
        duty,
        "%s的经办人已离岗".formatted(duty.name()),
        "原由 %s 办理，应于 %s 前办结，现由本机关核查人员共同待领，请按需改派。".formatted(holder, day(duty)));
  }

  public void overdue(Duty duty) {
    tell(
        accounts.usernames(duty.bureau(), Role.SUPERVISOR),
        duty,
        "%s已逾期".formatted(duty.name()),
        "应于 %s 前办结，尚未办结，请督办。".formatted(day(duty)));
  }

  public void escalated(Duty duty) {
    tell(
        accounts.usernames(CITY, Role.SUPERVISOR),
        duty,
        "%s逾期已上报市局".formatted(duty.name()),
        "应于 %s 前办结，尚未办结，请督办。".formatted(day(duty)));
  }

  public void rectificationReported(Duty duty) {
    tellInspectors(duty, "企业已报告整改完成", "请在 %s 前复核。".formatted(day(duty)));
  }

  public void fulfilmentReported(Duty duty) {
    tellInspectors(duty, "企业已提交达标材料", "请在 %s 前核查。".formatted(day(duty)));
  }

  public void stated(Duty duty) {
    tell(
        accounts.usernames(duty.bureau(), Role.APPROVER),
        duty,
        "企业已提交陈述申辩",
        "请在 %s 前作出是否撤销许可的决定。".formatted(day(duty)));
  }

  private void tellInspectors(Duty duty, String subject, String what) {
    List<String> to =
        duty.assignee() == null ? inspectors(duty.bureau()) : List.of(duty.assignee());
    tell(to, duty, subject, what);
  }

  private void tell(List<String> to, Duty duty, String subject, String what) {
    String body =
        "%s（%s编号 %s）的%s：%s"
            .formatted(duty.holder(), duty.about().label(), duty.licence(), duty.name(), what);
    to.forEach(account -> messages.send(account, null, duty.licence(), subject, body));
  }

  private List<String> inspectors(String bureau) {
    return accounts.usernames(bureau, Role.INSPECTOR);
  }

  private static String day(Duty duty) {
    return ChineseDates.format(duty.dueOn());
  }
}
