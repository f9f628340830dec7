package cn.zhunying.identity.account;

import cn.zhunying.engine.accounts.EngineGroup;
import cn.zhunying.identity.Account;
import cn.zhunying.identity.AccountLeft;
import cn.zhunying.identity.AccountSessions;
import cn.zhunying.identity.Accounts;
import cn.zhunying.identity.security.SecurityJournal;
import cn.zhunying.law.Outcome;
import cn.zhunying.law.Refusal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * What stands behind each change the administrator makes in the engine: whether it may be made, its
 * entry in the journal, and what follows for the sessions and tasks of whoever it is about.
 */
@Component
public class AccountAdministration {

  private final Accounts accounts;
  private final AccountSessions sessions;
  private final OneTimePasswords oneTime;
  private final SecurityJournal journal;
  private final ApplicationEventPublisher events;

  AccountAdministration(
      Accounts accounts,
      AccountSessions sessions,
      OneTimePasswords oneTime,
      SecurityJournal journal,
      ApplicationEventPublisher events) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.oneTime = oneTime;
    this.journal = journal;
    this.events = events;
  }

  public Optional<Refusal> refusal(Account by, AdministrativeAct act) {
    return switch (act.kind()) {
      case USER_CREATED ->
          AccountNames.refusal(act.theAccount())
              .or(() -> taken(act.theAccount()))
              .or(
                  () ->
                      PasswordRules.refusal(
                          "credentials.password", act.theAccount(), act.password()));
      case PASSWORD_SET -> PasswordRules.refusal("password", act.theAccount(), act.password());
      case USER_CHANGED -> sameName(act.theAccount(), act.named());
      case USER_DELETED -> notOneself(by, act.theAccount());
      case GROUP_CREATED ->
          accounts.isPost(act.theGroup())
              ? Optional.empty()
              : Optional.of(Refusal.form("group-unknown", "id"));
      case GROUP_CHANGED -> sameName(act.theGroup(), act.named());
      case GROUP_DELETED ->
          act.theGroup().equals(EngineGroup.ADMINISTRATORS.id())
                  || act.theGroup().equals(EngineGroup.STAFF.id())
              ? Optional.of(Refusal.right("group-needed", act.theGroup()))
              : Optional.empty();
      case GROUP_GIVEN -> given(act);
      case GROUP_TAKEN ->
          act.theGroup().equals(EngineGroup.ADMINISTRATORS.id())
              ? notOneself(by, act.theAccount())
              : Optional.empty();
      case RETRIES_SET, INCIDENT_ANNOTATED, INCIDENT_RESOLVED -> Optional.empty();
    };
  }

  private Optional<Refusal> taken(String name) {
    return accounts.exists(name)
        ? Optional.of(Refusal.state("account-name-taken", null, name))
        : Optional.empty();
  }

  private static Optional<Refusal> sameName(String name, @Nullable String named) {
    return named == null || named.equals(name)
        ? Optional.empty()
        : Optional.of(Refusal.form("account-name-fixed", "id"));
  }

  private static Optional<Refusal> notOneself(Account by, String account) {
    return by.username().equals(account)
        ? Optional.of(Refusal.right("account-not-oneself"))
        : Optional.empty();
  }

  private Optional<Refusal> given(AdministrativeAct act) {
    if (!accounts.isPost(act.theGroup()) && !act.theGroup().equals(EngineGroup.STAFF.id())) {
      return Optional.of(Refusal.form("group-unknown", "group"));
    }
    if (!accounts.exists(act.theAccount())) {
      return Optional.of(Refusal.unknown("account-unknown", act.theAccount()));
    }
    Outcome<Account> then = accounts.with(act.theAccount(), act.theGroup());
    return then.fold(account -> Optional.empty(), refusals -> Optional.of(refusals.get(0)));
  }

  /** Those whose account an act changes, as they were before it. */
  public Map<String, Account> concerned(AdministrativeAct act) {
    Map<String, Account> found = new HashMap<>();
    if (act.account() != null) {
      accounts.find(act.account()).ifPresent(a -> found.put(a.username(), a));
    } else if (act.kind() == AdministrativeAct.Kind.GROUP_DELETED) {
      for (String member : sessions.members(act.theGroup())) {
        accounts.find(member).ifPresent(a -> found.put(a.username(), a));
      }
    }
    return found;
  }

  /**
   * Before the engine makes the change, in its transaction: a post may be given for the first time.
   */
  public void prepare(AdministrativeAct act) {
    if (act.kind() == AdministrativeAct.Kind.GROUP_GIVEN) {
      accounts.ensurePost(act.theGroup());
    }
  }

  /** Once the engine has made the change, in its transaction. */
  public void follow(Account by, AdministrativeAct act, Map<String, Account> before) {
    journal.record(act.kind().code(), by.username(), detail(act));
    boolean somebodyElse = !by.username().equals(act.account());
    switch (act.kind()) {
      case USER_CREATED -> oneTime.given(act.theAccount(), by.username());
      case PASSWORD_SET -> {
        if (somebodyElse) {
          oneTime.given(act.theAccount(), by.username());
        }
      }
      case USER_DELETED -> oneTime.own(act.theAccount());
      default -> {
        // nothing more
      }
    }
    before.values().forEach(this::left);
  }

  private void left(Account before) {
    Optional<Account> after = accounts.find(before.username());
    boolean less =
        after.isEmpty()
            || !after.get().roles().containsAll(before.roles())
            || before.bureau() != null && !before.bureau().equals(after.get().bureau());
    if (less) {
      events.publishEvent(new AccountLeft(before, after));
    }
  }

  private static Map<String, String> detail(AdministrativeAct act) {
    Map<String, String> detail = new HashMap<>(act.more());
    if (act.account() != null) {
      detail.put("account", act.account());
    }
    if (act.group() != null) {
      detail.put("group", act.group());
    }
    return detail;
  }
}
