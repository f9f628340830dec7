package cn.zhunying.licence.effect;

import cn.zhunying.application.notice.ApplicantNotices;
import cn.zhunying.calendar.ClockPurpose;
import cn.zhunying.catalogue.terms.procedure.Procedure;
import cn.zhunying.clock.CaseClocks;
import cn.zhunying.decision.Decision;
import cn.zhunying.decision.PermitDecisions;
import cn.zhunying.identity.CurrentAccount;
import cn.zhunying.licence.Licences;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 送达: the decision, to who applied. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class Delivery {

  private final PermitDecisions decisions;
  private final Licences licences;
  private final GrantNotices grants;
  private final ApplicantNotices notices;
  private final CaseClocks clocks;
  private final CurrentAccount current;

  Delivery(
      PermitDecisions decisions,
      Licences licences,
      GrantNotices grants,
      ApplicantNotices notices,
      CaseClocks clocks,
      CurrentAccount current) {
    this.decisions = decisions;
    this.licences = licences;
    this.grants = grants;
    this.notices = notices;
    this.clocks = clocks;
    this.current = current;
  }

  void deliver(String number) {
    Decision decision = decisions.ofApplication(number).orElseThrow();
    if (decision.granted()) {
      grants.tell(number, licences.ofApplication(number).orElseThrow());
      if (decision.procedure() != Procedure.COMMITMENT) {
        clocks.end(number, ClockPurpose.DELIVERY, current.officer());
      }
    } else {
      notices.tell(
          number,
          "denied",
          Map.of("reason", decision.reasons().get(0).reason(), "relief", decision.relief()));
    }
  }
}
