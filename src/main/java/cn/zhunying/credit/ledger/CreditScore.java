package cn.zhunying.credit.ledger;

import java.util.ArrayList;
import java.util.List;

/**
 * The score of one cycle: its base, then every counting entry in order. It never falls below the
 * floor, at any step (渝人社发〔2021〕58号 第二十三条), so that points lost below it do not swallow later
 * additions; nothing caps it.
 */
public record CreditScore(Base base, int floor, List<Step> steps) {

  public record Base(int points, String clause) {}

  /**
   * @param effect what the rule says, negative for a deduction
   * @param applied what it really did to the score
   */
  public record Step(int effect, int applied, int after) {}

  public static CreditScore of(Base base, int floor, List<Integer> effects) {
    CreditScore score = new CreditScore(base, floor, List.of());
    for (int effect : effects) {
      score = score.then(effect);
    }
    return score;
  }

  public CreditScore then(int effect) {
    int after = Math.max(floor, value() + effect);
    List<Step> more = new ArrayList<>(steps);
    more.add(new Step(effect, after - value(), after));
    return new CreditScore(base, floor, List.copyOf(more));
  }

  public int value() {
    return steps.isEmpty() ? base.points() : steps.get(steps.size() - 1).after();
  }

  public Step last() {
    return steps.get(steps.size() - 1);
  }
}
