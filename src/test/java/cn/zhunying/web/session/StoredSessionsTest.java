package cn.zhunying.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.support.Api;
import cn.zhunying.support.Visitor;
import cn.zhunying.support.Visitor.Seen;
import cn.zhunying.support.ZhunyingTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever is stored of a session costs that session at most. */
@ZhunyingTest
class StoredSessionsTest {

  @Autowired private Api api;
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  void nobodyIsSignedIn() {
    jdbc.sql("delete from spring_session").update();
  }

  /** F8: as after an update that changed a class kept in sessions. */
  @Test
  void aSessionThatCannotBeReadIsNoneAndIsRemoved() {
    Visitor applicant = visitor().signedInAs("applicant");
    assertThat(applicant.get("/applications").status()).isEqualTo(200);
    for (String unreadable : List.of("not java at all", "")) {
      jdbc.sql("update spring_session_attributes set attribute_bytes = ?")
          .param(unreadable.getBytes(StandardCharsets.UTF_8))
          .update();

      Seen home = applicant.get("/");

      assertThat(home.status()).isEqualTo(200);
      assertThat(home.html()).contains("href=\"/login\"");
      assertThat(signedIn()).isZero();
      assertThat(applicant.get("/applications").path()).isEqualTo("/login");
      assertThat(applicant.signedInAs("applicant").get("/applications").status()).isEqualTo(200);
    }
  }

  @Test
  void aSessionOfAClassThatHasGoneIsNone() {
    Visitor applicant = visitor().signedInAs("applicant");
    jdbc.sql(
            """
            update spring_session_attributes set attribute_bytes = decode(replace(encode(attribute_bytes, 'hex'),
              encode('cn.zhunying.identity.Account', 'hex'), encode('cn.zhunying.identity.Accoumt', 'hex')), 'hex')""")
        .update();
    assertThat(applicant.get("/").status()).isEqualTo(200);
    assertThat(applicant.get("/applications").path()).isEqualTo("/login");
  }

  /** F15, D6. */
  @Test
  void manyRequestsOfOneSessionAtOnceAreAllAnswered() throws Exception {
    for (int round = 0; round < 5; round++) {
      Visitor admin = visitor().signedInAs("admin");
      admin.get("/admin");
      List<Seen> seen = atOnce(8, () -> admin.post("/admin/clock", Map.of("to", "2000-01-01")));
      assertThat(seen).extracting(Seen::status).containsOnly(200);
    }
  }

  private static List<Seen> atOnce(int times, Callable<Seen> request) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(times);
    try {
      List<Future<Seen>> answers =
          pool.invokeAll(Stream.generate(() -> request).limit(times).toList());
      return answers.stream()
          .map(
              answer -> {
                try {
                  return answer.get();
                } catch (Exception e) {
                  throw new IllegalStateException(e);
                }
              })
          .toList();
    } finally {
      pool.shutdownNow();
    }
  }

  private Visitor visitor() {
    return new Visitor(api.url(""));
  }

  private int signedIn() {
    return jdbc.sql("select count(*) from spring_session where principal_name = 'applicant'")
        .query(Integer.class)
        .single();
  }
}
