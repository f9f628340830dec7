package cn.zhunying.portal.office;

import cn.zhunying.application.Application;
import cn.zhunying.application.ApplicationStatus;
import cn.zhunying.application.Applications;
import cn.zhunying.application.Cases;
import cn.zhunying.application.acceptance.Defects;
import cn.zhunying.application.acceptance.SpotCorrections;
import cn.zhunying.application.material.Materials;
import cn.zhunying.application.publicity.PublicObjections;
import cn.zhunying.cases.CaseViews;
import cn.zhunying.catalogue.Item;
import cn.zhunying.catalogue.check.ConditionCheck;
import cn.zhunying.catalogue.terms.material.Material;
import cn.zhunying.commitment.Commitments;
import cn.zhunying.credit.CommitmentEligibility;
import cn.zhunying.credit.CreditStandings;
import cn.zhunying.documents.Documents;
import cn.zhunying.exchange.Registration;
import cn.zhunying.exchange.Registrations;
import cn.zhunying.identity.Account;
import cn.zhunying.identity.CurrentAccount;
import cn.zhunying.identity.Role;
import cn.zhunying.journal.Journal;
import cn.zhunying.licence.Licence;
import cn.zhunying.licence.Licences;
import cn.zhunying.oversight.Cards;
import cn.zhunying.portal.frame.NotVisible;
import cn.zhunying.portal.words.AnsweredFields;
import cn.zhunying.privacy.Masks;
import cn.zhunying.subject.IdDocument;
import cn.zhunying.subject.Personal;
import cn.zhunying.supervision.Duties;
import cn.zhunying.supervision.annual.AnnualInspections;
import cn.zhunying.supervision.holder.HolderAnswers;
import cn.zhunying.supervision.verification.Promises;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
  private final Promises promises;
  private final Duties duties;
  private final AnnualInspections inspections;
  private final Cards cards;
  private final Registrations registrations;
  private final HolderAnswers holder;
  private final Documents documents;
  private final Defects defects;
  private final PublicObjections objections;
  private final SpotCorrections spotCorrections;
  private final Journal journal;
  private final CreditStandings credit;
  private final CommitmentEligibility eligibility;
  private final Cases cases;
  private final Materials materials;
  private final CaseViews views;
  private final AnsweredFields answered;
  private final CurrentAccount current;

  OfficePages(
      Applications applications,
      Licences licences,
      Commitments commitments,
      Promises promises,
      Duties duties,
      AnnualInspections inspections,
      Cards cards,
      Registrations registrations,
      HolderAnswers holder,
      Documents documents,
      Defects defects,
      PublicObjections objections,
      SpotCorrections spotCorrections,
      Journal journal,
      CreditStandings credit,
      CommitmentEligibility eligibility,
      Cases cases,
      Materials materials,
      CaseViews views,
      AnsweredFields answered,
      CurrentAccount current) {
    this.applications = applications;
    this.licences = licences;
    this.commitments = commitments;
    this.promises = promises;
    this.duties = duties;
    this.inspections = inspections;
    this.cards = cards;
    this.registrations = registrations;
    this.holder = holder;
    this.documents = documents;
    this.defects = defects;
    this.objections = objections;
    this.spotCorrections = spotCorrections;
    this.journal = journal;
    this.credit = credit;
    this.eligibility = eligibility;
    this.cases = cases;
    this.materials = materials;
    this.views = views;
    this.answered = answered;
    this.current = current;
  }

  /**
   * @param key application, licence or registration number
   */
  @GetMapping("/cases/{key}/panel")
  String panel(@PathVariable String key, Model model) {
    Account account = current.require();
    Optional<Registration> registration = registrations.find(key);
    if (registration.isPresent()) {
      return registered(account, registration.get(), model);
    }
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
                            .isPresent()
                        || hasDuty(account, key))
            .orElseThrow(() -> new NotVisible(key));
    Item item = cases.of(a).item();
    Personal personal = applications.personal(number);
    model.addAttribute("filed", a);
    model.addAttribute("view", views.of(a, account));
    model.addAttribute("answered", answered.of(item, a.answers()));
    Map<Boolean, List<ConditionCheck.Result>> checks =
        ConditionCheck.of(item, a.facts()).stream()
            .collect(Collectors.partitioningBy(r -> r.verdict() == ConditionCheck.Verdict.MET));
    model.addAttribute("met", checks.get(true));
    model.addAttribute("toJudge", checks.get(false));
    model.addAttribute("idNumber", Masks.idNumber(personal.idNumber()));
    model.addAttribute(
        "idType", IdDocument.of(personal.idType()).orElse(IdDocument.ID_CARD).code());
    model.addAttribute("phone", Masks.phone(personal.phone()));
    model.addAttribute("contact", Masks.name(personal.contactName()));
    model.addAttribute("commitment", commitments.ofApplication(number).orElse(null));
    model.addAttribute("credit", credit.of(a.uscc()).orElse(null));
    model.addAttribute(
        "obstacles",
        eligibility.of(a.uscc(), a.subjectType(), a.submittedAt())
                instanceof CommitmentEligibility.NotEligible no
            ? no.reasons()
            : List.of());
    model.addAttribute("spotCorrections", spotCorrections.of(number));
    model.addAttribute("cards", cards.ofCase(key));
    model.addAttribute("objections", objections.of(number));
    model.addAttribute("defects", defects.draft(number));
    model.addAttribute("correction", defects.lastTold(number).orElse(null));
    model.addAttribute("askedBefore", defects.isAskedBefore(number));
    boolean atWindow =
        a.status() == ApplicationStatus.SUBMITTED
            && account.has(Role.WINDOW)
            && account.worksAt(a.bureau());
    model.addAttribute("atWindow", atWindow);
    model.addAttribute(
        "missing",
        atWindow ? materials.missing(a).stream().map(Material::name).toList() : List.of());
    model.addAttribute("fields", item.fields());
    model.addAttribute("duties", duties.ofLicence(key));
    licence.ifPresent(l -> licence(l, model));
    return "office/panel";
  }

  private void licence(Licence l, Model model) {
    model.addAttribute("licence", l);
    model.addAttribute("promises", promises.of(l.applicationNumber()));
    model.addAttribute("conclusions", inspections.of(l.number()));
    model.addAttribute("grounds", inspections.grounds(l));
    model.addAttribute("examined", inspections.examined(l));
    model.addAttribute("holderAnswers", holder.of(l.number()));
    model.addAttribute("licenceSteps", journal.of(l.number()).stream().map(views::step).toList());
    model.addAttribute(
        "licenceDocuments",
        documents.ofLicence(l.number()).stream().map(CaseViews::document).toList());
  }

  /** Nobody applied: all there is are what was pushed and the duties that came of it. */
  private String registered(Account account, Registration r, Model model) {
    if (!account.worksAt(r.bureau()) && !hasDuty(account, r.number())) {
      throw new NotVisible(r.number());
    }
    model.addAttribute("registration", r);
    model.addAttribute("duties", duties.ofLicence(r.number()));
    model.addAttribute("steps", journal.of(r.number()).stream().map(views::step).toList());
    return "office/registration";
  }

  /**
   * Officers of the licence's bureaus, and those who have or had something to do about it; never
   * its holder, who would read what the office means to ask.
   */
  private boolean sees(Account account, Licence l) {
    return account.isStaff() && (l.visibleTo(account) || hasDuty(account, l.number()));
  }

  private boolean hasDuty(Account account, String number) {
    return duties.ofLicence(number).stream()
        .anyMatch(d -> account.worksAt(d.bureau()) || account.worksAt(d.escalatedTo()));
  }
}
