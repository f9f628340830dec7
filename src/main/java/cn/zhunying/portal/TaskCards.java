package cn.zhunying.portal;

import cn.zhunying.application.Application;
import cn.zhunying.application.Applications;
import cn.zhunying.application.CaseClocks;
import cn.zhunying.calendar.ChineseDates;
import cn.zhunying.catalogue.Items;
import cn.zhunying.engine.TaskFacts;
import cn.zhunying.licence.Licence;
import cn.zhunying.licence.Licences;
import cn.zhunying.supervision.Duties;
import cn.zhunying.supervision.Duty;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What Tasklist shows on a task's card, and where its form finds the whole case. */
@Component
class TaskCards implements TaskFacts {

  private final Applications applications;
  private final Licences licences;
  private final Duties duties;
  private final CaseClocks clocks;
  private final Items items;

  TaskCards(
      Applications applications, Licences licences, Duties duties, CaseClocks clocks, Items items) {
    this.applications = applications;
    this.licences = licences;
    this.duties = duties;
    this.clocks = clocks;
    this.items = items;
  }

  @Override
  public Map<String, String> of(String businessKey, String task) {
    Optional<Application> application = applications.find(businessKey);
    return application.isPresent()
        ? card(
            businessKey,
            items.require(application.get().item()).name(),
            application.get().subjectName(),
            deadline(businessKey, task))
        : licenceCard(licences.require(businessKey));
  }

  private Map<String, String> licenceCard(Licence licence) {
    LocalDate due =
        duties.ofLicence(licence.number()).stream()
            .filter(d -> d.state() == Duty.State.OPEN)
            .map(Duty::dueOn)
            .findFirst()
            .orElse(null);
    return card(licence.number(), licence.itemName(), licence.holder(), due);
  }

  private LocalDate deadline(String number, String task) {
    return switch (task) {
      case "acceptApplication" -> clocks.legal(number, "acceptance");
      case "decideOnTheSpot" -> clocks.legal(number, "on-the-spot");
      default -> clocks.legal(number, "decision");
    };
  }

  private static Map<String, String> card(
      String number, String item, String name, LocalDate deadline) {
    Map<String, String> card = new HashMap<>();
    card.put("applicationNumber", number);
    card.put("itemName", item);
    card.put("applicantName", name);
    card.put("caseUrl", "/cases/" + number + "/panel");
    if (deadline != null) {
      card.put("legalDeadline", ChineseDates.format(deadline));
    }
    return card;
  }
}
