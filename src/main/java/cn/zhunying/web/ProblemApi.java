package cn.zhunying.web;

import cn.zhunying.law.CommonRules;
import cn.zhunying.law.Refusal;
import cn.zhunying.law.RefusalRules;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.ResourceBundle;
import org.springframework.http.ResponseEntity;
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
   * {@code {rule, reason, remedy, source, clause}}: texts with {@code {0}} … where values of the
   * case stand, the clause where it is always the same one.
   */
  @GetMapping("/problems/{rule}")
  ResponseEntity<Object> one(@PathVariable String rule) {
    if (!rules.knows(rule)) {
      return Problems.notFound("规则", rule);
    }
    ResourceBundle texts = Refusal.texts();
    String remedy = rule + ".remedy";
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("rule", rule);
    body.put("reason", texts.getString(rule + ".reason"));
    body.put("remedy", texts.containsKey(remedy) ? texts.getString(remedy) : null);
    String source = rules.source(rule).orElse("form");
    body.put("source", source);
    body.put(
        "clause",
        common.find(source.replace("rules.", "")).map(CommonRules.Rule::ground).orElse(null));
    return ResponseEntity.ok(body);
  }
}
