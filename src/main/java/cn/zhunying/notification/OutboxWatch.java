package cn.zhunying.notification;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Tells when mail does not leave: health detail {@code outbox}, meters {@code
 * zhunying_mail_oldest_seconds} and {@code zhunying_mail_failed}, and a line in the log. Never
 * takes a node out: people can work without mail.
 */
@Component("outbox")
class OutboxWatch extends AbstractHealthIndicator implements MeterBinder {

  private static final Logger LOG = LoggerFactory.getLogger(OutboxWatch.class);

  private final MessageTable table;
  private final Clock clock;
  private final Duration alarm;

  OutboxWatch(
      MessageTable table, Clock clock, @Value("${zhunying.mail.alarm:PT30M}") Duration alarm) {
    this.table = table;
    this.clock = clock;
    this.alarm = alarm;
  }

  @Override
  protected void doHealthCheck(Health.Builder health) {
    Outbox outbox = table.outbox();
    health
        .up()
        .withDetail("waiting", outbox.waiting())
        .withDetail("failed", outbox.failed())
        .withDetail("oldestSeconds", age(outbox).toSeconds())
        .withDetail("late", isLate(outbox));
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder("zhunying.mail.oldest", () -> asked(outbox -> age(outbox).toSeconds()))
        .baseUnit("seconds")
        .description("How long the oldest letter that is to be mailed has waited")
        .register(registry);
    Gauge.builder("zhunying.mail.failed", () -> asked(Outbox::failed))
        .description("Letters that were given up")
        .register(registry);
  }

  @Scheduled(fixedDelayString = "${zhunying.mail.alarm:PT30M}", initialDelayString = "PT5M")
  void alarm() {
    Outbox outbox = table.outbox();
    if (isLate(outbox)) {
      LOG.error(
          "邮件发不出去：{} 封在等，最早的已等 {} 分钟；请检查邮件服务器（spring.mail.*）",
          outbox.waiting(),
          age(outbox).toMinutes());
    }
  }

  private boolean isLate(Outbox outbox) {
    return age(outbox).compareTo(alarm) > 0;
  }

  private Duration age(Outbox outbox) {
    return outbox.oldest() == null
        ? Duration.ZERO
        : Duration.between(outbox.oldest(), clock.instant());
  }

  private interface Asked {
    double of(Outbox outbox);
  }

  /** A scrape without a database still gets all other meters. */
  private double asked(Asked what) {
    try {
      return what.of(table.outbox());
    } catch (DataAccessException | TransactionException away) {
      return Double.NaN;
    }
  }
}
