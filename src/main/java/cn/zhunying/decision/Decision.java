package cn.zhunying.decision;

import cn.zhunying.application.Application.Reason;
import cn.zhunying.catalogue.terms.procedure.Procedure;
import java.time.Instant;
import java.util.List;

/**
 * A decision on an application.
 *
 * @param outcome {@code granted} or {@code denied}
 * @param automatic decided by the system because every check passed; never a denial
 * @param relief how to have it reviewed
 */
public record Decision(
    String applicationNumber,
    String outcome,
    Procedure procedure,
    boolean automatic,
    List<Reason> reasons,
    String relief,
    String decidedBy,
    Instant decidedAt) {

  public boolean granted() {
    return outcome.equals("granted");
  }
}
