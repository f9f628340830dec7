package cn.zhunying.credit.bar;

import java.util.List;

/**
 * What the eligibility table asks about a subject's record.
 *
 * @param open what bars it
 * @param pending what would, once there is a decision: it bars nobody (重庆市社会信用条例 第二十一条)
 */
public record CreditFacts(
    boolean seriousDishonesty,
    boolean adverseRecord,
    boolean falseCommitment,
    List<Bar> open,
    List<Bar> pending) {

  static CreditFacts of(List<Bar> standing) {
    List<Bar> open = standing.stream().filter(Bar::effective).toList();
    return new CreditFacts(
        has(open, Bar.Kind.SERIOUS_DISHONESTY),
        has(open, Bar.Kind.ADVERSE_RECORD),
        has(open, Bar.Kind.FALSE_COMMITMENT),
        open,
        standing.stream().filter(b -> !b.effective()).toList());
  }

  private static boolean has(List<Bar> open, Bar.Kind kind) {
    return open.stream().anyMatch(bar -> bar.kind() == kind);
  }
}
