package cn.zhunying.retention;

import cn.zhunying.application.Applications;
import cn.zhunying.application.material.Materials;
import cn.zhunying.sweep.EachApart;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** Deletes every night what is kept no longer. */
@Service
public class Retention {

  private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
  private static final int AT_ONCE = 50;

  private final RetentionRules rules;
  private final RetentionTable table;
  private final Applications applications;
  private final Materials materials;
  private final EachApart apart;
  private final Clock clock;

  Retention(
      RetentionRules rules,
      RetentionTable table,
      Applications applications,
      Materials materials,
      EachApart apart,
      Clock clock) {
    this.rules = rules;
    this.table = table;
    this.applications = applications;
    this.materials = materials;
    this.apart = apart;
    this.clock = clock;
  }

  /** What one rule cannot do keeps no other from being done. */
  @Scheduled(cron = "${zhunying.retention:0 0 4 * * *}", zone = "Asia/Shanghai")
  public void sweep() {
    for (RetentionRule rule : rules.all()) {
      apart.run(
          EachApart.RETENTION,
          List.of(rule.name()),
          one -> LOG.info("retention: {} of {}", rule(rule), rule.what()));
    }
    rules.all().stream()
        .filter(rule -> rule.what() == RetentionKind.UNFINISHED_APPLICATIONS)
        .forEach(this::unfinished);
  }

  private int rule(RetentionRule rule) {
    return switch (rule.what()) {
      case ACCESS_LOG -> table.deleteLooks(before(rule));
      case MESSAGES -> table.deleteMessages(before(rule));
      case MAIL_ADDRESSES -> table.forgetAddresses(before(rule));
      case IDEMPOTENCY_KEYS -> table.deleteIdempotencyKeys(before(rule));
      case DRAFTS -> table.deleteDrafts(before(rule));
      case SIGN_IN_ATTEMPTS -> table.deleteAttempts(before(rule));
      case SESSIONS -> table.deleteSessions(before(rule));
      case PRIVACY_REQUESTS -> table.deleteRequests(before(rule));
      case UNFINISHED_APPLICATIONS -> 0; // one by one, below
    };
  }

  private void unfinished(RetentionRule rule) {
    List<String> some = over(rule);
    while (!some.isEmpty()) {
      apart.run(EachApart.RETENTION, some, numbers -> blank(numbers, rule));
      List<String> next = over(rule);
      some = next.equals(some) ? List.of() : next;
    }
  }

  private List<String> over(RetentionRule rule) {
    return apart.ready(EachApart.RETENTION, AT_ONCE, most -> table.unfinished(before(rule), most));
  }

  private void blank(List<String> numbers, RetentionRule rule) {
    for (String number : table.lock(numbers)) {
      int files = materials.delete(number);
      applications.deletePersonal(number);
      applications.act(number, "personal-data-deleted", Map.of("materials", files), rule.clause());
    }
  }

  private Instant before(RetentionRule rule) {
    return rule.keep().before(LocalDate.now(clock)).atStartOfDay(clock.getZone()).toInstant();
  }
}
