package cn.zhunying.application.withdrawal;

import static cn.zhunying.engine.ProcessVariables.LICENCE_ENDED;

import cn.zhunying.application.ApplicationStatus;
import cn.zhunying.application.review.GeneralProcedure;
import cn.zhunying.law.CommonRules;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What diagrams call about applications given up or never signed. */
@Configuration(proxyBeanMethods = false)
class WithdrawalTasks {

  @Bean
  JavaDelegate withdrawApplication(GeneralProcedure procedure, CommonRules rules) {
    return e -> {
      String number = e.getProcessBusinessKey();
      if (LICENCE_ENDED.find(e).orElse(false)) {
        procedure.end(
            number,
            ApplicationStatus.LAPSED,
            "application-baseless",
            "lapsed",
            rules.licenceEnded());
      } else {
        procedure.end(
            number,
            ApplicationStatus.WITHDRAWN,
            "application-withdrawn",
            "withdrawn",
            rules.withdrawn());
      }
    };
  }

  @Bean
  JavaDelegate continueUnsignedApplications(UnsignedApplications unsigned) {
    return e -> unsigned.goOn();
  }
}
