package cn.zhunying.portal.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zhunying.support.Api;
import cn.zhunying.support.Office;
import cn.zhunying.support.Visitor;
import cn.zhunying.support.ZhunyingTest;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** F5: what could not be delivered is seen, and tried again when somebody says so. */
@ZhunyingTest
class OutboxPagesTest {

  @Autowired private Api api;
  @Autowired private Office office;
  @Autowired private JdbcClient jdbc;

  @Test
  void theAdministratorSeesWhatWasGivenUpAndHasItTriedAgain() {
    String number = office.applied("general");
    await().atMost(Duration.ofSeconds(30)).until(() -> mail(number).equals("sent"));
    long id =
        jdbc.sql(
                """
                update message set mail = 'failed', attempts = 16, last_error = '邮件服务器没有应答'
                where case_number = ? returning id""")
            .param(number)
            .query(Long.class)
            .single();
    Visitor admin = new Visitor(api.url("")).signedInAs("admin");

    assertThat(admin.get("/admin/outbox").html())
        .contains(number, "邮件服务器没有应答，共试 16 次")
        .doesNotContain("example@example.com");
    assertThat(admin.post("/admin/outbox/" + id + "/again", Map.of()).html())
        .contains("这封邮件已重新排入发送");

    await().atMost(Duration.ofSeconds(30)).until(() -> mail(number).equals("sent"));
    assertThat(office.acts(number)).contains("mail-retried");
    assertThat(admin.post("/admin/outbox/" + id + "/again", Map.of()).status()).isEqualTo(404);
  }

  @Test
  void nobodyElseDoes() {
    for (String user : new String[] {"applicant", "supervisor"}) {
      Visitor other = new Visitor(api.url("")).signedInAs(user);
      assertThat(other.get("/admin/outbox").status()).isEqualTo(403);
    }
  }

  private String mail(String number) {
    return jdbc.sql("select mail from message where case_number = ?")
        .param(number)
        .query(String.class)
        .single();
  }
}
