package cn.zhunying.lawdata;

import java.io.Serializable;
import java.util.Objects;

/**
 * A "no" that was planned for: a value, never an exception, so that a refused step cannot roll back
 * the case it belongs to.
 *
 * @param field the field or material the refusal is about, as the caller named it; null when it is
 *     about the whole
 * @param reason what is wrong, in Chinese, for the person who reads it
 * @param remedy what to do about it; null when nothing can be done
 * @param clause the citation behind it; null when it is plain form
 */
public record Refusal(String field, String reason, String remedy, String clause)
    implements Serializable {

  public Refusal {
    Objects.requireNonNull(reason);
  }

  /** A refusal about the form of one field. */
  public static Refusal of(String field, String reason, String remedy) {
    return new Refusal(field, reason, remedy, null);
  }

  /** A refusal by law. */
  public static Refusal byLaw(String field, String reason, String remedy, String clause) {
    return new Refusal(field, reason, remedy, clause);
  }
}
