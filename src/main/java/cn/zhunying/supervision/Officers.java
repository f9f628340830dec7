package cn.zhunying.supervision;

import cn.zhunying.calendar.ChineseDates;
import cn.zhunying.identity.Accounts;
import cn.zhunying.identity.Role;
import cn.zhunying.law.CommonRules;
import cn.zhunying.law.Refusal;
import cn.zhunying.notification.officer.OfficerNotice;
import cn.zhunying.notification.officer.OfficerNotices;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The officers a duty concerns: who they are, and what they are told in the application. */
@Component
public class Officers {

  public static final String CITY = "city";

  private final Accounts accounts;
  private final OfficerNotices notices;
  private final CommonRules rules;

  Officers(Accounts accounts, OfficerNotices notices, CommonRules rules) {
    this.accounts = accounts;
    this.notices = notices;
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
    tellInspectors(duty, OfficerNotice.DUTY_WARNED);
  }

  public void urge(Duty duty) {
    tellInspectors(duty, OfficerNotice.DUTY_URGED);
  }

  public void assigned(Duty duty, String assignee) {
    tell(List.of(assignee), duty, OfficerNotice.DUTY_ASSIGNED);
  }

  /** Whoever was to do it is no longer there. */
  public void released(Duty duty, String holder) {
    Map<String, String> values = values(duty);
    values.put("officer", holder);
    notices.tell(
        accounts.usernames(duty.bureau(), Role.SUPERVISOR),
        duty.licence(),
        OfficerNotice.DUTY_RELEASED,
        values);
  }

  public void overdue(Duty duty) {
    tell(accounts.usernames(duty.bureau(), Role.SUPERVISOR), duty, OfficerNotice.DUTY_OVERDUE);
  }

  public void escalated(Duty duty) {
    tell(accounts.usernames(CITY, Role.SUPERVISOR), duty, OfficerNotice.DUTY_ESCALATED);
  }

  public void rectificationReported(Duty duty) {
    tellInspectors(duty, OfficerNotice.RECTIFICATION_REPORTED);
  }

  public void fulfilmentReported(Duty duty) {
    tellInspectors(duty, OfficerNotice.FULFILMENT_REPORTED);
  }

  /** Somebody says that a published promise is not true. */
  public void promiseReported(Duty duty) {
    tellInspectors(duty, OfficerNotice.PROMISE_REPORTED);
  }

  public void stated(Duty duty) {
    tell(accounts.usernames(duty.bureau(), Role.APPROVER), duty, OfficerNotice.STATEMENT_MADE);
  }

  private void tellInspectors(Duty duty, OfficerNotice notice) {
    List<String> to =
        duty.assignee() == null ? inspectors(duty.bureau()) : List.of(duty.assignee());
    tell(to, duty, notice);
  }

  private void tell(List<String> to, Duty duty, OfficerNotice notice) {
    notices.tell(to, duty.licence(), notice, values(duty));
  }

  private static Map<String, String> values(Duty duty) {
    Map<String, String> values = new HashMap<>();
    values.put("holder", duty.holder());
    values.put("about", duty.about().label());
    values.put("licence", duty.licence());
    values.put("duty", duty.name());
    values.put("until", ChineseDates.format(duty.dueOn()));
    return values;
  }

  private List<String> inspectors(String bureau) {
    return accounts.usernames(bureau, Role.INSPECTOR);
  }
}
