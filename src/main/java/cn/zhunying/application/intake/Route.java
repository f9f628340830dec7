package cn.zhunying.application.intake;

import cn.zhunying.application.Application.Reason;
import cn.zhunying.catalogue.terms.procedure.Procedure;
import java.util.List;

/**
 * The way an application goes.
 *
 * @param bureau that decides
 * @param authority why that one, and {@code clause} by what
 * @param process the diagram, and {@code way} which of its ways it begins
 * @param reasons why not by commitment although it was asked for
 */
record Route(
    String bureau,
    String authority,
    String clause,
    Procedure procedure,
    String process,
    String way,
    List<Reason> reasons) {

  boolean byCommitment() {
    return procedure == Procedure.COMMITMENT;
  }
}
