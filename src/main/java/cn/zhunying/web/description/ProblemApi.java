package cn.zhunying.web.description;

import cn.zhunying.law.CommonRules;
import cn.zhunying.law.Refusal;
import cn.zhunying.law.RefusalRules;
import cn.zhunying.web.Language;
import cn.zhunying.web.Problems;
import cn.zhunying.web.Reply;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What the {@code type} of a problem leads to: the rule behind it, for everybody. */
@RestController
class ProblemApi {

  private final RefusalRules rules;
  private final CommonRules common;

  ProblemApi(RefusalRules rules, CommonRules common) {
    this.rules = rules;
    this.common = common;
  }

  /**
   * A rule that refuses. Texts have {@code {0}} … where values of the case stand.
   *
   * @param rule as {@code type} and {@code errors[].rule} of a problem name it
   * @param reason what is wrong
   * @param remedy what to do about it; null when nothing can be done
   * @param source where the rule comes from
   * @param clause where it is always the same one
   */
  record RuleView(
      String rule,
      String reason,
      @Nullable String remedy,
      String source,
      @Nullable String clause) {}

  /**
   * The rule behind a problem.
   *
   * @param rule the name of the rule
   */
  @GetMapping("/problems/{rule}")
  Reply<RuleView> getRule(@PathVariable String rule) {
    if (!rules.knows(rule)) {
      return Problems.notFound("规则", rule);
    }
    ResourceBundle texts = Refusal.texts(Language.current());
    String remedy = rule + ".remedy";
    String source = rules.source(rule).orElse("form");
    return Reply.done(
        new RuleView(
            rule,
            texts.getString(rule + ".reason"),
            texts.containsKey(remedy) ? texts.getString(remedy) : null,
            source,
            common.find(source.replace("rules.", "")).map(CommonRules.Rule::ground).orElse(null)));
  }
}
