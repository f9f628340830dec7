package cn.zhunying.identity;

import cn.zhunying.engine.accounts.EngineAccounts;
import cn.zhunying.engine.accounts.EngineGroup;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The accounts, kept where the engine keeps its users so that both sides know the same people. */
@Component
public class Accounts {

  private final EngineAccounts stored;
  private final Bureaus bureaus;

  Accounts(EngineAccounts stored, Bureaus bureaus) {
    this.stored = stored;
    this.bureaus = bureaus;
  }

  public Optional<Account> find(String username) {
    return stored.find(username).map(Accounts::account);
  }

  public boolean exists(String username) {
    return stored.exists(username);
  }

  /** Colleagues who share a role in a bureau, e.g. inspectors a duty can be reassigned to. */
  public List<Account> of(String bureau, Role role) {
    return stored.members(bureau + "-" + role.code()).stream().map(Accounts::account).toList();
  }

  boolean none() {
    return stored.none();
  }

  Optional<Account> verify(String username, String password) {
    return stored.verify(username, password).map(Accounts::account);
  }

  void create(Account account, String password) {
    List<EngineGroup> groups = new ArrayList<>();
    for (String id : account.engineGroups()) {
      groups.add(group(id, account));
    }
    stored.create(account.username(), account.displayName(), password, groups);
  }

  private EngineGroup group(String id, Account account) {
    if (id.equals(EngineGroup.STAFF.id())) {
      return EngineGroup.STAFF;
    }
    if (id.equals(EngineGroup.ADMINISTRATORS.id())) {
      return EngineGroup.ADMINISTRATORS;
    }
    if (id.equals(Account.APPLICANTS)) {
      return EngineGroup.work(id, Role.APPLICANT.label());
    }
    Bureau bureau = bureaus.require(account.bureau());
    Role role = role(id);
    return EngineGroup.work(id, bureau.shortName() + role.label());
  }

  private static Account account(EngineAccounts.Stored stored) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    String bureau = null;
    for (String group : stored.groups()) {
      if (group.equals(EngineGroup.ADMINISTRATORS.id())) {
        roles.add(Role.ADMIN);
      } else if (group.equals(Account.APPLICANTS)) {
        roles.add(Role.APPLICANT);
      } else if (group.contains("-")) {
        roles.add(role(group));
        bureau = group.substring(0, group.lastIndexOf('-'));
      }
    }
    return new Account(stored.id(), stored.name(), roles, bureau);
  }

  private static Role role(String group) {
    return Role.valueOf(
        group.substring(group.lastIndexOf('-') + 1).toUpperCase(java.util.Locale.ROOT));
  }
}
