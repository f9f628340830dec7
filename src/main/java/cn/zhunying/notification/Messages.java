package cn.zhunying.notification;

import static java.util.Objects.requireNonNull;

import cn.zhunying.journal.Act;
import cn.zhunying.journal.Journal;
import cn.zhunying.privacy.Fingerprint;
import cn.zhunying.privacy.PersonalDataCipher;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes messages inside the caller's transaction; the mail leaves after it has committed. */
@Service
public class Messages {

  private static final int MOST = 200;

  private final MessageTable table;
  private final Clock clock;
  private final PersonalDataCipher cipher;
  private final Fingerprint fingerprint;
  private final Journal journal;
  private final Mailing mailing;

  Messages(
      MessageTable table,
      Clock clock,
      PersonalDataCipher cipher,
      Fingerprint fingerprint,
      Journal journal,
      Mailing mailing) {
    this.table = table;
    this.clock = clock;
    this.cipher = cipher;
    this.fingerprint = fingerprint;
    this.journal = journal;
    this.mailing = mailing;
  }

  /**
   * @param email address in clear; null keeps the message in the application only, as does an
   *     installation without a mail server
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void send(
      String account, @Nullable String email, String caseNumber, String subject, String body) {
    boolean mailed = email != null && mailing.isPossible();
    MessageTable.Body sealed = table.seal(account, caseNumber, body);
    table.add(
        new MessageTable.Written(
            account,
            caseNumber,
            subject,
            sealed,
            mailed
                ? cipher.encrypt(requireNonNull(email), MessageTable.place(account, caseNumber))
                : null,
            fingerprint.of(String.join(" ", account, caseNumber, subject, sealed.text()))),
        clock.instant());
    if (mailed) {
      mailing.afterCommit();
    }
  }

  /** The newest of the account. */
  public List<Message> of(String account, int most) {
    return before(account, Long.MAX_VALUE, most);
  }

  /** Those written before the one of this id, newest first. */
  public List<Message> before(String account, long id, int most) {
    return table.before(account, id, most);
  }

  /** How many the account has not seen. */
  public int unread(String account) {
    return table.unread(account);
  }

  /** The account has seen all there are. */
  @Transactional
  public void read(String account) {
    table.read(account, clock.instant());
  }

  public List<Message> latest(int limit) {
    return table.latest(limit);
  }

  /** What was given up, oldest first. */
  public List<Message> failed() {
    return table.failed(MOST);
  }

  public Outbox outbox() {
    return table.outbox();
  }

  /** A given-up letter is tried again from the start; false when there is none of this number. */
  @Transactional
  public boolean tryAgain(long id, String actor) {
    return table
        .again(id, clock.instant())
        .map(
            number -> {
              journal.record(
                  new Act(number, "mail-retried", actor, Map.of("message", id), null, null));
              mailing.afterCommit();
              return true;
            })
        .orElse(false);
  }
}
