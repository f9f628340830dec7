package cn.zhunying.credit.incident;

import cn.zhunying.credit.rule.HighestRule;

/**
 * What an incident does, or would do.
 *
 * @param rules the one that counts, and those it absorbs
 * @param points what the counting rule says, negative for a deduction
 * @param before score of the cycle without it
 * @param after score with it: never below the floor
 */
public record Effect(HighestRule rules, int cycle, int points, int before, int after) {

  public int applied() {
    return after - before;
  }
}
