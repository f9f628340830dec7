package cn.zhunying.credit.proposal;

import java.time.LocalDate;

/**
 * @param source the duty and what was found, once in the whole system
 * @param document what it rests on
 */
public record Proposal(
    long id,
    String uscc,
    String source,
    String rule,
    LocalDate occurredOn,
    String document,
    String reason,
    ProposalState state) {

  public boolean open() {
    return state == ProposalState.PROPOSED;
  }
}
