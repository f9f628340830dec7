package cn.zhunying.application.acceptance;

import static java.util.Objects.requireNonNull;

import cn.zhunying.application.Application;
import cn.zhunying.application.ApplicationStatus;
import cn.zhunying.application.ApplicationTable;
import cn.zhunying.application.Applications;
import cn.zhunying.application.Cases;
import cn.zhunying.border.Echo;
import cn.zhunying.border.TextRule;
import cn.zhunying.catalogue.Item;
import cn.zhunying.catalogue.check.Answers;
import cn.zhunying.catalogue.check.Authorities;
import cn.zhunying.documents.Glyphs;
import cn.zhunying.law.CommonRules;
import cn.zhunying.law.Outcome;
import cn.zhunying.law.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 当场更正: what can be put right at the window is put right there, without a notice and without the
 * clock standing still (人社部发〔2021〕43号 全国方案第七项·办理程序1).
 */
@Service
public class SpotCorrections {

  private static final String ANSWER = "answers.";
  private static final String NAME = "subject.name";
  private static final String REPRESENTATIVE = "subject.legalRepresentative.name";

  /**
   * One correction made at the window.
   *
   * @param label what was corrected, as the form names it
   * @param before what it was
   * @param after what it is now
   * @param reason why it was wrong
   * @param clause clause that allows to correct on the spot
   * @param correctedBy account of the officer
   * @param correctedAt when
   */
  public record SpotCorrection(
      String label,
      String before,
      String after,
      String reason,
      String clause,
      String correctedBy,
      Instant correctedAt) {}

  private record Change(
      String label, String before, String after, @Nullable Map<String, Object> answers) {}

  private final SpotCorrectionTable table;
  private final ApplicationTable store;
  private final Applications applications;
  private final Cases cases;
  private final CommonRules rules;
  private final Clock clock;

  SpotCorrections(
      SpotCorrectionTable table,
      ApplicationTable store,
      Applications applications,
      Cases cases,
      CommonRules rules,
      Clock clock) {
    this.table = table;
    this.store = store;
    this.applications = applications;
    this.cases = cases;
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * @param field {@code answers.<name>}, {@code subject.name} or {@code
   *     subject.legalRepresentative.name}
   * @return everything corrected so far
   */
  @Transactional
  public Outcome<List<SpotCorrection>> correct(
      Application a, String field, String value, String reason, String officer) {
    if (a.status() != ApplicationStatus.SUBMITTED) {
      return Outcome.refused(Refusal.state("spot-correction-closed", null, a.status().label()));
    }
    if (TextRule.NAME.clean(value) == null) {
      return Outcome.refused(Refusal.form("spot-correction-value-missing", "value"));
    }
    if (reason == null || reason.isBlank()) {
      return Outcome.refused(Refusal.form("spot-correction-reason-missing", "reason"));
    }
    Optional<Refusal> unprintable = Glyphs.refusal("value", "更正后的内容", value);
    if (unprintable.isPresent()) {
      return Outcome.refused(unprintable.get());
    }
    String name = TextRule.NAME.clean(value);
    Optional<Refusal> unfit =
        NAME.equals(field) || REPRESENTATIVE.equals(field)
            ? TextRule.NAME.refuse("value", "更正后的内容", name)
            : Optional.empty();
    if (unfit.isPresent()) {
      return Outcome.refused(unfit.get());
    }
    Item item = cases.of(a).item();
    if (field != null && field.startsWith(ANSWER)) {
      return answer(a, item, field.substring(ANSWER.length()), value.strip(), reason, officer);
    }
    return switch (field == null ? "" : field) {
      case NAME ->
          done(
              a,
              field,
              new Change("名称", a.subjectName(), requireNonNull(name), null),
              reason,
              officer);
      case REPRESENTATIVE ->
          done(
              a,
              field,
              new Change("法定代表人", a.legalRepresentative(), requireNonNull(name), null),
              reason,
              officer);
      default -> Outcome.refused(unknown(item, field));
    };
  }

  private Outcome<List<SpotCorrection>> answer(
      Application a, Item item, String name, String value, String reason, String officer) {
    if (item.field(name).isEmpty()) {
      return Outcome.refused(unknown(item, ANSWER + name));
    }
    Map<String, Object> wanted = new HashMap<>(a.answers());
    wanted.put(name, value);
    return Answers.read(item, wanted)
        .then(typed -> answered(a, item, name, typed, reason, officer));
  }

  private Outcome<List<SpotCorrection>> answered(
      Application a,
      Item item,
      String name,
      Map<String, Object> typed,
      String reason,
      String officer) {
    String before = Authorities.of(item, a.region(), a.facts()).bureau();
    Map<String, Object> after =
        Application.facts(typed, a.registeredCapital(), a.region().name(), a.district());
    if (!Authorities.of(item, a.region(), after).bureau().equals(before)) {
      return Outcome.refused(Refusal.form("spot-correction-moves-authority", ANSWER + name));
    }
    String label = item.field(name).orElseThrow().label();
    String old = String.valueOf(a.answers().getOrDefault(name, ""));
    return done(
        a,
        ANSWER + name,
        new Change(label, old, String.valueOf(typed.get(name)), typed),
        reason,
        officer);
  }

  private Outcome<List<SpotCorrection>> done(
      Application a, String field, Change change, String reason, String officer) {
    if (change.before().equals(change.after())) {
      return Outcome.refused(Refusal.form("spot-correction-changes-nothing", "value"));
    }
    store.corrected(
        a,
        field.equals(NAME) ? change.after() : a.subjectName(),
        field.equals(REPRESENTATIVE) ? change.after() : a.legalRepresentative(),
        change.answers() == null ? a.answers() : change.answers());
    String clause = rules.correctedOnTheSpot().clause();
    table.add(
        a.number(),
        field,
        new SpotCorrection(
            change.label(),
            change.before(),
            change.after(),
            reason.strip(),
            clause,
            officer,
            clock.instant()));
    // what it was and became stands in the row, which the record answers for; the record never goes
    applications.act(a.number(), "corrected-on-the-spot", Map.of("field", change.label()), clause);
    return Outcome.done(of(a.number()));
  }

  public List<SpotCorrection> of(String number) {
    return table.of(number);
  }

  private static Refusal unknown(Item item, String field) {
    String answers =
        item.fields().stream()
            .map(f -> f.label() + "（" + ANSWER + f.name() + "）")
            .collect(Collectors.joining("、"));
    return field == null
        ? Refusal.form("spot-correction-field-missing", "field", NAME, REPRESENTATIVE, answers)
        : Refusal.form(
            "spot-correction-field-fixed", "field", NAME, REPRESENTATIVE, answers, Echo.of(field));
  }
}
