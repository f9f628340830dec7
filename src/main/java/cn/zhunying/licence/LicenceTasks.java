package cn.zhunying.licence;

import cn.zhunying.application.ApplicantNotices;
import cn.zhunying.decision.Decision;
import cn.zhunying.decision.PermitDecisions;
import java.util.Map;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What diagrams call to make a licence and to deliver the decision. */
@Configuration
class LicenceTasks {

  private final Licences licences;
  private final PermitDecisions decisions;
  private final ApplicantNotices notices;

  LicenceTasks(Licences licences, PermitDecisions decisions, ApplicantNotices notices) {
    this.licences = licences;
    this.decisions = decisions;
    this.notices = notices;
  }

  @Bean
  JavaDelegate issueLicence() {
    return e -> licences.issue(e.getProcessBusinessKey());
  }

  @Bean
  JavaDelegate notifyApplicant() {
    return e -> deliver(e.getProcessBusinessKey());
  }

  private void deliver(String number) {
    Decision decision = decisions.ofApplication(number).orElseThrow();
    if (decision.granted()) {
      String licence = licences.ofApplication(number).orElseThrow().number();
      notices.tell(number, "granted", Map.of("licence", licence));
    } else {
      notices.tell(
          number,
          "denied",
          Map.of("reason", decision.reasons().get(0).reason(), "relief", decision.relief()));
    }
  }
}
