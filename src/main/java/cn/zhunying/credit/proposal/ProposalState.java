package cn.zhunying.credit.proposal;

import cn.zhunying.database.Successive;
import java.util.Set;

/** Where a proposal to take points away stands; a person decides it once. */
public enum ProposalState implements Successive<ProposalState> {
  PROPOSED,
  CONFIRMED,
  DISMISSED;

  @Override
  public Set<ProposalState> next() {
    return this == PROPOSED ? Set.of(CONFIRMED, DISMISSED) : Set.of();
  }

  @Override
  public ProposalState self() {
    return this;
  }
}
