package cn.zhunying.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhunying.support.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

class StartupLockTest {

  private static final String LOCKS = "select count(*) from pg_locks where locktype = 'advisory'";

  static class Node {
    @Bean
    InitializingBean starting(Runnable work) {
      return work::run;
    }
  }

  @Test
  void letsNodesOnOneDatabaseStartOneAfterTheOther() throws Exception {
    String url = TestDatabase.url();
    CountDownLatch firstIsStarting = new CountDownLatch(1);
    List<String> order = new CopyOnWriteArrayList<>();

    CompletableFuture<Void> first =
        CompletableFuture.runAsync(
            () ->
                run(
                        url,
                        () -> {
                          firstIsStarting.countDown();
                          stayUntilSomebodyWaits(url, order);
                          order.add("first");
                        })
                    .close());
    firstIsStarting.await();
    run(url, () -> order.add("second")).close();
    first.get(60, TimeUnit.SECONDS);

    assertThat(order).containsExactly("first", "second");
  }

  /** Or until the other got past the lock, which the order then tells. */
  private static void stayUntilSomebodyWaits(String url, List<String> order) {
    while (count(url, LOCKS + " and not granted") == 0 && order.isEmpty()) {
      Thread.onSpinWait();
    }
  }

  @Test
  void holdsTheLockWhileStartingAndGivesItBackWhenReady() {
    String url = TestDatabase.url();
    AtomicInteger during = new AtomicInteger();

    try (ConfigurableApplicationContext node = run(url, () -> during.set(count(url, LOCKS)))) {
      assertThat(during).hasValue(1);
      assertThat(count(url, LOCKS)).isZero();
    }
  }

  @Test
  void givesTheLockBackWhenTheStartFails() {
    String url = TestDatabase.url();
    Runnable failing =
        () -> {
          throw new IllegalStateException("broken");
        };

    assertThatThrownBy(() -> run(url, failing)).hasRootCauseMessage("broken");
    assertThat(count(url, LOCKS)).isZero();
  }

  @Test
  void saysWhatToCheckWhenTheDatabaseIsOutOfReach() {
    assertThatThrownBy(() -> run("jdbc:postgresql://127.0.0.1:1/none?password=x", () -> {}))
        .isInstanceOf(DatabaseFailure.class)
        .hasMessageContaining("127.0.0.1:1/none")
        .hasMessageNotContaining("password=x");
  }

  private static ConfigurableApplicationContext run(String url, Runnable work) {
    return new SpringApplicationBuilder(Node.class)
        .web(WebApplicationType.NONE)
        .initializers(context -> context.getBeanFactory().registerSingleton("work", work))
        .properties(
            Map.of(
                "spring.datasource.url",
                url,
                "spring.datasource.username",
                TestDatabase.username(),
                "spring.datasource.password",
                TestDatabase.password(),
                "zhunying.encryption-key",
                "c3Ryb25nIGVub3VnaCBmb3IgdGVzdHMsIDMyIGJ5dGVz"))
        .run();
  }

  private static int count(String url, String sql) {
    return JdbcClient.create(TestDatabase.dataSource(url))
        .sql(
            sql
                + " and database = (select oid from pg_database where datname = current_database())")
        .query(Integer.class)
        .single();
  }
}
