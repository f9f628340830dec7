package cn.zhunying.web.failure;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.support.Api;
import cn.zhunying.support.TestDatabase;
import cn.zhunying.support.Visitor;
import cn.zhunying.support.Visitor.Seen;
import cn.zhunying.support.ZhunyingTest;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;

/** A database that is away for a minute is said so within seconds, and is missed no longer. */
@ZhunyingTest
class DatabaseAwayTest {

  private static final Duration SOON = Duration.ofSeconds(15);

  @Autowired private Api api;
  @Autowired private Environment environment;

  @AfterEach
  void comeBack() {
    connections(true);
  }

  @Test
  void peopleAndScriptsAreToldToComeBackAndCanWithoutARestart() throws Exception {
    Visitor applicant = new Visitor(api.url("")).signedInAs("applicant");
    Visitor stranger = new Visitor(api.url(""));
    stranger.get("/login");
    assertThat(api.get("applicant", "/api/v1/applications").status()).isEqualTo(200);

    connections(false);

    isSaidToBeAway(timed(() -> applicant.get("/applications")));
    isSaidToBeAway(
        timed(() -> stranger.post("/login", Map.of("username", "applicant", "password", "demo"))));
    Api.Answer script = timed(() -> api.get("applicant", "/api/v1/applications"));
    assertThat(script.status()).isEqualTo(503);
    assertThat(script.header("Retry-After")).containsExactly("30");
    assertThat(script.type()).startsWith("application/problem+json");
    assertThat(script.text("/title")).isEqualTo("系统暂时不能使用");
    assertThat(script.text("/reference")).isNotEmpty();
    assertThat(timed(() -> api.get("window", "/engine-rest/task")).status()).isEqualTo(503);
    assertThat(timed(() -> stranger.get("/actuator/health/liveness")).status()).isEqualTo(200);

    connections(true);

    assertThat(api.get("applicant", "/api/v1/applications").status()).isEqualTo(200);
    assertThat(applicant.get("/applications").status()).isEqualTo(200);
    assertThat(stranger.signedInAs("applicant").get("/applications").status()).isEqualTo(200);
  }

  private static void isSaidToBeAway(Seen seen) {
    assertThat(seen.status()).isEqualTo(503);
    assertThat(seen.type()).startsWith("text/html");
    assertThat(seen.html()).contains("<h1>系统暂时不能使用</h1>", "请过一分钟再试");
  }

  private interface Request<T> {
    T send() throws Exception;
  }

  private static <T> T timed(Request<T> request) throws Exception {
    long start = System.nanoTime();
    T answer = request.send();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON);
    return answer;
  }

  /** Ends all connections to the context's database, and refuses new ones until told otherwise. */
  private void connections(boolean allowed) {
    String url = environment.getProperty("spring.datasource.url");
    String name = url.replaceFirst(".*/", "").replaceFirst("\\?.*", "");
    JdbcTemplate server =
        new JdbcTemplate(TestDatabase.dataSource(url.replace("/" + name, "/postgres")));
    server.execute("alter database %s allow_connections %s".formatted(name, allowed));
    if (!allowed) {
      server.queryForList(
          "select pg_terminate_backend(pid) from pg_stat_activity where datname = ?", name);
    }
  }
}
