package cn.zhunying.credit.ledger;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of the ledger.
 *
 * @param points as the rule says, negative for a deduction
 * @param absorbedBy the rule that counted in its place; null when this one counts
 * @param applied what it did to the score, 0 when absorbed
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
    String recordedBy) {}
