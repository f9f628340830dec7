package cn.zhunying.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zhunying.support.MailServer;
import cn.zhunying.support.Office;
import cn.zhunying.support.ZhunyingTest;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Mail leaves after the commit, over real SMTP, and waits in the outbox while nobody takes it. */
@ZhunyingTest
class MailTest {

  private final GreenMail server = MailServer.get();

  @Autowired private Office office;
  @Autowired private Mailing mailing;
  @Autowired private Messages messages;
  @Autowired private JavaMailSenderImpl sender;
  @Autowired private JdbcClient jdbc;
  @Autowired private PlatformTransactionManager transactions;

  @Test
  void theApplicantIsMailedTheDecisionWithTheLicenceNumber() throws Exception {
    String number = office.applied("commitment");
    office.signed(number);
    String licence = office.licence(number).orElseThrow().number();
    MimeMessage mail = mailAbout(number);
    assertThat(mail.getSubject()).contains("准予许可").contains(number);
    assertThat(mail.getContent().toString()).contains(licence);
    assertThat(mail.getAllRecipients())
        .extracting(Object::toString)
        .containsExactly("example@example.com");
  }

  @Test
  void whatIsRolledBackIsNeverMailed() {
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            tx -> {
              messages.send(
                  "applicant", "example@example.com", "SQ-rolled-back", "rolled back", "nothing");
              tx.setRollbackOnly();
            });
    String number = office.applied("general");
    mailAbout(number);
    assertThat(subjects()).noneMatch(s -> s.contains("rolled back"));
  }

  @Test
  void mailThatNobodyTakesStaysInTheOutboxAndGoesOutLater() {
    server.stop();
    String number;
    try {
      String waiting = office.applied("general");
      number = waiting;
      await().atMost(Duration.ofSeconds(20)).until(() -> attempts(waiting) > 0);
      assertThat(office.application(number).status().code()).isEqualTo("submitted");
    } finally {
      server.start();
    }
    office.advance("P1D");
    mailing.retry();
    assertThat(mailAbout(number)).isNotNull();
  }

  /** F7: a connection that hangs must not hold a thread, and a row, for ever. */
  @Test
  void mailServersAreNotWaitedForWithoutEnd() {
    for (String protocol : List.of("smtp", "smtps")) {
      for (String limit : List.of("connectiontimeout", "timeout", "writetimeout")) {
        assertThat(sender.getJavaMailProperties().getProperty("mail." + protocol + "." + limit))
            .as(protocol + " " + limit)
            .satisfies(millis -> assertThat(Long.parseLong(millis)).isBetween(1_000L, 60_000L));
      }
    }
  }

  @Test
  void theAddressIsNotReadableInTheDatabase() {
    String number = office.applied("general");
    List<String> stored =
        jdbc.sql("select recipient from message where case_number = ?")
            .param(number)
            .query(String.class)
            .list();
    assertThat(stored).isNotEmpty().allSatisfy(s -> assertThat(s).doesNotContain("example"));
    String personal =
        jdbc.sql("select personal from application where number = ?")
            .param(number)
            .query(String.class)
            .single();
    assertThat(personal).doesNotContain("500103199001011232").doesNotContain("13800000000");
  }

  private int attempts(String number) {
    return jdbc.sql("select max(attempts) from message where case_number = ? and mail = 'pending'")
        .param(number)
        .query(Integer.class)
        .optional()
        .orElse(0);
  }

  private MimeMessage mailAbout(String number) {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> subjects().stream().anyMatch(s -> s.contains(number)));
    return Arrays.stream(server.getReceivedMessages())
        .filter(m -> subject(m).contains(number))
        .reduce((earlier, later) -> later)
        .orElseThrow();
  }

  private List<String> subjects() {
    return Arrays.stream(server.getReceivedMessages()).map(MailTest::subject).toList();
  }

  private static String subject(MimeMessage mail) {
    try {
      return mail.getSubject();
    } catch (jakarta.mail.MessagingException e) {
      throw new IllegalStateException(GreenMailUtil.getWholeMessage(mail), e);
    }
  }
}
