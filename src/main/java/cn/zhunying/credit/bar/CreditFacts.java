package cn.zhunying.credit.bar;

import java.util.List;

/** What the eligibility table asks about a subject's record. */
public record CreditFacts(
    boolean seriousDishonesty, boolean adverseRecord, boolean falseCommitment, List<Bar> open) {

  static CreditFacts of(List<Bar> open) {
    return new CreditFacts(
        has(open, Bar.Kind.SERIOUS_DISHONESTY),
        has(open, Bar.Kind.ADVERSE_RECORD),
        has(open, Bar.Kind.FALSE_COMMITMENT),
        List.copyOf(open));
  }

  private static boolean has(List<Bar> open, Bar.Kind kind) {
    return open.stream().anyMatch(bar -> bar.kind() == kind);
  }
}
