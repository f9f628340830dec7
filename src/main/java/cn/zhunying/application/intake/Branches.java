package cn.zhunying.application.intake;

import cn.zhunying.application.HeldLicence;
import cn.zhunying.application.HeldLicences;
import cn.zhunying.application.Submission;
import cn.zhunying.catalogue.Item;
import cn.zhunying.catalogue.terms.action.ActionTerms;
import cn.zhunying.identity.Bureau;
import cn.zhunying.identity.Bureaus;
import cn.zhunying.law.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * 分校: licensed where it is, by a licence of its own, and reported to the bureau of the first
 * (国务院令第741号 第二十三条).
 */
@Component
class Branches {

  private final HeldLicences licences;
  private final Bureaus bureaus;

  Branches(HeldLicences licences, Bureaus bureaus) {
    this.licences = licences;
    this.bureaus = bureaus;
  }

  List<Refusal> refuse(
      Submission s,
      Item item,
      Map<String, Object> answers,
      Optional<HeldLicence> about,
      String account) {
    ActionTerms terms = item.action(s.action());
    return Stream.of(main(s, terms, answers, account), branch(item, terms, answers, about))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Refusal> main(
      Submission s, ActionTerms terms, Map<String, Object> answers, String account) {
    Object named = terms.branchOf() == null ? null : answers.get(terms.branchOf());
    if (named == null) {
      return Optional.empty();
    }
    String field = "answers." + terms.branchOf();
    Optional<HeldLicence> main =
        licences
            .find(named.toString())
            .filter(l -> l.item().equals(s.item()) && l.inForce())
            .filter(l -> l.account().equals(account))
            .filter(l -> s.subject() != null && l.uscc().equals(s.subject().uscc()));
    if (main.isEmpty()) {
      return Optional.of(Refusal.law("main-licence-unknown", field, terms.clause(), named));
    }
    return bureaus
        .ofDistrict(s.district())
        .map(Bureau::code)
        .filter(main.get().bureau()::equals)
        .map(here -> Refusal.law("branch-in-own-district", "district", terms.clause()));
  }

  private Optional<Refusal> branch(
      Item item, ActionTerms terms, Map<String, Object> answers, Optional<HeldLicence> about) {
    Object named = terms.branch() == null ? null : answers.get(terms.branch());
    if (named == null || about.isEmpty()) {
      return Optional.empty();
    }
    boolean its =
        licences
            .find(named.toString())
            .filter(HeldLicence::inForce)
            .filter(
                l -> of(item).map(l.facts()::get).filter(about.get().number()::equals).isPresent())
            .isPresent();
    return its
        ? Optional.empty()
        : Optional.of(
            Refusal.law(
                "branch-licence-unknown",
                "answers." + terms.branch(),
                terms.clause(),
                named,
                about.get().number()));
  }

  /** The kept answer that names the first licence. */
  private static Optional<String> of(Item item) {
    return item.actions().values().stream()
        .map(ActionTerms::branchOf)
        .filter(Objects::nonNull)
        .findFirst();
  }
}
