package cn.zhunying.notification;

import cn.zhunying.privacy.PersonalDataCipher;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Sends the mail of a committed message. A failed one stays in the outbox and is tried again. */
@Component
class Mailing {

  private static final Logger LOG = LoggerFactory.getLogger(Mailing.class);

  private final JdbcClient jdbc;
  private final Clock clock;
  private final PersonalDataCipher cipher;
  private final ObjectProvider<JavaMailSender> sender;
  private final IncompleteEventPublications unsent;
  private final String from;

  Mailing(
      JdbcClient jdbc,
      Clock clock,
      PersonalDataCipher cipher,
      ObjectProvider<JavaMailSender> sender,
      IncompleteEventPublications unsent,
      @Value("${zhunying.mail.from}") String from) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.cipher = cipher;
    this.sender = sender;
    this.unsent = unsent;
    this.from = from;
  }

  private record Letter(String recipient, String subject, String body, String mail) {}

  @ApplicationModuleListener
  void on(MessageWritten written) throws MessagingException {
    Letter letter =
        jdbc.sql("select recipient, subject, body, mail from message where id = ?")
            .param(written.id())
            .query(
                (row, n) ->
                    new Letter(
                        row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
            .single();
    if (letter.mail().equals("sent")) {
      return;
    }
    JavaMailSender mail = sender.getIfAvailable();
    if (mail == null) {
      jdbc.sql("update message set mail = 'kept' where id = ?").param(written.id()).update();
      return;
    }
    MimeMessage message = mail.createMimeMessage();
    MimeMessageHelper helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
    helper.setFrom(from);
    helper.setTo(cipher.decrypt(letter.recipient()));
    helper.setSubject(letter.subject());
    helper.setText(letter.body());
    mail.send(message);
    jdbc.sql("update message set mail = 'sent', sent_at = ?, attempts = attempts + 1 where id = ?")
        .params(Timestamp.from(clock.instant()), written.id())
        .update();
  }

  /** Also what an interrupted process left behind. */
  @Scheduled(
      fixedDelayString = "${zhunying.mail.retry:PT1M}",
      initialDelayString = "${zhunying.mail.retry:PT1M}")
  void retry() {
    try {
      unsent.resubmitIncompletePublicationsOlderThan(Duration.ofSeconds(30));
    } catch (MailException e) {
      LOG.warn("mail is still not accepted: {}", e.getMessage());
    }
  }
}
