package cn.zhunying.credit.objection;

import cn.zhunying.code.Coded;
import cn.zhunying.database.Successive;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a subject says against an incident, or that it asks for 修复 of it.
 *
 * @param incident the office's key of the incident
 * @param filedAt the incident is marked from then on
 * @param verifyBy last day to verify it, after a transfer that of who gave the information
 * @param answerBy last day to tell the subject
 * @param transferredTo bureau that gave the information; null where it is our own
 * @param review null while nobody asked for one
 */
public record Objection(
    long id,
    String uscc,
    String incident,
    Kind kind,
    String reason,
    Instant filedAt,
    LocalDate verifyBy,
    LocalDate answerBy,
    @Nullable String transferredTo,
    State state,
    @Nullable String answer,
    @Nullable Review review) {

  public enum Kind implements Coded {
    OBJECTION,
    REPAIR
  }

  public enum State implements Successive<State> {
    OPEN,
    UPHELD,
    REJECTED;

    @Override
    public Set<State> next() {
      return this == OPEN ? Set.of(UPHELD, REJECTED) : Set.of();
    }

    @Override
    public State self() {
      return this;
    }
  }

  /** 复核: asked of the development and reform authority; what it found is recorded here. */
  public record Review(LocalDate by, State state, @Nullable String answer) {}

  public boolean open() {
    return state == State.OPEN;
  }

  /** Shown beside the entry: nothing about it is settled. */
  public boolean marks() {
    return kind == Kind.OBJECTION && (open() || (review != null && review.state() == State.OPEN));
  }

  /** Its sharing has ended; points are not given back (gaps G-40). */
  public boolean repaired() {
    return kind == Kind.REPAIR && state == State.UPHELD;
  }

  public boolean mayBeReviewed() {
    return kind == Kind.OBJECTION && state == State.REJECTED && review == null;
  }
}
