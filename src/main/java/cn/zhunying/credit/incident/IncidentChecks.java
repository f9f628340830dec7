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

  private static final Map<String, String> SUBJECTS =
      Map.of("intermediary", "人力资源中介机构", "dispatch", "劳务派遣经营机构");

  private IncidentChecks() {}

  static List<Refusal> all(
      NewIncident incident, CreditSubject subject, CreditRules rules, LocalDate today) {
    List<Refusal> refusals = new ArrayList<>();
    namesTheIncident(incident).ifPresent(refusals::add);
    namesRules(incident, subject, rules, refusals);
    hasOccurred(incident, today).ifPresent(refusals::add);
    occurredUnderManagement(incident, subject, rules).ifPresent(refusals::add);
    restsOnADocument(incident, rules).ifPresent(refusals::add);
    return refusals;
  }

  private static Optional<Refusal> namesTheIncident(NewIncident incident) {
    return refuseIf(
        blank(incident.incident()) || incident.incident().length() > 100,
        Refusal.of("incident", "没有写明情形编号，或者编号超过 100 字", "请填写这次情形的唯一编号，例如检查记录号或处罚决定书文号"));
  }

  private static void namesRules(
      NewIncident incident, CreditSubject subject, CreditRules rules, List<Refusal> refusals) {
    List<String> ids = incident.rules() == null ? List.of() : incident.rules();
    if (ids.isEmpty()) {
      refusals.add(Refusal.of("rules", "没有写明符合哪一条", "请填写至少一个条目编号，例如 A13-1（第十三条（一））"));
      return;
    }
    List<CreditRule> known = new ArrayList<>();
    for (String id : ids) {
      Optional<CreditRule> rule = rules.find(id);
      if (rule.isEmpty()) {
        refusals.add(
            Refusal.of(
                "rules", "没有编号为“%s”的条目".formatted(id), "请改为积分规则中的编号：A<条>-<项>，例如 A14-3（第十四条（三））"));
      } else if (!rule.get().appliesTo(subject.subjectTypes())) {
        refusals.add(wrongSubject(rule.get(), subject));
      } else {
        known.add(rule.get());
      }
    }
    if (known.stream().map(CreditRule::adds).distinct().count() > 1) {
      refusals.add(Refusal.of("rules", "同一情形不能既扣分又加分", "请将扣分情形与加分事项分开登记，各用一个情形编号"));
    }
  }

  private static Refusal wrongSubject(CreditRule rule, CreditSubject subject) {
    String is = subject.subjectTypes().stream().map(SUBJECTS::get).collect(Collectors.joining("、"));
    return Refusal.byLaw(
        "rules",
        "%s 只适用于%s，“%s”是%s".formatted(rule.id(), SUBJECTS.get(rule.subject()), subject.name(), is),
        "请改用适用于该机构的条目",
        rule.clause());
  }

  private static Optional<Refusal> hasOccurred(NewIncident incident, LocalDate today) {
    if (incident.occurredOn() == null) {
      return Optional.of(Refusal.of("occurredOn", "没有写明发生日期", "请填写发生日期，例如 " + today));
    }
    return refuseIf(
        incident.occurredOn().isAfter(today),
        Refusal.of("occurredOn", "发生日期不能晚于今天", "请填写 %s 或更早的日期".formatted(today)));
  }

  private static Optional<Refusal> occurredUnderManagement(
      NewIncident incident, CreditSubject subject, CreditRules rules) {
    return refuseIf(
        incident.occurredOn() != null
            && incident.occurredOn().getYear() < subject.since().getYear(),
        Refusal.byLaw(
            "occurredOn",
            "该机构自 %s 起纳入积分管理，此前的管理周期没有积分".formatted(subject.since()),
            "请核对发生日期；纳入管理以前的情形不在诚信积分中登记",
            rules.book().base().firstYear().clause()));
  }

  private static Optional<Refusal> restsOnADocument(NewIncident incident, CreditRules rules) {
    return refuseIf(
        blank(incident.document()),
        Refusal.byLaw(
            "document",
            "没有写明所依据的文书",
            "请填写生效文书的文号，例如检查记录或处罚决定书文号",
            rules.book().recorded().clause()));
  }

  private static boolean blank(String text) {
    return text == null || text.isBlank();
  }

  private static Optional<Refusal> refuseIf(boolean broken, Refusal refusal) {
    return broken ? Optional.of(refusal) : Optional.empty();
  }
}
