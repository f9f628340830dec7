package cn.zhunying.rights;

import static java.util.Objects.requireNonNull;

import cn.zhunying.calendar.Calendars;
import cn.zhunying.code.Coded;
import cn.zhunying.identity.Account;
import cn.zhunying.identity.Bureaus;
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
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 受理和处理个人行使权利的申请 (个人信息保护法 第五十条): whoever asks, with an account or without, is answered by the
 * bureau in time, with reasons.
 */
@Service
public class PrivacyRequests {

  private static final int MOST = 200;

  /** Nobody who has signed in, in the journal. */
  private static final String STRANGER = "stranger";

  /**
   * @param secret with which somebody without an account reads the answer; null for an account
   */
  public record Received(PrivacyRequest request, @Nullable String secret) {}

  private final PrivacyRules rules;
  private final PrivacyRequestTable table;
  private final RequestNotices notices;
  private final Journal journal;
  private final Calendars calendars;
  private final Bureaus bureaus;
  private final Clock clock;

  PrivacyRequests(
      PrivacyRules rules,
      PrivacyRequestTable table,
      RequestNotices notices,
      Journal journal,
      Calendars calendars,
      Bureaus bureaus,
      Clock clock) {
    this.rules = rules;
    this.table = table;
    this.notices = notices;
    this.journal = journal;
    this.calendars = calendars;
    this.bureaus = bureaus;
    this.clock = clock;
  }

  /**
   * @param account who asks; empty for somebody without one, who gets a secret and needs a contact
   */
  @Transactional
  public Outcome<Received> receive(NewPrivacyRequest asked, Optional<Account> account) {
    List<Refusal> refusals = refusals(asked, account.isEmpty());
    if (!refusals.isEmpty()) {
      return Outcome.refused(refusals);
    }
    LocalDate today = LocalDate.now(clock);
    PrivacyRequest request =
        new PrivacyRequest(
            table.nextNumber(today),
            rules.kind(requireNonNull(asked.kind())).orElseThrow(),
            account.map(Account::username).orElse(null),
            requireNonNull(asked.bureau()),
            asked.caseNumber(),
            requireNonNull(asked.name()),
            asked.contact(),
            requireNonNull(asked.text()),
            today,
            rules.due(today, calendars.current()),
            null,
            null,
            null,
            null,
            null);
    String secret = account.isPresent() ? null : Secret.fresh();
    table.add(request, secret == null ? null : Secret.hash(secret), rules.on(today).version());
    journal.begin(chain(request));
    journal.record(
        new Act(
            chain(request),
            "privacy-requested",
            account.map(Account::username).orElse(STRANGER),
            Map.of("kind", request.kind().code(), "due", request.dueOn().toString()),
            null,
            request.kind().clause()));
    notices.received(request);
    return Outcome.done(new Received(request, secret));
  }

  private List<Refusal> refusals(NewPrivacyRequest asked, boolean stranger) {
    List<Refusal> found = new ArrayList<>();
    if (asked.kind() == null || rules.kind(asked.kind()).isEmpty()) {
      found.add(Refusal.form("privacy-kind-missing", "kind"));
    }
    if (asked.bureau() == null || bureaus.find(asked.bureau()).isEmpty()) {
      found.add(Refusal.form("privacy-bureau-missing", "bureau"));
    }
    if (asked.name() == null) {
      found.add(Refusal.form("privacy-name-missing", "name"));
    }
    if (asked.text() == null) {
      found.add(Refusal.form("privacy-text-missing", "text"));
    }
    if (stranger && asked.contact() == null) {
      found.add(Refusal.form("privacy-contact-missing", "contact"));
    }
    return found;
  }

  public List<PrivacyRequest> ofAccount(String account) {
    return table.ofAccount(account, MOST);
  }

  /** What somebody without an account asked for. */
  public Optional<PrivacyRequest> find(String number, String secret) {
    return table.find(number, Secret.hash(secret));
  }

  /** What is to be answered by this account's bureau stands first; nothing for other roles. */
  public List<PrivacyRequest> inbox(Account account) {
    return account.has(rules.answeredBy()) && account.bureau() != null
        ? table.ofBureau(account.bureau(), MOST)
        : List.of();
  }

  public Optional<PrivacyRequest> find(String number, Account account) {
    return table.find(number).filter(r -> answers(account, r));
  }

  private boolean answers(Account account, PrivacyRequest request) {
    return account.has(rules.answeredBy()) && account.worksAt(request.bureau());
  }

  /** Once, and never changed. */
  @Transactional
  public Outcome<PrivacyRequest> answer(String number, PrivacyAnswer given, Account account) {
    Optional<PrivacyRequest> asked = find(number, account);
    if (asked.isEmpty()) {
      return Outcome.refused(Refusal.unknown("privacy-request-unknown"));
    }
    RequestOutcome outcome = Coded.find(RequestOutcome.class, given.outcome()).orElse(null);
    if (outcome == null) {
      return Outcome.refused(Refusal.form("privacy-outcome-missing", "outcome"));
    }
    String reason = given.reason();
    if (reason == null) {
      return Outcome.refused(Refusal.law("privacy-reason-missing", "reason", rules.clause()));
    }
    PrivacyRequest answered =
        asked.get().answered(outcome, reason, given.clause(), account.username(), clock.instant());
    if (!table.answered(answered)) {
      return Outcome.refused(Refusal.state("privacy-request-answered", null));
    }
    journal.record(
        new Act(
            chain(answered),
            "privacy-answered",
            account.username(),
            Map.of("outcome", outcome.code()),
            null,
            rules.clause()));
    notices.answered(answered);
    return Outcome.done(answered);
  }

  private static String chain(PrivacyRequest request) {
    return "privacy:" + request.number();
  }
}
