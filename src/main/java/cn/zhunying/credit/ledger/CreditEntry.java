package cn.zhunying.credit.ledger;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of the ledger.
 *
 * @param points as the rule says, negative for a deduction
 * @param absorbedBy the rule that counted in its place; null when this one counts
 * @param applied what it did to the score when it was recorded, 0 when absorbed
 * @param correctedAt since when it counts no more; null while it counts
 * @param correction why it counts no more
 */
public record CreditEntry(
    long id,
    String incident,
    LocalDate occurredOn,
    String document,
    int cycle,
    String rule,
    String text,
    int points,
    boolean counts,
    @Nullable String absorbedBy,
    int applied,
    String clause,
    Instant recordedAt,
    String recordedBy,
    @Nullable Instant correctedAt,
    @Nullable String correction) {

  /** One that is only thought of, to see what it would do. */
  public static CreditEntry planned(String incident, LocalDate occurredOn, int cycle, int points) {
    return new CreditEntry(
        0,
        incident,
        occurredOn,
        "",
        cycle,
        "",
        "",
        points,
        true,
        null,
        0,
        "",
        Instant.MIN,
        "",
        null,
        null);
  }

  boolean countsAt(Instant at) {
    return counts && !recordedAt.isAfter(at) && (correctedAt == null || correctedAt.isAfter(at));
  }
}
