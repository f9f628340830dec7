package cn.zhunying.credit.incident;

import java.time.LocalDate;
import java.util.List;

/**
 * 一次违规（或加分）情形, about to be recorded.
 *
 * @param incident the office's own key for it: recorded twice, it counts once
 * @param rules every rule it meets
 * @param document what it rests on
 */
public record NewIncident(
    String uscc, String incident, List<String> rules, LocalDate occurredOn, String document) {

  /**
   * Each rule once, in one order, so that a repeated request compares equal however it lists them.
   */
  List<String> ruleIds() {
    return rules.stream().distinct().sorted().toList();
  }
}
