package cn.zhunying.application.intake;

import cn.zhunying.application.HeldLicence;
import cn.zhunying.application.Submission;
import cn.zhunying.border.Echo;
import cn.zhunying.catalogue.Item;
import cn.zhunying.catalogue.Items;
import cn.zhunying.catalogue.check.Answers;
import cn.zhunying.catalogue.terms.action.ActionTerms;
import cn.zhunying.identity.Bureau;
import cn.zhunying.identity.Bureaus;
import cn.zhunying.law.Outcome;
import cn.zhunying.law.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Everything that may stand against a submission, all of it at once. */
@Component
class SubmissionRules {

  private final Items items;
  private final Bureaus bureaus;
  private final LicenceActions licenceActions;
  private final NewHolders newHolders;
  private final StatedDays days;
  private final Clock clock;

  SubmissionRules(
      Items items,
      Bureaus bureaus,
      LicenceActions licenceActions,
      NewHolders newHolders,
      StatedDays days,
      Clock clock) {
    this.items = items;
    this.bureaus = bureaus;
    this.licenceActions = licenceActions;
    this.newHolders = newHolders;
    this.days = days;
    this.clock = clock;
  }

  Outcome<Checked> check(Submission s, String account) {
    Optional<Item> found = s.item() == null ? Optional.empty() : items.find(s.item());
    if (found.isEmpty()) {
      return Outcome.refused(items.unknown(s.item()));
    }
    Item item = items.find(s.item(), s.action()).orElse(found.get());
    List<Refusal> refusals = SubmissionCheck.of(s, item, LocalDate.now(clock));
    Optional<Bureau> district = bureaus.ofDistrict(s.district());
    if (district.isEmpty() && s.district() != null && !s.district().isBlank()) {
      refusals.add(Refusal.form("district-unknown", "district", Echo.of(s.district())));
    }
    Outcome<Map<String, Object>> answers = Answers.read(item, s.answers());
    refusals.addAll(answers.refusals());
    ActionTerms terms = item.action(String.valueOf(s.action()));
    Optional<HeldLicence> licence = Optional.empty();
    if (terms != null && terms.effect().onLicence()) {
      licence = licenceActions.meant(s);
      refusals.addAll(licenceActions.refuse(s, terms, licence, account));
    }
    Map<String, Object> known = new HashMap<>();
    if (terms != null && answers instanceof Outcome.Done<Map<String, Object>> typed) {
      known.putAll(typed.value());
      licence.map(HeldLicence::known).ifPresent(known::putAll);
      refusals.addAll(SubmissionCheck.conditions(s, item, known));
      refusals.addAll(newHolders.refuse(s, item, typed.value(), licence, account));
      refusals.addAll(days.refuse(item, s.action(), typed.value(), licence));
    }
    Optional<HeldLicence> about = licence;
    return Outcome.unless(
        refusals,
        () ->
            Outcome.done(
                new Checked(s, account, item, district.orElseThrow(), known, about.orElse(null))));
  }

  /** What is wrong with a form that is still being filled in. */
  List<Refusal> soFar(Submission s) {
    Item item = items.find(s.item(), s.action()).orElseGet(() -> items.require(s.item()));
    List<Refusal> refusals = SubmissionCheck.of(s, item, LocalDate.now(clock));
    refusals.addAll(Answers.read(item, s.answers()).refusals());
    refusals.addAll(SubmissionCheck.conditions(s, item, Answers.readable(item, s.answers())));
    return refusals;
  }
}
