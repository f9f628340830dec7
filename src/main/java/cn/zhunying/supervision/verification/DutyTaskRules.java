package cn.zhunying.supervision.verification;

import cn.zhunying.application.Applications;
import cn.zhunying.calendar.ChineseDates;
import cn.zhunying.catalogue.terms.supervision.Conclusion;
import cn.zhunying.catalogue.terms.supervision.DutyTerms;
import cn.zhunying.engine.task.TaskRules;
import cn.zhunying.law.Refusal;
import cn.zhunying.licence.Licences;
import cn.zhunying.supervision.Duty;
import cn.zhunying.supervision.Terms;
import cn.zhunying.supervision.annual.AnnualConclusion;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What stands against an officer's conclusion on a licence. */
@Component
class DutyTaskRules implements TaskRules {

  private final Licences licences;
  private final Applications applications;
  private final Terms terms;
  private final Checklists checklists;
  private final FulfilmentReports fulfilment;

  DutyTaskRules(
      Licences licences,
      Applications applications,
      Terms terms,
      Checklists checklists,
      FulfilmentReports fulfilment) {
    this.checklists = checklists;
    this.fulfilment = fulfilment;
    this.licences = licences;
    this.applications = applications;
    this.terms = terms;
  }

  @Override
  public List<Refusal> problems(String businessKey, String task, Map<String, Object> values) {
    Optional<Refusal> problem =
        switch (task) {
          case "concludeAnnualInspection" -> noGround(businessKey, values);
          case "confirmRenewal", "decideCancellation" -> appliedFor(businessKey, values);
          case "verifyCommitment" ->
              broken(businessKey, Duty.Stage.VERIFICATION, "fulfilled", values)
                  .or(() -> tooEarly(businessKey, values));
          default -> Optional.empty();
        };
    return problem.stream().toList();
  }

  /** Nobody has failed to keep a promise before its term is over, unless what came in shows it. */
  private Optional<Refusal> tooEarly(String licence, Map<String, Object> values) {
    if (!"unfulfilled".equals(values.get("outcome"))) {
      return Optional.empty();
    }
    return fulfilment
        .stillPromised(licence)
        .map(
            duty ->
                Refusal.law(
                    "promise-still-running",
                    "outcome",
                    duty.clause(),
                    ChineseDates.format(duty.dueOn())));
  }

  /** What was written down of a condition and what is concluded must not contradict. */
  private Optional<Refusal> broken(
      String licence, Duty.Stage stage, String well, Map<String, Object> values) {
    return well.equals(values.get("outcome"))
        ? checklists
            .broken(licence, stage)
            .map(
                line ->
                    Refusal.law(
                        "checklist-says-broken",
                        "outcome",
                        line.clause(),
                        line.text(),
                        line.finding().note(),
                        line.clause()))
        : Optional.empty();
  }

  /** Anything but a full pass stands on a ground of the law. */
  private Optional<Refusal> noGround(String licence, Map<String, Object> values) {
    if ("qualified".equals(values.get("outcome"))) {
      return Optional.empty();
    }
    Conclusion law =
        terms.supervisionOf(licences.require(licence)).duties().stream()
            .map(DutyTerms::conclusion)
            .filter(Objects::nonNull)
            .findFirst()
            .orElseThrow();
    return AnnualConclusion.grounds(law, (String) values.get("grounds")).isEmpty()
        ? Optional.of(
            Refusal.form(
                "grounds-missing",
                "grounds",
                law.grounds().stream()
                    .map(g -> g.code() + g.text())
                    .collect(Collectors.joining("；"))))
        : Optional.empty();
  }

  /** Who asked has a right to a decision on that; two answers to one question would contradict. */
  private Optional<Refusal> appliedFor(String licence, Map<String, Object> values) {
    return "renew".equals(values.get("outcome")) || "cancel".equals(values.get("outcome"))
        ? applications
            .openOn(licence)
            .map(open -> Refusal.form("licence-application-undecided", "outcome", open.number()))
        : Optional.empty();
  }
}
