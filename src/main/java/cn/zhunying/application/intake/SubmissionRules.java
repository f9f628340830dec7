package cn.zhunying.application.intake;

import static java.util.Objects.requireNonNull;

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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
  private final Routes routes;

  SubmissionRules(
      Items items,
      Bureaus bureaus,
      LicenceActions licenceActions,
      NewHolders newHolders,
      StatedDays days,
      Clock clock,
      Routes routes) {
    this.items = items;
    this.bureaus = bureaus;
    this.licenceActions = licenceActions;
    this.newHolders = newHolders;
    this.days = days;
    this.clock = clock;
    this.routes = routes;
  }

  Outcome<Checked> check(Submission s, String account) {
    Weighed weighed = weigh(s, account);
    return weighed.passes() || s.insisted() && mayInsist(weighed)
        ? Outcome.done(requireNonNull(weighed.checked()))
        : Outcome.refused(weighed.all());
  }

  /** What the law says against a whole form can be had in writing, where an officer decides. */
  boolean mayInsist(Submission s, String account) {
    return mayInsist(weigh(s, account));
  }

  private boolean mayInsist(Weighed w) {
    return w.against().isEmpty()
        && !w.unmet().isEmpty()
        && w.checked() != null
        && routes.leadToAnOfficer(w.checked());
  }

  /**
   * @param against what keeps it from being taken at all
   * @param unmet what it does not meet in law, although it is whole
   * @param checked null when something is against it
   */
  private record Weighed(List<Refusal> against, List<Refusal> unmet, @Nullable Checked checked) {

    boolean passes() {
      return against.isEmpty() && unmet.isEmpty();
    }

    List<Refusal> all() {
      return Stream.concat(against.stream(), unmet.stream()).toList();
    }
  }

  private Weighed weigh(Submission s, String account) {
    Optional<Item> found = s.item() == null ? Optional.empty() : items.find(s.item());
    if (found.isEmpty()) {
      return new Weighed(List.of(items.unknown(s.item())), List.of(), null);
    }
    Item item = items.find(requireNonNull(s.item()), s.action()).orElse(found.get());
    List<Refusal> against = SubmissionCheck.of(s, item, LocalDate.now(clock));
    Optional<Bureau> district = bureaus.ofDistrict(s.district());
    if (district.isEmpty() && s.district() != null && !s.district().isBlank()) {
      against.add(Refusal.form("district-unknown", "district", Echo.of(s.district())));
    }
    Outcome<Map<String, Object>> answers = Answers.read(item, s.answers());
    against.addAll(answers.refusals());
    ActionTerms terms = item.offered(String.valueOf(s.action())).orElse(null);
    Optional<HeldLicence> licence = Optional.empty();
    if (terms != null && terms.effect().onLicence()) {
      licence = licenceActions.meant(s);
      against.addAll(licenceActions.refuse(s, terms, licence, account));
    }
    Map<String, Object> known = new HashMap<>();
    List<Refusal> unmet = new ArrayList<>();
    if (terms != null && answers instanceof Outcome.Done<Map<String, Object>> typed) {
      known.putAll(typed.value());
      licence.map(HeldLicence::known).ifPresent(known::putAll);
      against.addAll(newHolders.refuse(s, item, typed.value(), licence, account));
      unmet.addAll(SubmissionCheck.conditions(s, item, known));
      unmet.addAll(days.refuse(item, s.action(), typed.value(), licence));
      licence.map(held -> licenceActions.untimely(terms, held)).ifPresent(unmet::addAll);
    } else if (terms != null) {
      unmet.addAll(unmetSoFar(s, item, against));
    }
    return new Weighed(
        against,
        unmet,
        against.isEmpty()
            ? new Checked(
                s, account, item, district.orElseThrow(), known, licence.orElse(null), unmet)
            : null);
  }

  /** What the answers given already do not meet, beside what is missing or no answer. */
  private static List<Refusal> unmetSoFar(Submission s, Item item, List<Refusal> against) {
    Set<String> told = against.stream().map(Refusal::field).collect(Collectors.toSet());
    Map<String, Object> given = s.answers() == null ? Map.of() : s.answers();
    return SubmissionCheck.conditions(s, item, Answers.readable(item, given)).stream()
        .filter(r -> !told.contains(r.field()))
        .toList();
  }

  /** What is wrong with a form that is still being filled in. */
  List<Refusal> soFar(Submission s) {
    Item item =
        items
            .find(requireNonNull(s.item()), s.action())
            .orElseGet(() -> items.require(requireNonNull(s.item())));
    List<Refusal> refusals = SubmissionCheck.of(s, item, LocalDate.now(clock));
    refusals.addAll(Answers.read(item, s.answers()).refusals());
    refusals.addAll(SubmissionCheck.conditions(s, item, Answers.readable(item, s.answers())));
    return refusals;
  }
}
