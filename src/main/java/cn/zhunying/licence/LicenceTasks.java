package cn.zhunying.licence;

import cn.zhunying.application.Application;
import cn.zhunying.application.Applications;
import cn.zhunying.application.notice.ApplicantNotices;
import cn.zhunying.catalogue.terms.action.Effect;
import cn.zhunying.clock.CaseClocks;
import cn.zhunying.decision.Decision;
import cn.zhunying.decision.PermitDecisions;
import cn.zhunying.identity.CurrentAccount;
import cn.zhunying.licence.paper.DecisionCopies;
import java.util.Map;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What diagrams call to make a licence and to deliver the decision. */
@Configuration
class LicenceTasks {

  private final Licences licences;
  private final LicenceEffects effects;
  private final PermitDecisions decisions;
  private final ApplicantNotices notices;
  private final CaseClocks clocks;
  private final CurrentAccount current;

  LicenceTasks(
      Licences licences,
      LicenceEffects effects,
      PermitDecisions decisions,
      ApplicantNotices notices,
      CaseClocks clocks,
      CurrentAccount current) {
    this.licences = licences;
    this.effects = effects;
    this.decisions = decisions;
    this.notices = notices;
    this.clocks = clocks;
    this.current = current;
  }

  @Bean
  JavaDelegate issueLicence() {
    return e -> licences.issue(e.getProcessBusinessKey());
  }

  @Bean
  JavaDelegate alterLicence() {
    return e -> licences.alter(e.getProcessBusinessKey());
  }

  @Bean
  JavaDelegate extendLicence() {
    return e -> licences.extend(e.getProcessBusinessKey());
  }

  @Bean
  JavaDelegate cancelLicence() {
    return e -> licences.cancel(e.getProcessBusinessKey());
  }

  @Bean
  JavaDelegate approvePreparation() {
    return e -> effects.prepare(e.getProcessBusinessKey());
  }

  @Bean
  JavaDelegate divideLicence() {
    return e -> effects.divide(e.getProcessBusinessKey());
  }

  @Bean
  JavaDelegate uniteLicences() {
    return e -> effects.unite(e.getProcessBusinessKey());
  }

  @Bean
  JavaDelegate reissueLicence() {
    return e -> effects.reissue(e.getProcessBusinessKey());
  }

  @Bean
  JavaDelegate addPoint() {
    return e -> effects.addPoint(e.getProcessBusinessKey());
  }

  @Bean
  JavaDelegate upgradeLicence() {
    return e -> effects.upgrade(e.getProcessBusinessKey());
  }

  /** Nobody is sent a copy where the item does not ask for it. */
  @Bean
  JavaDelegate copyDecision(DecisionCopies copies, Applications applications) {
    return e -> {
      String number = e.getProcessBusinessKey();
      Application a = applications.require(number);
      if (copies.areAsked(a)) {
        String to = copies.send(a, licences.ofApplication(number).orElseThrow());
        applications.act(number, "decision-copied", Map.of("to", to), null);
      }
    };
  }

  @Bean
  JavaDelegate notifyApplicant() {
    return e -> deliver(e.getProcessBusinessKey());
  }

  /** Granted is not yet permitted to operate: what is told is read from the licence. */
  private void told(String number, Licence licence) {
    Effect effect = licences.effect(number);
    if (effect == Effect.issue && licence.status() == LicenceStatus.NOT_YET_OPERATING) {
      String words = licences.restriction(licence).map(r -> r.text() + "。").orElse("");
      notices.tell(
          number,
          "granted-not-yet",
          Map.of(
              "licence",
              licence.number(),
              "restriction",
              words,
              "before",
              licences.beforeOperation(licence)));
    } else {
      notices.tell(number, effect.notice(), Map.of("licence", licence.number()));
    }
  }

  private void deliver(String number) {
    Decision decision = decisions.ofApplication(number).orElseThrow();
    if (decision.granted()) {
      told(number, licences.ofApplication(number).orElseThrow());
      if (!decision.procedure().equals("commitment")) {
        clocks.end(number, "delivery", current.officer());
      }
    } else {
      notices.tell(
          number,
          "denied",
          Map.of("reason", decision.reasons().get(0).reason(), "relief", decision.relief()));
    }
  }
}
