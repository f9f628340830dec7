package cn.zhunying.application.intake;

import cn.zhunying.application.ApplicationStore;
import cn.zhunying.application.HeldLicence;
import cn.zhunying.application.HeldLicences;
import cn.zhunying.application.NamedLicences;
import cn.zhunying.application.Submission;
import cn.zhunying.catalogue.Item;
import cn.zhunying.catalogue.terms.action.ActionTerms;
import cn.zhunying.catalogue.terms.action.Effect;
import cn.zhunying.catalogue.terms.action.Particulars;
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
public class NewHolders {

  private final HeldLicences licences;
  private final ApplicationStore store;

  NewHolders(HeldLicences licences, ApplicationStore store) {
    this.licences = licences;
    this.store = store;
  }

  public List<Refusal> refuse(
      Submission s,
      Item item,
      Map<String, Object> answers,
      Optional<HeldLicence> licence,
      String account) {
    ActionTerms terms = item.action(s.action());
    List<Refusal> found = new ArrayList<>();
    if (!terms.effect().onLicence() && movesHolders(item) && s.subject() != null) {
      second(s, terms).ifPresent(found::add);
    }
    from(s, terms, answers, account).ifPresent(found::add);
    holders(s, terms, answers, licence, found);
    others(s, terms, answers, licence, found);
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
            .living(s.item(), s.subject().uscc())
            .or(
                () ->
                    terms.effect() == Effect.prepare
                        ? licences.preparing(s.item(), s.subject().uscc())
                        : Optional.empty());
    return there.map(
        l ->
            Refusal.byLaw(
                "subject.uscc",
                "该单位已有本事项的%s %s".formatted(l.preparing() ? "筹设批准书" : "许可证", l.number()),
                "请在该证上办理变更等事项；不是贵单位取得的，请到许可机关综合窗口核实",
                terms.clause()));
  }

  private Optional<Refusal> from(
      Submission s, ActionTerms terms, Map<String, Object> answers, String account) {
    Object named = terms.from() == null ? null : answers.get(terms.from());
    if (named == null) {
      return Optional.empty();
    }
    Optional<HeldLicence> approval =
        licences.find(named.toString()).filter(l -> l.item().equals(s.item()));
    boolean own =
        approval
            .filter(l -> l.account().equals(account))
            .filter(l -> s.subject() != null && l.uscc().equals(s.subject().uscc()))
            .isPresent();
    if (!own) {
      return Optional.of(
          Refusal.byLaw(
              "answers." + terms.from(),
              "没有查到该单位编号为“%s”的筹设批准书".formatted(named),
              "请核对批准书编号和申请单位；没有经过筹设的，此项留空直接申请设立",
              terms.clause()));
    }
    return approval.get().preparing()
        ? Optional.empty()
        : Optional.of(
            Refusal.byLaw(
                "answers." + terms.from(),
                "筹设批准书 %s %s，不能再据以申请正式设立"
                    .formatted(approval.get().number(), approval.get().status()),
                "筹设期限已过或者已经使用的，请将此项留空，具备条件的直接申请设立",
                terms.clause()));
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
      if (!Uscc.isValid(uscc.toString())) {
        found.add(Refusal.of(field, "统一社会信用代码不正确：" + uscc, "应为 18 位数字或大写字母（不含 I、O、S、V、Z），末位是校验码"));
      } else if (!seen.add(uscc.toString()) || same && !ends) {
        found.add(
            Refusal.byLaw(
                field, "统一社会信用代码 %s 与另一方相同".formatted(uscc), "请填写新的持证单位的代码", terms.clause()));
      } else if (!same) {
        licences
            .living(s.item(), uscc.toString())
            .filter(l -> !NamedLicences.in(answers.get(terms.others())).contains(l.number()))
            .ifPresent(
                l ->
                    found.add(
                        Refusal.byLaw(
                            field,
                            "该单位已持有本事项的许可证 " + l.number(),
                            "一个单位对同一事项只持一证，请另行确定持证单位",
                            terms.clause())));
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
      String wrong =
          other.isEmpty()
              ? "没有编号为“%s”的有效许可证".formatted(number)
              : licence.filter(l -> l.number().equals(number)).isPresent()
                  ? "许可证 %s 就是提出申请的许可证".formatted(number)
                  : licence.filter(l -> l.bureau().equals(other.get().bureau())).isEmpty()
                      ? "许可证 %s 由另一机关管理".formatted(number)
                      : store.openOn(number).isPresent()
                          ? "许可证 %s 另有在办的申请".formatted(number)
                          : null;
      if (wrong != null) {
        found.add(
            Refusal.byLaw(
                "answers." + terms.others(),
                wrong,
                "请填写参与合并、由同一机关管理且没有在办申请的有效许可证编号，几个之间用顿号隔开",
                terms.clause()));
      }
    }
  }
}
