package cn.zhunying.law;

import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the rules of refusals come from, shape of {@code processes/refusals.yaml}.
 *
 * @param law what holds the clause: {@code rules.<name>}, {@code item.<section>} or {@code credit}
 * @param form rules of the product itself, without a clause
 */
public record RefusalRules(@NotEmpty Map<String, String> law, @NotEmpty List<String> form) {

  public boolean knows(String rule) {
    return law.containsKey(rule) || form.contains(rule);
  }

  /** What holds its clause; empty for a rule of the product itself. */
  public Optional<String> source(String rule) {
    return Optional.ofNullable(law.get(rule));
  }
}
