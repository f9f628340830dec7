package cn.zhunying.commitment.publication;

import cn.zhunying.catalogue.guide.CommitmentClause;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A commitment as everybody may read it: the enterprise, what it promised and what came of it; no
 * natural person, no answers.
 *
 * @param number of the application it was made in; what is published goes by it
 * @param state 待核查, 核查中 or 已履行: a finding without a decision is nobody's business yet
 */
public record PublishedCommitment(
    String number,
    String subject,
    String uscc,
    String item,
    String action,
    LocalDate signedOn,
    String state,
    List<Promise> promises) {

  /**
   * @param due by when; null for a declaration
   */
  public record Promise(String text, @Nullable String due, String clause) {

    static Promise of(CommitmentClause clause) {
      return new Promise(clause.text(), clause.due(), clause.clause());
    }
  }
}
