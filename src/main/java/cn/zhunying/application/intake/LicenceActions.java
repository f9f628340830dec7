package cn.zhunying.application.intake;

import static java.util.Objects.requireNonNull;

import cn.zhunying.application.Application;
import cn.zhunying.application.HeldLicence;
import cn.zhunying.application.HeldLicences;
import cn.zhunying.application.Submission;
import cn.zhunying.calendar.Calendars;
import cn.zhunying.calendar.ChineseDates;
import cn.zhunying.catalogue.terms.Limit;
import cn.zhunying.catalogue.terms.action.ActionTerms;
import cn.zhunying.catalogue.terms.action.Effect;
import cn.zhunying.law.CommonRules;
import cn.zhunying.law.Refusal;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether a change, renewal or cancellation may be asked for on the licence it names. */
@Component
class LicenceActions {

  private final HeldLicences licences;
  private final Calendars calendars;
  private final CommonRules rules;
  private final Clock clock;

  LicenceActions(HeldLicences licences, Calendars calendars, CommonRules rules, Clock clock) {
    this.licences = licences;
    this.calendars = calendars;
    this.rules = rules;
    this.clock = clock;
  }

  /** The licence meant: the one named, or else the one the subject holds. */
  Optional<HeldLicence> meant(Submission s) {
    if (s.licence() != null && !s.licence().isBlank()) {
      return licences.find(s.licence().strip());
    }
    return s.subject() == null || s.subject().uscc() == null
        ? Optional.empty()
        : licences.living(requireNonNull(s.item()), s.subject().uscc());
  }

  List<Refusal> refuse(
      Submission s, ActionTerms terms, Optional<HeldLicence> meant, String account) {
    if (meant.isEmpty() || !meant.get().item().equals(s.item())) {
      return List.of(
          s.licence() == null || s.licence().isBlank()
              ? Refusal.law("licence-not-named", "licence", terms.clause())
              : Refusal.law("licence-unknown", "licence", terms.clause(), s.licence()));
    }
    HeldLicence licence = meant.get();
    if (!licence.account().equals(account)) {
      return List.of(
          Refusal.law(
              "licence-of-another-account",
              "licence",
              terms.clause(),
              licence.number(),
              terms.name()));
    }
    if (!licence.inForce() && !(licence.pending() && endsTheWait(terms.effect()))) {
      return List.of(
          Refusal.law(
              "licence-not-in-force",
              "licence",
              terms.clause(),
              licence.number(),
              licence.status(),
              terms.name()));
    }
    return s.subject() == null ? List.of() : own(s, terms, licence);
  }

  /** After its term a licence can still be renewed or given up. */
  private static boolean endsTheWait(Effect effect) {
    return effect == Effect.extend || effect == Effect.cancel;
  }

  /** Too early or too late to be asked for. */
  public List<Refusal> untimely(ActionTerms terms, HeldLicence licence) {
    return Stream.of(late(terms, licence), early(terms, licence))
        .flatMap(Optional::stream)
        .toList();
  }

  private List<Refusal> own(Submission s, ActionTerms terms, HeldLicence licence) {
    List<Refusal> found = new ArrayList<>();
    if (!licence.uscc().equals(s.subject().uscc())) {
      found.add(
          Refusal.law(
              "licence-uscc-differs",
              "subject.uscc",
              rules.notTransferable().ground(),
              licence.number()));
    }
    if (terms.effect() == Effect.alter && terms.sets() == null && !terms.isFiled()) {
      changesNothing(s, licence).ifPresent(found::add);
    } else {
      same("subject.name", "名称", s.subject().name(), licence.holder()).ifPresent(found::add);
      if (s.subject().legalRepresentative() != null) {
        same(
                "subject.legalRepresentative.name",
                "法定代表人",
                s.subject().legalRepresentative().name(),
                licence.legalRepresentative())
            .ifPresent(found::add);
      }
    }
    return found;
  }

  private Optional<Refusal> early(ActionTerms terms, HeldLicence licence) {
    Limit within = terms.askWithin();
    if (within == null || licence.validUntil() == null) {
      return Optional.empty();
    }
    LocalDate first = within.timeLimit().before(licence.validUntil(), calendars.current());
    return LocalDate.now(clock).isBefore(first)
        ? Optional.of(
            Refusal.law(
                "action-too-early",
                "licence",
                within.ground(),
                licence.number(),
                ChineseDates.format(licence.validUntil()),
                terms.name(),
                ChineseDates.format(first)))
        : Optional.empty();
  }

  private Optional<Refusal> late(ActionTerms terms, HeldLicence licence) {
    Limit before = terms.askBefore();
    if (before == null || licence.validUntil() == null) {
      return Optional.empty();
    }
    LocalDate last = before.timeLimit().before(licence.validUntil(), calendars.current());
    return LocalDate.now(clock).isAfter(last)
        ? Optional.of(
            Refusal.law(
                "action-too-late",
                "licence",
                before.ground(),
                licence.number(),
                ChineseDates.format(licence.validUntil()),
                terms.name(),
                ChineseDates.format(last.plusDays(1))))
        : Optional.empty();
  }

  /** A change that is not asked for would be lost: better said now than after the decision. */
  private static Optional<Refusal> same(
      String field, String label, @Nullable String given, String onTheLicence) {
    return given == null || given.strip().equals(onTheLicence)
        ? Optional.empty()
        : Optional.of(Refusal.form("differs-from-licence", field, label, onTheLicence));
  }

  private static Optional<Refusal> changesNothing(Submission s, HeldLicence licence) {
    Submission.Subject given = s.subject();
    boolean same =
        Objects.equals(strip(given.name()), licence.holder())
            && given.legalRepresentative() != null
            && Objects.equals(
                strip(given.legalRepresentative().name()), licence.legalRepresentative())
            && sameAmount(given.registeredCapital(), licence.registeredCapital())
            && s.answers() != null
            && Application.address(s.answers()).equals(licence.address())
            && keepsAll(s, licence);
    return same
        ? Optional.of(Refusal.form("change-changes-nothing", "subject", licence.number()))
        : Optional.empty();
  }

  /** Whether what the licence keeps stays as it is. */
  private static boolean keepsAll(Submission s, HeldLicence licence) {
    return licence.facts().entrySet().stream()
        .filter(kept -> s.answers().containsKey(kept.getKey()))
        .allMatch(
            kept ->
                String.valueOf(s.answers().get(kept.getKey()))
                    .strip()
                    .equals(String.valueOf(kept.getValue())));
  }

  private static @Nullable String strip(@Nullable String text) {
    return text == null ? null : text.strip();
  }

  private static boolean sameAmount(@Nullable BigDecimal a, @Nullable BigDecimal b) {
    return a == null || b == null ? Objects.equals(a, b) : a.compareTo(b) == 0;
  }
}
