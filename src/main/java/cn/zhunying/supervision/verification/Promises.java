package cn.zhunying.supervision.verification;

import cn.zhunying.application.Application;
import cn.zhunying.application.Applications;
import cn.zhunying.application.Cases;
import cn.zhunying.catalogue.Item;
import cn.zhunying.catalogue.check.ConditionCheck;
import cn.zhunying.catalogue.guide.CommitmentClause;
import cn.zhunying.catalogue.terms.commitment.Means;
import cn.zhunying.code.Coded;
import cn.zhunying.commitment.Commitment;
import cn.zhunying.commitment.CommitmentState;
import cn.zhunying.commitment.Commitments;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What became of each clause of a commitment (渝府办发〔2021〕23号 三（三）). */
@Service
public class Promises {

  /** What became of one clause. */
  public enum Kept implements Coded {
    KEPT,
    BROKEN,
    /** Found broken, and kept after rectification or a hearing. */
    MADE_GOOD,
    /** The whole was found kept; of this clause nothing was written down. */
    AS_A_WHOLE,
    NOT_VERIFIED,
    /** 免于核查: daily supervision looks at it and has not yet. */
    DAILY_SUPERVISION
  }

  /**
   * One clause with what was stated and what was found.
   *
   * @param means how it is verified by the terms that were told
   * @param finding the latest; null while it has not been looked at
   */
  public record Promise(
      CommitmentClause clause, String stated, Means means, Kept kept, @Nullable Finding finding) {

    public boolean exempt() {
      return means == Means.DAILY_SUPERVISION;
    }
  }

  private final Commitments commitments;
  private final Applications applications;
  private final Cases cases;
  private final CheckTable checks;

  Promises(Commitments commitments, Applications applications, Cases cases, CheckTable checks) {
    this.commitments = commitments;
    this.applications = applications;
    this.cases = cases;
    this.checks = checks;
  }

  /** In the order they were signed; empty where nobody committed. */
  public List<Promise> of(String application) {
    return commitments
        .ofApplication(application)
        .map(c -> of(c, applications.require(application)))
        .orElse(List.of());
  }

  private List<Promise> of(Commitment commitment, Application a) {
    Item item = cases.of(a).applying();
    Map<String, String> stated = ConditionCheck.stated(item, cases.told(a));
    Map<String, Finding> found = checks.ofApplication(a.number());
    return commitment.clauses().stream()
        .filter(c -> c.verification() != null)
        .map(
            c -> {
              Means means = means(item, c);
              Finding finding = found.get(c.id());
              return new Promise(
                  c,
                  stated.getOrDefault(c.id(), ""),
                  means,
                  kept(finding, means, commitment.state()),
                  finding);
            })
        .toList();
  }

  private static Means means(Item item, CommitmentClause c) {
    return Optional.ofNullable(item.commitment())
        .map(terms -> terms.verification(c.id()).means())
        .orElse(Means.ON_SITE);
  }

  static Kept kept(@Nullable Finding finding, Means means, CommitmentState state) {
    boolean whole = state == CommitmentState.FULFILLED;
    if (finding != null) {
      return finding.holds() ? Kept.KEPT : whole ? Kept.MADE_GOOD : Kept.BROKEN;
    }
    if (means == Means.DAILY_SUPERVISION) {
      return Kept.DAILY_SUPERVISION;
    }
    return whole ? Kept.AS_A_WHOLE : Kept.NOT_VERIFIED;
  }
}
