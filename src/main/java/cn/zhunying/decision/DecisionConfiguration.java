package cn.zhunying.decision;

import cn.zhunying.law.LawFiles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;

@Configuration(proxyBeanMethods = false)
class DecisionConfiguration {

  @Bean
  DecisionTexts decisionTexts() {
    return LawFiles.read(
        new ClassPathResource("processes/notices/decision.yaml"), DecisionTexts.class);
  }
}
