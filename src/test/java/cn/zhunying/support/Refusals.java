package cn.zhunying.support;

import cn.zhunying.law.Outcome;
import cn.zhunying.law.Refusal;
import java.util.List;

/** What tests ask of refusals: the rules by name, not their words. */
public final class Refusals {

  private Refusals() {}

  /** Empty when it was done. */
  public static List<String> rules(Outcome<?> outcome) {
    return rules(outcome.refusals());
  }

  public static List<String> rules(List<Refusal> refusals) {
    return refusals.stream().map(Refusal::rule).toList();
  }
}
