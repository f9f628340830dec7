package cn.zhunying.decision;

import static java.util.Objects.requireNonNull;

import cn.zhunying.application.Application;
import cn.zhunying.application.Application.Reason;
import cn.zhunying.application.Case;
import cn.zhunying.application.material.Materials;
import cn.zhunying.calendar.ChineseDates;
import cn.zhunying.catalogue.Item;
import cn.zhunying.catalogue.check.ConditionCheck;
import cn.zhunying.catalogue.check.ConditionCheck.Verdict;
import cn.zhunying.catalogue.terms.action.ActionTerms;
import cn.zhunying.catalogue.terms.condition.Strictness;
import cn.zhunying.commitment.Commitment;
import cn.zhunying.commitment.Commitments;
import cn.zhunying.law.Filled;
import cn.zhunying.subject.PersonName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 形式审查 of materials and commitment (人社部发〔2021〕43号 全国方案第三项·办理程序4). It either finds every point in
 * order, or says what a person has to look at; it cannot refuse.
 */
@Component
class FormCheck {

  private final DecisionTexts texts;
  private final Commitments commitments;
  private final Materials materials;

  FormCheck(DecisionTexts texts, Commitments commitments, Materials materials) {
    this.texts = texts;
    this.commitments = commitments;
    this.materials = materials;
  }

  /** What is in doubt; empty when every check passes. */
  List<String> doubts(Case c) {
    Application a = c.application();
    Item item = c.item();
    List<String> doubts = new ArrayList<>();
    for (ConditionCheck.Result result : ConditionCheck.of(item, a.facts())) {
      if (result.verdict() != Verdict.MET
          && !(a.byCommitment() && ConditionCheck.promised(item, result))) {
        doubts.add(result.explanation() + "（" + result.condition().clause() + "）");
      }
    }
    commitments.obstacles(a).stream()
        .map(r -> r.reason() + "（" + r.clause() + "）")
        .forEach(doubts::add);
    commitments
        .ofApplication(a.number())
        .flatMap(signed -> strangeSignatory(a, signed))
        .ifPresent(doubts::add);
    doubts.addAll(materials.doubts(a));
    materials.missing(a).forEach(m -> doubts.add("缺少材料：" + m.name()));
    return doubts;
  }

  private static java.util.Optional<String> strangeSignatory(Application a, Commitment c) {
    return PersonName.same(c.signatory(), a.legalRepresentative())
        ? java.util.Optional.empty()
        : java.util.Optional.of(
            "签署人“%s”不是法定代表人“%s”，请核对授权".formatted(c.signatory(), a.legalRepresentative()));
  }

  /**
   * The conditions that concern this applicant and their clauses as reasons of a grant, each with
   * what was found: nothing is said to have been examined that was only promised, and nothing to be
   * met that was not.
   *
   * @param meetBy the last day for what is promised for later; null where nothing can be
   */
  List<Reason> grounds(Case c, @Nullable LocalDate meetBy) {
    Application a = c.application();
    Item item = c.item();
    List<Reason> found =
        ConditionCheck.of(item, a.facts()).stream()
            .map(
                r ->
                    new Reason(
                        found(a, item, r, meetBy) + r.condition().text(), r.condition().clause()))
            .toList();
    if (!found.isEmpty()) {
      return found;
    }
    ActionTerms action = c.action(); // nothing is asked of this case
    return List.of(new Reason(texts.conditions().met() + action.text(), action.clause()));
  }

  private String found(
      Application a, Item item, ConditionCheck.Result result, @Nullable LocalDate meetBy) {
    DecisionTexts.Conditions say = texts.conditions();
    if (a.byCommitment() && ConditionCheck.promised(item, result)) {
      return Filled.of(say.later(), Map.of("until", ChineseDates.format(requireNonNull(meetBy))));
    }
    return switch (result.verdict()) {
      case MET -> a.byCommitment() ? say.promised() : say.met();
      case OPEN -> a.byCommitment() ? say.promised() : say.judged();
      case NOT_MET ->
          result.condition().strictness() == Strictness.soft ? say.relaxed() : say.unmet();
    };
  }
}
