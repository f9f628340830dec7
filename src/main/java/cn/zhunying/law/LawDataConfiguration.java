package cn.zhunying.law;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;

/** What of the law belongs to no item. */
@Configuration(proxyBeanMethods = false)
class LawDataConfiguration {

  @Bean
  CommonRules commonRules() {
    return LawFiles.read(new ClassPathResource("processes/rules.yaml"), CommonRules.class);
  }

  @Bean
  RefusalRules refusalRules() {
    return LawFiles.read(new ClassPathResource("processes/refusals.yaml"), RefusalRules.class);
  }
}
