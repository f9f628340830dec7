package cn.zhunying.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zhunying.journal.Entry;
import cn.zhunying.journal.Journal;
import cn.zhunying.journal.JournalParts;
import cn.zhunying.privacy.Fingerprint;
import cn.zhunying.privacy.PersonalDataCipher;
import cn.zhunying.privacy.RowCipher;
import cn.zhunying.support.MailServer;
import cn.zhunying.support.TestDatabase;
import com.icegreen.greenmail.util.GreenMail;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/** M10, F5, F6, F7: a letter arrives once, and a broken mail server costs one letter's time. */
@ExtendWith(OutputCaptureExtension.class)
class MailingTest {

  private static final Instant START = Instant.parse("2026-03-02T01:00:00Z");
  private static final String ADDRESS = "zhang.san@example.com";
  private static final int ATTEMPTS = 3;

  private final DataSource database = TestDatabase.migrated();
  private final JdbcClient jdbc = JdbcClient.create(database);
  private final MovedClock clock = new MovedClock();
  private final JavaMailSenderImpl sender = sender();
  private final List<AnnotationConfigApplicationContext> nodes = new ArrayList<>();
  private final AnnotationConfigApplicationContext node = node();

  @AfterEach
  void stop() {
    nodes.forEach(AnnotationConfigApplicationContext::close);
  }

  @Test
  void aServerThatAcceptsAndNeverAnswersCostsOneAttemptOfOneLetter() throws Exception {
    try (ScriptedMailServer silent = ScriptedMailServer.silent()) {
      sender.setPort(silent.port());
      write("SQ1", ADDRESS);
      write("SQ2", ADDRESS);

      round(node);

      assertThat(message("SQ1").attempts()).isOne();
      assertThat(message("SQ1").trouble()).isEqualTo("邮件服务器没有应答");
      assertThat(message("SQ2").attempts()).isZero();
    }
    healthy();
    round(node);
    assertThat(message("SQ1").mail()).as("its time has not come").isEqualTo("pending");
    assertThat(message("SQ2").mail()).isEqualTo("sent");
    clock.move(Duration.ofMinutes(2));
    round(node);
    assertThat(message("SQ1").mail()).isEqualTo("sent");
  }

  @Test
  void aLetterUnderWayIsNobodyElsesHoweverLateTheServerAnswers() throws Exception {
    CountDownLatch arrived = new CountDownLatch(1);
    CountDownLatch answer = new CountDownLatch(1);
    try (ScriptedMailServer late =
        ScriptedMailServer.answeringMessages(
            () -> {
              arrived.countDown();
              waitFor(answer);
              return "250 ok";
            })) {
      sender.setPort(late.port());
      sender.getJavaMailProperties().put("mail.smtp.timeout", 20_000);
      AnnotationConfigApplicationContext other = node();
      write("SQ1", ADDRESS);
      CompletableFuture<Void> first = CompletableFuture.runAsync(() -> round(node));
      assertThat(arrived.await(20, TimeUnit.SECONDS)).isTrue();

      clock.move(Duration.ofDays(1));
      round(other);
      round(node);
      assertThat(late.messageIds()).hasSize(1);

      answer.countDown();
      first.get(20, TimeUnit.SECONDS);
      round(other);
      assertThat(late.messageIds()).hasSize(1);
      assertThat(message("SQ1").mail()).isEqualTo("sent");
    }
  }

  @Test
  void ofTwoNodesEachSendsWhatTheOtherDoesNot() {
    healthy();
    int before = received("SQ-two").size();
    AnnotationConfigApplicationContext other = node();
    for (int i = 0; i < 20; i++) {
      write("SQ-two-" + i, ADDRESS);
    }

    CompletableFuture.allOf(
            CompletableFuture.runAsync(() -> round(node)),
            CompletableFuture.runAsync(() -> round(other)))
        .join();

    assertThat(received("SQ-two")).hasSize(before + 20).doesNotHaveDuplicates();
    assertThat(outbox()).isEqualTo(new Outbox(0, 0, null));
  }

