package cn.zhunying.credit.incident;

import cn.zhunying.credit.ledger.CreditSubject;
import cn.zhunying.credit.rule.CreditRule;
import cn.zhunying.credit.rule.CreditRules;
import cn.zhunying.law.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Why an incident cannot be recorded as it was entered; each rule by its name. */
final class IncidentChecks {

  private IncidentChecks() {}

  static List<Refusal> all(
      NewIncident incident, CreditSubject subject, CreditRules rules, LocalDate today) {
    List<Refusal> refusals = new ArrayList<>();
    namesTheIncident(incident).ifPresent(refusals::add);
    namesRules(incident, subject, rules, refusals);
    hasOccurred(incident, today).ifPresent(refusals::add);
    occurredInForce(incident, rules).ifPresent(refusals::add);
    occurredUnderManagement(incident, subject, rules).ifPresent(refusals::add);
    restsOnADocument(incident, rules).ifPresent(refusals::add);
    return refusals;
  }

  private static Optional<Refusal> namesTheIncident(NewIncident incident) {
    return refuseIf(
        blank(incident.incident()) || incident.incident().length() > 100,
        Refusal.form("incident-number-missing", "incident"));
  }

  private static void namesRules(
      NewIncident incident, CreditSubject subject, CreditRules rules, List<Refusal> refusals) {
    List<String> ids = incident.rules() == null ? List.of() : incident.rules();
    if (ids.isEmpty()) {
      refusals.add(Refusal.form("incident-rules-missing", "rules"));
      return;
    }
    List<CreditRule> known = new ArrayList<>();
    for (String id : ids) {
      Optional<CreditRule> rule = rules.find(id);
      if (rule.isEmpty()) {
        refusals.add(Refusal.form("incident-rule-unknown", "rules", id));
      } else if (!rule.get().appliesTo(subject.subjectTypes())) {
        refusals.add(wrongSubject(rule.get(), subject, rules.book().subjects()));
      } else {
        known.add(rule.get());
      }
    }
    if (known.stream().map(CreditRule::adds).distinct().count() > 1) {
      refusals.add(Refusal.form("incident-rules-mixed", "rules"));
    }
  }

  private static Refusal wrongSubject(
      CreditRule rule, CreditSubject subject, Map<String, String> names) {
    String is = subject.subjectTypes().stream().map(names::get).collect(Collectors.joining("、"));
    return Refusal.law(
        "incident-rule-other-subject",
        "rules",
        rule.clause(),
        rule.id(),
        names.get(rule.subject()),
        subject.name(),
        is);
  }

  private static Optional<Refusal> hasOccurred(NewIncident incident, LocalDate today) {
    if (incident.occurredOn() == null) {
      return Optional.of(Refusal.form("incident-day-missing", "occurredOn", today));
    }
    return refuseIf(
        incident.occurredOn().isAfter(today),
        Refusal.form("incident-day-in-future", "occurredOn", today));
  }

  private static Optional<Refusal> occurredInForce(NewIncident incident, CreditRules rules) {
    LocalDate from = rules.book().inForce().from();
    return refuseIf(
        incident.occurredOn() != null && incident.occurredOn().isBefore(from),
        Refusal.law(
            "incident-before-ordinance", "occurredOn", rules.book().inForce().clause(), from));
  }

  private static Optional<Refusal> occurredUnderManagement(
      NewIncident incident, CreditSubject subject, CreditRules rules) {
    return refuseIf(
        incident.occurredOn() != null
            && (incident.occurredOn().getYear() < subject.since().getYear()
                || (subject.spells().size() > 1
                    && incident.occurredOn().isBefore(subject.since()))),
        Refusal.law(
            "incident-before-management",
            "occurredOn",
            rules.book().base().firstYear().clause(),
            subject.since()));
  }

  private static Optional<Refusal> restsOnADocument(NewIncident incident, CreditRules rules) {
    return refuseIf(
        blank(incident.document()),
        Refusal.law("incident-document-missing", "document", rules.book().recorded().clause()));
  }

  private static boolean blank(String text) {
    return text == null || text.isBlank();
  }

  private static Optional<Refusal> refuseIf(boolean broken, Refusal refusal) {
    return broken ? Optional.of(refusal) : Optional.empty();
  }
}
