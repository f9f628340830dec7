package cn.zhunying.notification;

import cn.zhunying.journal.Act;
import cn.zhunying.journal.Journal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Empties the outbox, letter by letter, each in a transaction that holds its row: a letter that is
 * not taken costs only itself and is tried later, ever more rarely, until it is given up and shown
 * to the administrator.
 */
@Component
class Mailing {

  private static final Logger LOG = LoggerFactory.getLogger(Mailing.class);
  private static final Duration RAREST = Duration.ofHours(6);

  private final MessageTable table;
  private final Postman postman;
  private final Journal journal;
  private final Clock clock;
  private final TransactionTemplate transaction;
  private final MailThreads threads;
  private final Patience patience;

  /**
   * @param attempts after so many a letter is given up
   * @param retry the first comes after twice, each further one after double the time
   */
  @Component
  record Patience(
      @Value("${zhunying.mail.attempts:16}") int attempts,
      @Value("${zhunying.mail.retry:PT1M}") Duration retry) {

    Instant next(Instant now, int attemptsMade) {
      Duration wait = retry.multipliedBy(1L << Math.min(attemptsMade, 20));
      return now.plus(wait.compareTo(RAREST) < 0 ? wait : RAREST);
    }
  }

  Mailing(
      MessageTable table,
      Postman postman,
      Journal journal,
      Clock clock,
      TransactionTemplate transaction,
      MailThreads threads,
      Patience patience) {
    this.table = table;
    this.postman = postman;
    this.journal = journal;
    this.clock = clock;
    this.transaction = transaction;
    this.threads = threads;
    this.patience = patience;
  }

  boolean isPossible() {
    return postman.isThere();
  }

  /** Sends what this transaction has written as soon as it has committed. */
  void afterCommit() {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            threads.wake(Mailing.this::round);
          }
        });
  }

  /** What was not taken before, and what a node that died left behind. */
  @Scheduled(
      fixedDelayString = "${zhunying.mail.retry:PT1M}",
      initialDelayString = "${zhunying.mail.retry:PT1M}")
  void retry() {
    if (isPossible()) {
      threads.wake(this::round);
    }
  }

  /** All that is due; ends early where the server is at fault, as the next would meet it too. */
  void round() {
    boolean more = true;
    while (more) {
      more = Boolean.TRUE.equals(transaction.execute(status -> one()));
    }
  }

  private boolean one() {
    Optional<Letter> due = table.take(clock.instant());
    if (due.isEmpty()) {
      return false;
    }
    Letter letter = due.get();
    Optional<Trouble> trouble = postman.deliver(letter);
    if (trouble.isEmpty()) {
      table.sent(letter.id(), clock.instant());
      return true;
    }
    notTaken(letter, trouble.get());
    return !trouble.get().ofTheServer();
  }

  private void notTaken(Letter letter, Trouble trouble) {
    int made = letter.attempts() + 1;
    boolean over = trouble.ofTheLetter() || made >= patience.attempts();
    LOG.warn(
        "letter {} about {} was not taken (attempt {}{}): {}",
        letter.id(),
        letter.caseNumber(),
        made,
        over ? ", given up" : "",
        trouble.what());
    if (!over) {
      table.postponed(letter.id(), patience.next(clock.instant(), made), trouble.what());
      return;
    }
    table.givenUp(letter.id(), trouble.what());
    journal.record(
        new Act(
            letter.caseNumber(),
            "mail-failed",
            "system",
            Map.of("message", letter.id(), "reason", trouble.what()),
            null,
            null));
  }
}
