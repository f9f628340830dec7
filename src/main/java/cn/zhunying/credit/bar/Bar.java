package cn.zhunying.credit.bar;

import cn.zhunying.code.Coded;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A fact in a subject's commitment record that bars it from committing until repaired.
 *
 * @param caseKey the licence or application it comes from
 * @param document the decision in force it rests on (重庆市社会信用条例 第二十一条); null while there is none,
 *     and then it bars nobody
 * @param liftedAt null while it stands
 */
public record Bar(
    long id,
    String uscc,
    Kind kind,
    String caseKey,
    String reason,
    String clause,
    @Nullable String document,
    Instant since,
    @Nullable Instant liftedAt,
    String liftedReason) {

  public boolean effective() {
    return document != null;
  }

  public enum Kind implements Coded {
    FALSE_COMMITMENT,
    SERIOUS_DISHONESTY,
    ADVERSE_RECORD;
  }
}