  @Test
  void aLetterKeepsItsNameWhenItIsSentAgain() throws Exception {
    String[] answers = {null, "250 ok"};
    int[] asked = {0};
    try (ScriptedMailServer hangsUp =
        ScriptedMailServer.answeringMessages(() -> answers[asked[0]++])) {
      sender.setPort(hangsUp.port());
      write("SQ1", ADDRESS);
      round(node);
      assertThat(message("SQ1").mail()).isEqualTo("pending");
      assertThat(message("SQ1").trouble()).isEqualTo("与邮件服务器的连接中断");
      clock.move(Duration.ofHours(1));
      round(node);
      assertThat(message("SQ1").mail()).isEqualTo("sent");
      assertThat(hangsUp.messageIds()).hasSize(2);
      assertThat(hangsUp.messageIds().get(0))
          .isEqualTo(hangsUp.messageIds().get(1))
          .endsWith("@zhunying.example>");
    }
  }

  @Test
  void anAddressTheServerRefusesIsGivenUpAndShownAndNamedNowhere(CapturedOutput output)
      throws Exception {
    try (ScriptedMailServer refuses =
        ScriptedMailServer.refusingRecipients("550 5.1.1 <" + ADDRESS + "> unknown")) {
      sender.setPort(refuses.port());
      write("SQ1", ADDRESS);

      round(node);

      assertThat(message("SQ1").mail()).isEqualTo("failed");
      assertThat(message("SQ1").trouble()).isEqualTo("邮件服务器不收这个地址（550）");
      assertThat(acts("SQ1")).containsExactly("mail-failed");
      assertThat(output).contains("about SQ1", "550").doesNotContain(ADDRESS, "zhang");
      assertThat(stored()).doesNotContain(ADDRESS);
    }
  }

  @Test
  void anAddressThatIsToldToComeLaterIsTriedLater() throws Exception {
    try (ScriptedMailServer greylists = ScriptedMailServer.refusingRecipients("451 later")) {
      sender.setPort(greylists.port());
      write("SQ1", ADDRESS);
      write("SQ2", ADDRESS);
      round(node);
      assertThat(message("SQ1").mail()).isEqualTo("pending");
      assertThat(message("SQ2").attempts()).as("the server is there").isOne();
    }
  }

  @Test
  void whatNobodyTakesIsGivenUpAfterAllAttemptsAndTriedAgainWhenTheAdministratorSaysSo()
      throws Exception {
    sender.setPort(closedPort());
    write("SQ-again", ADDRESS);
    for (int i = 1; i <= ATTEMPTS; i++) {
      assertThat(message("SQ-again").mail()).isEqualTo("pending");
      round(node);
      assertThat(message("SQ-again").attempts()).isEqualTo(i);
      clock.move(Duration.ofHours(7));
    }
    Message failed = message("SQ-again");
    assertThat(failed.mail()).isEqualTo("failed");
    assertThat(failed.trouble()).isEqualTo("连接不上邮件服务器");
    assertThat(messages().failed()).extracting(Message::id).containsExactly(failed.id());
    round(node);
    assertThat(message("SQ-again").attempts()).isEqualTo(ATTEMPTS);

    healthy();
    assertThat(messages().tryAgain(failed.id(), "admin")).isTrue();
    await().untilAsserted(() -> assertThat(message("SQ-again").mail()).isEqualTo("sent"));
    assertThat(acts("SQ-again")).containsExactly("mail-failed", "mail-retried");
    assertThat(messages().tryAgain(failed.id(), "admin")).as("a letter that left").isFalse();
  }

  @Test
  void anAddressThatIsNoneIsGivenUpWithoutAskingAnybodyAndTheNextLetterLeaves() {
    healthy();
    write("SQ-none", "用户@example.com");
    write("SQ-next", ADDRESS);
    round(node);
    assertThat(message("SQ-none").mail()).isEqualTo("failed");
    assertThat(message("SQ-next").mail()).isEqualTo("sent");
    assertThat(received("SQ-none")).isEmpty();
  }

  @Test
  void theOldestLetterIsWatched() {
    OutboxWatch watch = new OutboxWatch(node.getBean(MessageTable.class), clock, MINUTES_30);
    SimpleMeterRegistry meters = new SimpleMeterRegistry();
    watch.bindTo(meters);
    assertThat(meters.get("zhunying.mail.oldest").gauge().value()).isZero();
    write("SQ1", ADDRESS);
    clock.move(Duration.ofMinutes(30));
    assertThat(watch.health().getDetails()).containsEntry("late", false);
    clock.move(Duration.ofMinutes(1));
    assertThat(watch.health().getDetails())
        .containsAllEntriesOf(Map.of("late", true, "oldestSeconds", 1860L, "waiting", 1L));
    assertThat(meters.get("zhunying.mail.oldest").gauge().value()).isEqualTo(1860);
  }

