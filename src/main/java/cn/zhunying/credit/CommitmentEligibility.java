package cn.zhunying.credit;

import cn.zhunying.credit.bar.CreditFacts;
import cn.zhunying.credit.bar.CreditRecords;
import cn.zhunying.engine.deploy.Decisions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Who may commit: the decision table of 渝府办发〔2021〕23号 三（一） applied to a subject's record. */
@Service
public class CommitmentEligibility {

  public sealed interface Answer {}

  public record Eligible() implements Answer {}

  public record NotEligible(List<Reason> reasons) implements Answer {}

  public record Reason(String reason, @Nullable String clause) {}

  private final CreditRecords records;
  private final Decisions decisions;

  CommitmentEligibility(CreditRecords records, Decisions decisions) {
    this.records = records;
    this.decisions = decisions;
  }

  /**
   * @param subjectType enterprise, organisation or individual
   * @param asked when the case began: the table of then decides, on the record of now
   */
  public Answer of(String uscc, String subjectType, Instant asked) {
    return of(records.of(uscc), subjectType, asked);
  }

  Answer of(CreditFacts facts, String subjectType, Instant asked) {
    List<Reason> reasons =
        decisions
            .evaluate(
                "commitment-eligibility",
                asked,
                Map.of(
                    "subjectType", subjectType,
                    "seriousDishonesty", facts.seriousDishonesty(),
                    "adverseRecord", facts.adverseRecord(),
                    "falseCommitment", facts.falseCommitment()))
            .stream()
            .map(hit -> new Reason(String.valueOf(hit.get("reason")), (String) hit.get("clause")))
            .toList();
    return reasons.isEmpty() ? new Eligible() : new NotEligible(reasons);
  }
}
