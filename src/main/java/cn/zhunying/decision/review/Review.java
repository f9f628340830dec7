package cn.zhunying.decision.review;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 人工复核 of a decision the system took by itself.
 *
 * @param upheld whether a person finds the decision right; null until answered
 * @param answer what the applicant is told; null until then
 */
public record Review(
    long id,
    String applicationNumber,
    String subject,
    String reason,
    Instant requestedAt,
    @Nullable Boolean upheld,
    @Nullable String answer,
    @Nullable Instant answeredAt,
    @Nullable String answeredBy) {

  public boolean open() {
    return answeredAt == null;
  }
}
