package cn.zhunying.journal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One recorded act; {@code detail} is the JSON text exactly as hashed. */
public record Entry(
    String caseKey,
    int seq,
    Instant at,
    String actor,
    String act,
    String detail,
    @Nullable String rule,
    @Nullable String clause,
    byte[] previousHash,
    byte[] hash) {

  Entry hashed(byte[] own) {
    return new Entry(caseKey, seq, at, actor, act, detail, rule, clause, previousHash, own);
  }
}
