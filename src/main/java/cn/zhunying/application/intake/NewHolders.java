package cn.zhunying.application.intake;

import static java.util.Objects.requireNonNull;

import cn.zhunying.application.Applications;
import cn.zhunying.application.HeldLicence;
import cn.zhunying.application.HeldLicences;
import cn.zhunying.application.NamedLicences;
import cn.zhunying.application.Submission;
import cn.zhunying.catalogue.Item;
import cn.zhunying.catalogue.terms.action.ActionTerms;
import cn.zhunying.catalogue.terms.action.Effect;
import cn.zhunying.catalogue.terms.action.Particulars;
import cn.zhunying.law.CommonRules;
import cn.zhunying.law.Refusal;
import cn.zhunying.subject.Uscc;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Whether the answers may name the approvals, licences and holders they name: nobody comes to hold
 * a second licence, and nobody's licence ends unasked.
 */
@Component
class NewHolders {

  private final HeldLicences licences;
  private final Applications applications;
  private final CommonRules rules;
  private final Branches branches;

  NewHolders(
      HeldLicences licences, Applications applications, CommonRules rules, Branches branches) {
    this.licences = licences;
    this.applications = applications;
    this.rules = rules;
    this.branches = branches;
  }

  List<Refusal> refuse(
      Submission s,
      Item item,
      Map<String, Object> answers,
      Optional<HeldLicence> licence,
      String account) {
    ActionTerms terms = item.action(s.action());
    List<Refusal> found = new ArrayList<>();
    if (!terms.effect().onLicence()
        && terms.branchOf() == null
        && movesHolders(item)
        && s.subject() != null) {
      second(s, terms).ifPresent(found::add);
    }
    from(s, terms, answers, account).ifPresent(found::add);
    holders(s, terms, answers, licence, found);
    others(s, terms, answers, licence, found);
    found.addAll(branches.refuse(s, item, answers, licence, account));
    return found;
  }

  /** Items whose licences can come to a subject without an establishment of its own. */
  private static boolean movesHolders(Item item) {
    return item.actions().values().stream()
        .anyMatch(a -> !a.newHolders().isEmpty() || a.effect() == Effect.prepare);
  }

  private Optional<Refusal> second(Submission s, ActionTerms terms) {
    Optional<HeldLicence> there =
        licences
            .living(requireNonNull(s.item()), requireNonNull(s.subject().uscc()))
            .or(
                () ->
                    terms.effect() == Effect.prepare
                        ? licences.preparing(
                            requireNonNull(s.item()), requireNonNull(s.subject().uscc()))
                        : Optional.empty());
    return there.map(
        l ->
            Refusal.law(
                "second-licence",
                "subject.uscc",
                terms.clause(),
                l.preparing() ? "筹设批准书" : "许可证",
                l.number()));
  }

  private Optional<Refusal> from(
      Submission s, ActionTerms terms, Map<String, Object> answers, String account) {
    Object named = terms.from() == null ? null : answers.get(terms.from());
    if (named == null) {
      return Optional.empty();
    }
    Optional<HeldLicence> approval =
        licences
            .find(named.toString())
            .filter(l -> l.item().equals(terms.fromItem() == null ? s.item() : terms.fromItem()));
    boolean own =
        approval
            .filter(l -> l.account().equals(account))
            .filter(l -> s.subject() != null && l.uscc().equals(s.subject().uscc()))
            .isPresent();
    if (!own) {
      return Optional.of(
          Refusal.law("preparation-unknown", "answers." + terms.from(), terms.clause(), named));
    }
    return approval.get().preparing()
        ? Optional.empty()
        : Optional.of(
            Refusal.law(
                "preparation-ended",
                "answers." + terms.from(),
                terms.clause(),
                approval.get().number(),
                approval.get().status()));
  }

  private void holders(
      Submission s,
      ActionTerms terms,
      Map<String, Object> answers,
      Optional<HeldLicence> licence,
      List<Refusal> found) {
    boolean ends = terms.ends(answers);
    Set<String> seen = new HashSet<>();
    for (Particulars p : terms.newHolders()) {
      Object uscc = answers.get(p.uscc());
      if (uscc == null) {
        continue;
      }
      String field = "answers." + p.uscc();
      boolean same = licence.filter(l -> l.uscc().equals(uscc)).isPresent();
      Optional<Refusal> unreadable = Uscc.refuse(field, uscc.toString());
      if (unreadable.isPresent()) {
        found.add(unreadable.get());
      } else if (!seen.add(uscc.toString()) || same && !ends) {
        found.add(Refusal.law("holder-named-twice", field, terms.clause(), uscc));
      } else if (!same) {
        licences
            .living(requireNonNull(s.item()), uscc.toString())
            .filter(l -> !NamedLicences.in(answers.get(terms.others())).contains(l.number()))
            .ifPresent(
                l ->
                    found.add(
                        Refusal.law(
                            "holder-has-licence", field, rules.oneLicence().ground(), l.number())));
      }
    }
  }

  private void others(
      Submission s,
      ActionTerms terms,
      Map<String, Object> answers,
      Optional<HeldLicence> licence,
      List<Refusal> found) {
    if (terms.others() == null) {
      return;
    }
    for (String number : NamedLicences.in(answers.get(terms.others()))) {
      Optional<HeldLicence> other =
          licences.find(number).filter(l -> l.item().equals(s.item()) && l.inForce());
      other(number, other, licence, "answers." + terms.others(), terms.clause())
          .ifPresent(found::add);
    }
  }

  private Optional<Refusal> other(
      String number,
      Optional<HeldLicence> other,
      Optional<HeldLicence> licence,
      String field,
      String clause) {
    if (other.isEmpty()) {
      return Optional.of(Refusal.law("other-licence-unknown", field, clause, number));
    }
    if (licence.filter(l -> l.number().equals(number)).isPresent()) {
      return Optional.of(Refusal.law("other-licence-is-own", field, clause, number));
    }
    if (licence.filter(l -> l.bureau().equals(other.get().bureau())).isEmpty()) {
      return Optional.of(Refusal.law("other-licence-elsewhere", field, clause, number));
    }
    return applications.openOn(number).isPresent()
        ? Optional.of(Refusal.law("other-licence-has-application", field, clause, number))
        : Optional.empty();
  }
}
