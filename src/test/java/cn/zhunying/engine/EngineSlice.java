package cn.zhunying.engine;

import cn.zhunying.database.DatabaseOwner;
import cn.zhunying.engine.task.TaskFacts;
import cn.zhunying.law.ProcessFolders;
import cn.zhunying.portal.words.Times;
import cn.zhunying.portal.words.WordsAlone;
import cn.zhunying.privacy.Fingerprint;
import cn.zhunying.support.TestDatabase;
import cn.zhunying.web.Texts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.MapPropertySource;

/**
 * Engine and identity with their journal and the language of pages, and a clock tests can move; no
 * stereotype, so nobody else scans it.
 */
@EnableAutoConfiguration
@ComponentScan({
  "cn.zhunying.engine",
  "cn.zhunying.identity",
  "cn.zhunying.journal",
  "cn.zhunying.web.language"
})
@Import({ProcessFolders.class, DatabaseOwner.class, Fingerprint.class, Texts.class, Times.class})
public class EngineSlice {

  /** Runs on, but ahead of the machine by as much as it was moved. */
  public static final class MovableClock implements InstantSource {
    private Duration ahead = Duration.ZERO;

    public void move(Duration by) {
      ahead = ahead.plus(by);
    }

    public void reset() {
      ahead = Duration.ZERO;
    }

    @Override
    public Instant instant() {
      return Instant.now().plus(ahead);
    }
  }

  static final class DatabaseOfItsOwn
      implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
      Map<String, Object> database =
          Map.of(
              "spring.datasource.url", TestDatabase.url(),
              "spring.datasource.username", TestDatabase.username(),
              "spring.datasource.password", TestDatabase.password(),
              "zhunying.encryption-key", "a key for tests of the engine alone");
      context
          .getEnvironment()
          .getPropertySources()
          .addFirst(new MapPropertySource("own-database", database));
    }
  }

  @Bean
  MovableClock movableClock() {
    return new MovableClock();
  }

  @Bean
  Clock clock(MovableClock movable) {
    return movable.withZone(ZoneId.of("Asia/Shanghai"));
  }

  @Bean
  String sweepSchedule() {
    return "0 0 0 29 2 ?"; // no test comes so far
  }

  @Bean("chinese")
  Object words(Texts texts) {
    return WordsAlone.of(texts);
  }

  @Bean
  ReviewCases reviewCases() {
    return new ReviewCases();
  }

  @Bean
  TaskFacts taskFacts() {
    return (businessKey, task, duty) -> new TaskFacts.Shown(businessKey, "事项", "单位", null, null);
  }
}
