package cn.zhunying.credit.incident;

import cn.zhunying.credit.ledger.CreditEntry;
import cn.zhunying.law.Refusal;
import java.util.List;

/** What became of recording an incident. */
public sealed interface IncidentOutcome {

  /**
   * @param entry the one that counts
   * @param repeated it had been recorded before, nothing was added
   */
  record Recorded(
      String incident,
      int cycle,
      CreditEntry entry,
      List<CreditEntry> absorbed,
      int score,
      boolean repeated)
      implements IncidentOutcome {}

  record UnknownSubject(Refusal refusal) implements IncidentOutcome {}

  record Refused(List<Refusal> refusals) implements IncidentOutcome {}

  /** The key was used for something else. */
  record Conflicting(Refusal refusal) implements IncidentOutcome {}
}
