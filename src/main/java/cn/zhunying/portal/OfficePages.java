package cn.zhunying.portal;

import cn.zhunying.application.Application;
import cn.zhunying.application.ApplicationStatus;
import cn.zhunying.application.Applications;
import cn.zhunying.application.Cards;
import cn.zhunying.application.Defects;
import cn.zhunying.application.Personal;
import cn.zhunying.application.SpotCorrections;
import cn.zhunying.catalogue.ConditionCheck;
import cn.zhunying.catalogue.Item;
import cn.zhunying.catalogue.Items;
import cn.zhunying.commitment.Commitments;
import cn.zhunying.credit.CommitmentEligibility;
import cn.zhunying.credit.CreditStandings;
import cn.zhunying.documents.Documents;
import cn.zhunying.identity.Account;
import cn.zhunying.identity.CurrentAccount;
import cn.zhunying.identity.Role;
import cn.zhunying.journal.Journal;
import cn.zhunying.licence.Licence;
import cn.zhunying.licence.Licences;
import cn.zhunying.portal.api.CaseViews;
import cn.zhunying.privacy.Masks;
import cn.zhunying.supervision.Duties;
import cn.zhunying.supervision.HolderAnswers;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The whole case on one screen, inside the form of a task, for officers of its bureau. */
@Controller
class OfficePages {

  private final Applications applications;
  private final Licences licences;
  private final Commitments commitments;
  private final Duties duties;
  private final Cards cards;
  private final HolderAnswers holder;
  private final Documents documents;
  private final Defects defects;
  private final SpotCorrections spotCorrections;
  private final Journal journal;
  private final CreditStandings credit;
  private final CommitmentEligibility eligibility;
  private final Items items;
  private final CaseViews views;
  private final ChineseText chinese;
  private final CurrentAccount current;

  OfficePages(
      Applications applications,
      Licences licences,
      Commitments commitments,
      Duties duties,
      Cards cards,
      HolderAnswers holder,
      Documents documents,
      Defects defects,
      SpotCorrections spotCorrections,
      Journal journal,
      CreditStandings credit,
      CommitmentEligibility eligibility,
      Items items,
      CaseViews views,
      ChineseText chinese,
      CurrentAccount current) {
    this.applications = applications;
    this.licences = licences;
    this.commitments = commitments;
    this.duties = duties;
    this.cards = cards;
    this.holder = holder;
    this.documents = documents;
    this.defects = defects;
    this.spotCorrections = spotCorrections;
    this.journal = journal;
    this.credit = credit;
    this.eligibility = eligibility;
    this.items = items;
    this.views = views;
    this.chinese = chinese;
    this.current = current;
  }

  /**
   * @param key application or licence number
   */
  @GetMapping("/cases/{key}/panel")
  String panel(@PathVariable String key, Model model) {
    Account account = current.require();
    Optional<Licence> licence = licences.find(key).filter(l -> sees(account, l));
    String number = licence.map(Licence::applicationNumber).orElse(key);
    Application a =
        applications
            .find(number)
            .filter(
                found ->
                    licence.isPresent()
                        || account.worksAt(found.bureau())
                        || cards
                            .toHandle(number)
                            .filter(card -> account.worksAt(card.escalatedTo()))
                            .isPresent())
            .orElseThrow(() -> new NotVisible(key));
    Item item = items.require(a.item(), a.action());
    Personal personal = applications.personal(number);
    model.addAttribute("filed", a);
    model.addAttribute("view", views.of(a, account));
    model.addAttribute("answered", chinese.answers(item, a.answers()));
    model.addAttribute("checks", ConditionCheck.of(item, a.facts()));
    model.addAttribute("idNumber", Masks.idNumber(personal.idNumber()));
    model.addAttribute("phone", Masks.phone(personal.phone()));
    model.addAttribute("contact", Masks.name(personal.contactName()));
    model.addAttribute("commitment", commitments.ofApplication(number).orElse(null));
    model.addAttribute("credit", credit.of(a.uscc()).orElse(null));
    model.addAttribute(
        "obstacles",
        eligibility.of(a.uscc(), a.subjectType()) instanceof CommitmentEligibility.NotEligible no
            ? no.reasons()
            : java.util.List.of());
    model.addAttribute("spotCorrections", spotCorrections.of(number));
    model.addAttribute("cards", cards.ofCase(key));
    model.addAttribute("defects", defects.draft(number));
    model.addAttribute("askedBefore", defects.isAskedBefore(number));
    model.addAttribute(
        "atWindow",
        a.status() == ApplicationStatus.SUBMITTED
            && account.has(Role.WINDOW)
            && account.worksAt(a.bureau()));
    model.addAttribute("fields", item.fields());
    licence.ifPresent(l -> licence(l, model));
    return "office/panel";
  }

  private void licence(Licence l, Model model) {
    model.addAttribute("licence", l);
    model.addAttribute("duties", duties.ofLicence(l.number()));
    model.addAttribute("holderAnswers", holder.of(l.number()));
    model.addAttribute("licenceSteps", journal.of(l.number()).stream().map(views::step).toList());
    model.addAttribute(
        "licenceDocuments",
        documents.ofLicence(l.number()).stream().map(CaseViews::document).toList());
  }

  /** Officers of the licence's bureau, and those it has been escalated to. */
  private boolean sees(Account account, Licence l) {
    return account.worksAt(l.bureau())
        || duties.ofLicence(l.number()).stream().anyMatch(d -> account.worksAt(d.escalatedTo()));
  }
}
