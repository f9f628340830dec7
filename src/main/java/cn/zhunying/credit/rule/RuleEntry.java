package cn.zhunying.credit.rule;

import cn.zhunying.code.Coded;
import cn.zhunying.law.Citation;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * By what way incidents of these rules come in (渝人社发〔2021〕58号 第七条).
 *
 * @param text what it is called where it is proposed
 */
public record RuleEntry(
    @NotNull From from,
    @NotBlank String text,
    @NotEmpty List<String> rules,
    @NotBlank @Citation String clause) {

  /** Everything but the last is a hook: a process proposes by itself. */
  public enum From implements Coded {
    REPORT_MISSING,
    NO_CONTACT,
    FALSE_COMMITMENT,
    LATE_FILING,
    URGING_FAILED,
    COMPLAINT,
    INSPECTION,
    OFFICER
  }

  /** A rule nothing feeds, or an entry for a rule that is not there. */
  static Optional<RuleBookRules.Broken> firstBroken(RuleBook book, Map<String, CreditRule> rules) {
    List<String> fed = book.entries().stream().flatMap(e -> e.rules().stream()).toList();
    return fed.stream()
        .filter(id -> !rules.containsKey(id))
        .findFirst()
        .map(id -> new RuleBookRules.Broken("entries", "没有编号为“%s”的条目，请改为已有的编号".formatted(id)))
        .or(
            () ->
                rules.keySet().stream()
                    .sorted()
                    .filter(id -> !fed.contains(id))
                    .findFirst()
                    .map(
                        id ->
                            new RuleBookRules.Broken(
                                "entries", "“%s”没有写明从哪里进入，由人登记的写入 officer".formatted(id))));
  }
}
