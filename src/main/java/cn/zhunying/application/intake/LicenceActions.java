package cn.zhunying.application.intake;

import cn.zhunying.application.Application;
import cn.zhunying.application.HeldLicence;
import cn.zhunying.application.HeldLicences;
import cn.zhunying.application.Submission;
import cn.zhunying.calendar.Calendars;
import cn.zhunying.calendar.ChineseDates;
import cn.zhunying.catalogue.terms.Limit;
import cn.zhunying.catalogue.terms.action.ActionTerms;
import cn.zhunying.catalogue.terms.action.Effect;
import cn.zhunying.law.Refusal;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whether a change, renewal or cancellation may be asked for on the licence it names. */
@Component
public class LicenceActions {

  private final HeldLicences licences;
  private final Calendars calendars;
  private final Clock clock;

  LicenceActions(HeldLicences licences, Calendars calendars, Clock clock) {
    this.licences = licences;
    this.calendars = calendars;
    this.clock = clock;
  }

  /** The licence meant: the one named, or else the one the subject holds. */
  public Optional<HeldLicence> meant(Submission s) {
    boolean named = s.licence() != null && !s.licence().isBlank();
    if (named) {
      return licences.find(s.licence().strip());
    }
    return s.subject() == null || s.subject().uscc() == null
        ? Optional.empty()
        : licences.living(s.item(), s.subject().uscc());
  }

  public Optional<String> bureauOf(String number) {
    return licences.find(number).map(HeldLicence::bureau);
  }

  public List<Refusal> refuse(
      Submission s, ActionTerms terms, Optional<HeldLicence> meant, String account) {
    if (meant.isEmpty() || !meant.get().item().equals(s.item())) {
      return List.of(
          Refusal.byLaw(
              "licence",
              s.licence() == null || s.licence().isBlank()
                  ? "没有填写许可证编号，也没有查到该单位有效的本事项许可证"
                  : "本事项没有编号为“%s”的许可证".formatted(s.licence()),
              "请核对许可证编号；尚未取得许可的，请申请设立",
              terms.clause()));
    }
    HeldLicence licence = meant.get();
    if (!licence.account().equals(account)) {
      return List.of(
          Refusal.byLaw(
              "licence",
              "许可证 %s 不在您的账号名下，不能由您申请%s".formatted(licence.number(), terms.name()),
              "请用取得该许可的账号登录；账号遗失的，请携带营业执照到许可机关综合窗口核实",
              terms.clause()));
    }
    if (!licence.inForce() && !(licence.pending() && endsTheWait(terms.effect()))) {
      return List.of(
          Refusal.byLaw(
              "licence",
              "许可证 %s %s，不能申请%s".formatted(licence.number(), licence.status(), terms.name()),
              "许可已经终止的，可以重新申请设立",
              terms.clause()));
    }
    return s.subject() == null ? List.of() : own(s, terms, licence);
  }

  /** After its term a licence can still be renewed or given up. */
  private static boolean endsTheWait(Effect effect) {
    return effect == Effect.extend || effect == Effect.cancel;
  }

  private List<Refusal> own(Submission s, ActionTerms terms, HeldLicence licence) {
    List<Refusal> found = new ArrayList<>();
    if (!licence.uscc().equals(s.subject().uscc())) {
      found.add(
          Refusal.of(
              "subject.uscc",
              "与许可证 %s 记载的统一社会信用代码不一致".formatted(licence.number()),
              "请填写许可证上的统一社会信用代码；许可不得转让"));
    }
    late(terms, licence).ifPresent(found::add);
    early(terms, licence).ifPresent(found::add);
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
            Refusal.byLaw(
                "licence",
                "许可证 %s 的有效期至%s，现在还不能申请%s"
                    .formatted(
                        licence.number(), ChineseDates.format(licence.validUntil()), terms.name()),
                "请自%s起提出申请".formatted(ChineseDates.format(first)),
                within.ground()))
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
            Refusal.byLaw(
                "licence",
                "许可证 %s 的有效期至%s，%s应当在%s前申请，现已超过"
                    .formatted(
                        licence.number(),
                        ChineseDates.format(licence.validUntil()),
                        terms.name(),
                        ChineseDates.format(last.plusDays(1))),
                "有效期届满前仍可继续经营；届满后需要继续经营的，请重新申请设立",
                before.ground()))
        : Optional.empty();
  }

  /** A change that is not asked for would be lost: better said now than after the decision. */
  private static Optional<Refusal> same(
      String field, String label, String given, String onTheLicence) {
    return given == null || given.strip().equals(onTheLicence)
        ? Optional.empty()
        : Optional.of(
            Refusal.of(
                field,
                "%s与许可证记载的“%s”不一致".formatted(label, onTheLicence),
                "%s已经变化的，请先申请变更".formatted(label)));
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
        ? Optional.of(
            Refusal.of(
                "subject", "填写的内容都与许可证 %s 的记载一致，没有变更内容".formatted(licence.number()), "请按变更后的情况填写"))
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

  private static String strip(String text) {
    return text == null ? null : text.strip();
  }

  private static boolean sameAmount(BigDecimal a, BigDecimal b) {
    return a == null || b == null ? a == b : a.compareTo(b) == 0;
  }
}
