package cn.zhunying.support;

import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Gives each Spring context a database of its own, and the mail server all share; the context cache
 * does not see its name.
 */
class FreshDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    Map<String, Object> properties =
        Map.of(
            "spring.datasource.url", TestDatabase.url(),
            "spring.datasource.username", TestDatabase.worker(),
            "spring.datasource.password", TestDatabase.workerPassword(),
            "spring.flyway.user", TestDatabase.username(),
            "spring.flyway.password", TestDatabase.password(),
            "zhunying.journal.seal", "0 0 0 29 2 ?",
            "zhunying.journal.seal-directory", TestDatabase.seals(),
            "spring.mail.host", "127.0.0.1",
            "spring.mail.port", MailServer.port(),
            "zhunying.mail.retry", "PT1H");
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("fresh-database", properties));
  }
}
