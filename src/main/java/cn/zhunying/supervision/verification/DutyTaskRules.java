package cn.zhunying.supervision.verification;

import static java.util.Objects.requireNonNull;

import cn.zhunying.application.Applications;
import cn.zhunying.calendar.ChineseDates;
import cn.zhunying.catalogue.terms.supervision.Conclusion;
import cn.zhunying.engine.task.TaskInHand;
import cn.zhunying.engine.task.TaskRules;
import cn.zhunying.law.Refusal;
import cn.zhunying.supervision.DutyTable;
import cn.zhunying.supervision.Terms;
import cn.zhunying.supervision.annual.AnnualConclusion;
import cn.zhunying.supervision.annual.AnnualInspections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What stands against an officer's conclusion on a licence. */
@Component
class DutyTaskRules implements TaskRules {

  private final DutyTable duties;
  private final Applications applications;
  private final Terms terms;
  private final Checklists checklists;
  private final FulfilmentReports fulfilment;
  private final AnnualInspections inspections;

  DutyTaskRules(
      DutyTable duties,
      Applications applications,
      Terms terms,
      Checklists checklists,
      FulfilmentReports fulfilment,
      AnnualInspections inspections) {
    this.checklists = checklists;
    this.fulfilment = fulfilment;
    this.inspections = inspections;
    this.duties = duties;
    this.applications = applications;
    this.terms = terms;
  }

  @Override
  public List<Refusal> problems(TaskInHand in) {
    Optional<Refusal> problem =
        switch (in.task()) {
          case "concludeAnnualInspection" -> noGround(in).or(() -> ratedBelow(in));
          case "confirmRenewal", "decideCancellation" -> appliedFor(in.businessKey(), in.values());
          case "verifyCommitment" ->
              broken(in, "fulfilled").or(() -> tooEarly(in.businessKey(), in.values()));
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
  private Optional<Refusal> broken(TaskInHand in, String well) {
    return well.equals(in.values().get("outcome"))
        ? checklists
            .broken(duties.require(requireNonNull(in.duty())))
            .map(
                line ->
                    Refusal.law(
                        "checklist-says-broken",
                        "outcome",
                        line.clause(),
                        line.text(),
                        requireNonNull(line.finding()).note(),
                        line.clause()))
        : Optional.empty();
  }

  /** Anything but a full pass stands on a ground of the law as it was when the duty was brought. */
  private Optional<Refusal> noGround(TaskInHand in) {
    if ("qualified".equals(in.values().get("outcome"))) {
      return Optional.empty();
    }
    Conclusion law = terms.inHand(requireNonNull(in.duty())).terms().conclusion();
    return AnnualConclusion.grounds(law, (String) in.values().get("grounds")).isEmpty()
        ? Optional.of(
            Refusal.form(
                "grounds-missing",
                "grounds",
                requireNonNull(law).grounds().stream()
                    .map(g -> g.code() + g.text())
                    .collect(Collectors.joining("；"))))
        : Optional.empty();
  }

  /** 126号: what was rated below a pass passes the inspection once it is found rectified. */
  private Optional<Refusal> ratedBelow(TaskInHand in) {
    return "qualified".equals(in.values().get("outcome"))
        ? inspections
            .heldBack(duties.require(requireNonNull(in.duty())))
            .map(
                rating ->
                    Refusal.law(
                        "rated-below-pass",
                        "outcome",
                        rating.clause(),
                        String.valueOf(rating.year()),
                        rating.name(),
                        rating.inWords()))
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
