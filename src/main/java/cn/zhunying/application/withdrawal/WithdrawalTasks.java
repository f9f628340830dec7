package cn.zhunying.application.withdrawal;

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
    return e ->
        procedure.end(
            e.getProcessBusinessKey(),
            ApplicationStatus.WITHDRAWN,
            "application-withdrawn",
            "withdrawn",
            rules.withdrawn());
  }

  @Bean
  JavaDelegate continueUnsignedApplications(UnsignedApplications unsigned) {
    return e -> unsigned.goOn();
  }
}
