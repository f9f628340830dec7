package cn.zhunying.credit.urging;

import static java.util.Objects.requireNonNull;

import cn.zhunying.credit.ledger.CreditAccounts;
import cn.zhunying.credit.rule.CreditRule;
import cn.zhunying.credit.rule.CreditRules;
import cn.zhunying.identity.CurrentAccount;
import cn.zhunying.journal.Act;
import cn.zhunying.journal.Journal;
import cn.zhunying.law.Outcome;
import cn.zhunying.law.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 督促整改. The points table knows rules that presuppose it (渝人社发〔2021〕58号 第十四条（十六） and others): they
 * are met only after an urging has run out with nothing mended.
 */
@Service
public class Urgings {

  private final UrgingTable table;
  private final CreditRules rules;
  private final Journal journal;
  private final CurrentAccount current;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Urgings(
      UrgingTable table,
      CreditRules rules,
      Journal journal,
      CurrentAccount current,
      ApplicationEventPublisher events,
      Clock clock) {
    this.table = table;
    this.rules = rules;
    this.journal = journal;
    this.current = current;
    this.events = events;
    this.clock = clock;
  }

  public List<Urging> of(String uscc) {
    return table.of(uscc);
  }

  /** Ids of those that have run out with nothing mended and nothing proposed yet. */
  public List<Long> over(LocalDate today, int most) {
    return table.over(today, most);
  }

  public Optional<Urging> lock(long id) {
    return table.lock(id);
  }

  /** Who may urge, and whom, is for the caller to check. */
  @Transactional
  public Outcome<Urging> urge(String uscc, NewUrging of) {
    LocalDate until =
        of.until() == null && of.deliveredOn() != null
            ? of.deliveredOn().plusDays(rules.book().urge().days())
            : of.until();
    List<Refusal> refusals = refuse(of, until);
    if (!refusals.isEmpty()) {
      return Outcome.refused(refusals);
    }
    long id = table.add(uscc, of, until, clock.instant(), current.username());
    Urging urging = table.lock(uscc, id).orElseThrow();
    record(
        urging,
        "credit-urged",
        Map.of(
            "rules",
            of.rules(),
            "until",
            requireNonNull(until).toString(),
            "document",
            of.document()));
    events.publishEvent(new Urged(urging));
    return Outcome.done(urging);
  }

  private List<Refusal> refuse(NewUrging of, @Nullable LocalDate until) {
    List<Refusal> found = new ArrayList<>();
    if (of.rules() == null
        || of.rules().isEmpty()
        || !of.rules().stream().allMatch(this::mayBeUrged)) {
      found.add(
          Refusal.form(
              "credit-urging-rules",
              "rules",
              of.rules() == null ? "" : String.join("、", of.rules())));
    }
    if (blank(of.matter()) || of.matter().length() > 500) {
      found.add(Refusal.form("credit-urging-matter", "matter"));
    }
    if (blank(of.document()) || of.document().length() > 100) {
      found.add(Refusal.form("credit-urging-document", "document"));
    }
    if (of.deliveredOn() == null || of.deliveredOn().isAfter(LocalDate.now(clock))) {
      found.add(Refusal.form("credit-urging-delivered", "deliveredOn"));
    } else if (until != null && !until.isAfter(of.deliveredOn())) {
      found.add(Refusal.form("credit-urging-until", "until"));
    }
    return found;
  }

  /** Only what a rule makes graver when it is not mended. */
  private boolean mayBeUrged(String rule) {
    return rules.all().stream().anyMatch(r -> r.escalates().contains(rule));
  }

  /** Mended: nothing follows from it any more. */
  @Transactional
  public Outcome<Urging> remedied(String uscc, long id, String remedy) {
    Urging urging = table.lock(uscc, id).orElse(null);
    if (urging == null) {
      return Outcome.refused(Refusal.unknown("credit-urging-unknown", String.valueOf(id)));
    }
    if (urging.remedied() != null) {
      return Outcome.refused(Refusal.state("credit-urging-remedied", null));
    }
    if (blank(remedy) || remedy.length() > 500) {
      return Outcome.refused(Refusal.form("credit-urging-remedy", "remedy"));
    }
    table.remedied(id, LocalDate.now(clock), remedy.strip());
    record(urging, "credit-urging-remedied", Map.of("remark", remedy.strip()));
    return table.lock(uscc, id).map(Outcome::done).orElseThrow();
  }

  /** Whether an urging covers what this rule makes graver and had run out before that day. */
  public boolean failed(String uscc, CreditRule rule, LocalDate day) {
    return table.of(uscc).stream()
        .filter(u -> u.failedBefore(day))
        .anyMatch(u -> u.rules().stream().anyMatch(rule.escalates()::contains));
  }

  private void record(Urging urging, String act, Map<String, ?> detail) {
    String clause =
        rules.all().stream()
            .filter(r -> r.escalates().contains(urging.rules().get(0)))
            .findFirst()
            .orElseThrow()
            .clause();
    journal.record(
        new Act(
            CreditAccounts.caseKey(urging.uscc()),
            act,
            current.username(),
            detail,
            rules.version(),
            clause));
  }

  private static boolean blank(String text) {
    return text == null || text.isBlank();
  }
}
