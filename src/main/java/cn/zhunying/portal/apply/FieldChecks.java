package cn.zhunying.portal.apply;

import cn.zhunying.application.Submission;
import cn.zhunying.application.intake.Intake;
import cn.zhunying.border.RequestReader;
import cn.zhunying.catalogue.Item;
import cn.zhunying.catalogue.Items;
import cn.zhunying.catalogue.check.Answers;
import cn.zhunying.catalogue.check.ConditionCheck;
import cn.zhunying.catalogue.check.ConditionCheck.Verdict;
import cn.zhunying.law.Refusal;
import cn.zhunying.portal.frame.NotVisible;
import cn.zhunying.web.Language;
import cn.zhunying.web.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** What can be said of one field as it is left; nothing is kept. */
@Controller
class FieldChecks {

  private final Items items;
  private final Intake intake;
  private final FormRefusals inWords;
  private final Texts texts;

  FieldChecks(Items items, Intake intake, FormRefusals inWords, Texts texts) {
    this.items = items;
    this.intake = intake;
    this.inWords = inWords;
    this.texts = texts;
  }

  /**
   * @param tone {@code red}: as it stands the form would be refused; {@code amber}: a condition
   *     that a person will look at; {@code green}: met
   */
  record Finding(String tone, String text, @Nullable String clause) {}

  /**
   * @param field its name in the form: {@code answers.<name>} or a path of the submission
   */
  @PostMapping("/items/{code}/check")
  @ResponseBody
  List<Finding> check(
      @PathVariable String code,
      @RequestParam String field,
      @RequestParam MultiValueMap<String, String> given) {
    Map<String, String> form = Forms.of(given);
    form.put("item", code);
    Item item =
        items
            .find(code)
            .flatMap(i -> items.find(code, form.computeIfAbsent("action", a -> i.first())))
            .orElseThrow(() -> new NotVisible("item " + code));
    return RequestReader.read(Forms.submission(form))
        .fold(
            s -> {
              List<Finding> found = findings(item, form, intake.check(s), field);
              return found.isEmpty() ? conditions(item, s, field) : found;
            },
            refusals -> findings(item, form, refusals, field));
  }

  private List<Finding> findings(
      Item item, Map<String, String> form, List<Refusal> refusals, String field) {
    return inWords.of(item, form, refusals).stream()
        .filter(r -> field.equals(r.field()))
        .map(this::refused)
        .toList();
  }

  private Finding refused(Refusal refusal) {
    Refusal r = refusal.in(Language.current());
    String then = r.remedy() == null ? "" : texts.say("common.stop") + r.remedy();
    return new Finding("red", r.reason() + then, r.clause());
  }

  private List<Finding> conditions(Item item, Submission s, String field) {
    Map<String, Object> facts = new HashMap<>(Answers.readable(item, s.answers()));
    facts.put(Item.CAPITAL, s.subject().registeredCapital());
    String name = field.startsWith(Forms.ANSWER) ? field.substring(Forms.ANSWER.length()) : field;
    return ConditionCheck.of(item, facts).stream()
        .filter(r -> name.equals(r.condition().field()) || name.equals(r.condition().per()))
        .filter(r -> !r.condition().isOpen(facts))
        .map(r -> finding(item, r))
        .toList();
  }

  private Finding finding(Item item, ConditionCheck.Result r) {
    boolean met = r.verdict() == Verdict.MET;
    boolean later = !met && ConditionCheck.promised(item, r);
    return new Finding(
        met ? "green" : "amber",
        later ? texts.say("fields.later", r.explanation()) : r.explanation(),
        r.condition().clause());
  }
}
