package cn.zhunying.supervision.credit;

import cn.zhunying.application.Applications;
import cn.zhunying.catalogue.Item;
import cn.zhunying.catalogue.Items;
import cn.zhunying.catalogue.terms.procedure.FilingDue;
import cn.zhunying.catalogue.terms.supervision.CreditHook;
import cn.zhunying.catalogue.terms.supervision.DutyTerms;
import cn.zhunying.credit.incident.Incidents;
import cn.zhunying.credit.incident.NewIncident;
import cn.zhunying.credit.proposal.Proposals;
import cn.zhunying.credit.rule.CreditRules;
import cn.zhunying.law.LawDataException;
import cn.zhunying.licence.Licence;
import cn.zhunying.licence.Licences;
import cn.zhunying.supervision.Duty;
import cn.zhunying.supervision.Terms;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Posts to the points account what a duty's terms name for it. What somebody decided is recorded;
 * what was only found is proposed to the credit officer.
 */
@Component
public class CreditHooks {

  private final Terms terms;
  private final Licences licences;
  private final Applications applications;
  private final Incidents incidents;
  private final Proposals proposals;

  CreditHooks(
      Terms terms,
      Licences licences,
      Applications applications,
      Incidents incidents,
      Proposals proposals,
      CreditRules rules,
      Items items) {
    this.terms = terms;
    this.licences = licences;
    this.applications = applications;
    this.incidents = incidents;
    this.proposals = proposals;
    items.all().forEach(item -> known(item, rules));
  }

  /** A hook on a rule that is not there, or not for this kind of institution, is said at boot. */
  private static void known(Item item, CreditRules rules) {
    Set<String> subjects = rules.book().subjects().keySet();
    if (item.credit().isManaged() && !subjects.contains(item.credit().subjectType())) {
      throw new LawDataException(
          "processes/items/%s/item.yaml".formatted(item.code()),
          "credit.subjectType",
          "积分规则的 subjects 里没有“%s”，可用的：none、%s"
              .formatted(item.credit().subjectType(), String.join("、", subjects)));
    }
    for (DutyTerms duty : item.supervision().duties()) {
      String key = "supervision.duties.%s.credit".formatted(duty.kind());
      duty.credit().values().forEach(rule -> known(item, key, rule, rules));
    }
    item.filings()
        .forEach(
            (key, filing) ->
                Optional.ofNullable(filing.due())
                    .map(FilingDue::credit)
                    .ifPresent(rule -> known(item, key + ".due.credit", rule, rules)));
  }

  private static void known(Item item, String key, String rule, CreditRules rules) {
    if (rules.find(rule).filter(r -> r.appliesTo(List.of(item.credit().subjectType()))).isEmpty()) {
      throw new LawDataException(
          "processes/items/%s/item.yaml".formatted(item.code()),
          key,
          "积分规则中没有适用于 %s 的“%s”".formatted(item.credit().subjectType(), rule));
    }
  }

  /**
   * A decision in force stands: its rule counts at once, once for the document.
   *
   * @param document number of the decision
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void decided(Duty duty, CreditHook hook, String document) {
    rule(duty, hook)
        .ifPresent(
            rule -> {
              NewIncident incident =
                  new NewIncident(uscc(duty), document, List.of(rule), terms.today(), document);
              if (!incidents.record(incident).isDone()) {
                proposals.propose(
                    uscc(duty), source(duty, hook.code()), List.of(rule), document, "决定已经生效");
              }
            });
  }

  /** Found, not decided: a credit officer confirms or dismisses it. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void found(Duty duty, CreditHook hook, String reason) {
    rule(duty, hook)
        .ifPresent(
            rule ->
                proposals.propose(
                    uscc(duty), source(duty, hook.code()), List.of(rule), document(duty), reason));
  }

  /** Found on a visit: which rules it meets the inspector has named. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void inspected(Duty duty, List<String> rules, String reason) {
    if (!rules.isEmpty()) {
      proposals.propose(uscc(duty), source(duty, "inspection"), rules, document(duty), reason);
    }
  }

  private static String document(Duty duty) {
    return "%s %s（%s）".formatted(duty.licence(), duty.name(), duty.dueOn());
  }

  private Optional<String> rule(Duty duty, CreditHook hook) {
    return Optional.ofNullable(terms.inHand(duty).terms().credit().get(hook));
  }

  private static String source(Duty duty, String occasion) {
    return "duty-%d-%s".formatted(duty.id(), occasion);
  }

  private String uscc(Duty duty) {
    return licences
        .find(duty.licence())
        .map(Licence::uscc)
        .orElseGet(() -> applications.require(duty.application()).uscc());
  }
}
