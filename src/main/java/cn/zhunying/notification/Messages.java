package cn.zhunying.notification;

import cn.zhunying.privacy.Fingerprint;
import cn.zhunying.privacy.PersonalDataCipher;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes messages inside the caller's transaction; the mail leaves after it has committed. */
@Service
public class Messages {

  private final JdbcClient jdbc;
  private final Clock clock;
  private final PersonalDataCipher cipher;
  private final Fingerprint fingerprint;
  private final ApplicationEventPublisher events;

  Messages(
      JdbcClient jdbc,
      Clock clock,
      PersonalDataCipher cipher,
      Fingerprint fingerprint,
      ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.cipher = cipher;
    this.fingerprint = fingerprint;
    this.events = events;
  }

  /**
   * @param email address in clear; null keeps the message in the application only
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void send(String account, String email, String caseNumber, String subject, String body) {
    Long id =
        jdbc.sql(
                """
                insert into message (account, case_number, subject, body, recipient, mail, created_at, mac)
                values (?, ?, ?, ?, ?, ?, ?, ?) returning id""")
            .params(
                account,
                caseNumber,
                subject,
                body,
                cipher.encrypt(email),
                email == null ? "kept" : "pending",
                Timestamp.from(clock.instant()),
                fingerprint.of(String.join(" ", account, caseNumber, subject, body)))
            .query(Long.class)
            .single();
    if (email != null) {
      events.publishEvent(new MessageWritten(id));
    }
  }

  public List<Message> of(String account, int limit) {
    return jdbc.sql("select * from message where account = ? order by id desc limit ?")
        .params(account, limit)
        .query(Messages::message)
        .list();
  }

  public List<Message> latest(int limit) {
    return jdbc.sql("select * from message order by id desc limit ?")
        .param(limit)
        .query(Messages::message)
        .list();
  }

  private static Message message(java.sql.ResultSet row, int n) throws java.sql.SQLException {
    Timestamp read = row.getTimestamp("read_at");
    return new Message(
        row.getLong("id"),
        row.getString("account"),
        row.getString("case_number"),
        row.getString("subject"),
        row.getString("body"),
        row.getString("mail"),
        row.getTimestamp("created_at").toInstant(),
        read == null ? null : read.toInstant());
  }
}