  @Test
  void waitsGrowAndHaveAnEnd() {
    Mailing.Patience patience = new Mailing.Patience(ATTEMPTS, Duration.ofMinutes(1));
    assertThat(patience.next(START, 1)).isEqualTo(START.plus(Duration.ofMinutes(2)));
    assertThat(patience.next(START, 3)).isEqualTo(START.plus(Duration.ofMinutes(8)));
    assertThat(patience.next(START, 90)).isEqualTo(START.plus(Duration.ofHours(6)));
  }

  private static final Duration MINUTES_30 = Duration.ofMinutes(30);

  /** What sends mail, as on one server. */
  private AnnotationConfigApplicationContext node() {
    AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(
            new MapPropertySource(
                "test",
                Map.of(
                    "zhunying.encryption-key",
                    "k",
                    "zhunying.mail.from",
                    "准营 <no-reply@zhunying.example>")));
    context.registerBean(DataSource.class, () -> database);
    context.registerBean(JdbcTransactionManager.class, () -> new JdbcTransactionManager(database));
    context.registerBean(
        TransactionTemplate.class,
        () -> new TransactionTemplate(context.getBean(JdbcTransactionManager.class)));
    context.registerBean(JdbcClient.class, () -> jdbc);
    context.registerBean(JdbcTemplate.class, () -> new JdbcTemplate(database));
    context.registerBean(Clock.class, () -> clock);
    context.registerBean(JavaMailSenderImpl.class, () -> sender);
    context.registerBean(
        Mailing.Patience.class, () -> new Mailing.Patience(ATTEMPTS, Duration.ofMinutes(1)));
    context.register(
        Transactions.class,
        Fingerprint.class,
        PersonalDataCipher.class,
        RowCipher.class,
        MessageTable.class,
        Postman.class,
        MailThreads.class,
        Mailing.class,
        Messages.class);
    JournalParts.into(context);
    context.refresh();
    nodes.add(context);
    return context;
  }

  @EnableTransactionManagement
  static class Transactions {}

  private static JavaMailSenderImpl sender() {
    JavaMailSenderImpl sender = new JavaMailSenderImpl();
    sender.setHost("127.0.0.1");
    sender.getJavaMailProperties().put("mail.smtp.connectiontimeout", 2_000);
    sender.getJavaMailProperties().put("mail.smtp.timeout", 300);
    return sender;
  }

  private void healthy() {
    sender.getJavaMailProperties().put("mail.smtp.timeout", 20_000);
    sender.setPort(SERVER.getSmtp().getPort());
  }

  private static final GreenMail SERVER = MailServer.get();

  /** Written and left to the next round: nothing is sent by the commit itself. */
  private void write(String number, String address) {
    node.getBean(MessageTable.class)
        .add(
            new MessageTable.Written(
                "applicant",
                number,
                "通知 " + number,
                node.getBean(MessageTable.class).seal("applicant", number, "内容"),
                node.getBean(PersonalDataCipher.class)
                    .encrypt(address, MessageTable.place("applicant", number)),
                new byte[0]),
            clock.instant());
  }

  private static void round(AnnotationConfigApplicationContext node) {
    node.getBean(Mailing.class).round();
  }

  private Messages messages() {
    return node.getBean(Messages.class);
  }

  private Outbox outbox() {
    return messages().outbox();
  }

  private Message message(String number) {
    return messages().latest(100).stream()
        .filter(m -> m.caseNumber().equals(number))
        .findFirst()
        .orElseThrow();
  }

  private List<String> acts(String number) {
    return node.getBean(Journal.class).of(number).stream().map(Entry::act).toList();
  }

  private String stored() {
    return jdbc.sql("select row_to_json(m)::text from message m").query(String.class).list()
        + jdbc.sql("select detail::text from journal").query(String.class).list().toString();
  }

  /** Message-IDs of what GreenMail got about cases that begin so. */
  private static List<String> received(String about) {
    return Arrays.stream(SERVER.getReceivedMessages())
        .filter(m -> header(m, "Subject").contains(about))
        .map(m -> header(m, "Message-ID"))
        .toList();
  }

  private static String header(jakarta.mail.internet.MimeMessage mail, String name) {
    try {
      return name.equals("Subject") ? mail.getSubject() : mail.getHeader(name, null);
    } catch (jakarta.mail.MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int closedPort() throws Exception {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static void waitFor(CountDownLatch latch) {
    try {
      latch.await(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static final class MovedClock extends Clock {

    private volatile Instant now = START;

    private void move(Duration by) {
      now = now.plus(by);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
