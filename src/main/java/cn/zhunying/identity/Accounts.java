package cn.zhunying.identity;

import cn.zhunying.code.Coded;
import cn.zhunying.engine.accounts.EngineAccounts;
import cn.zhunying.engine.accounts.EngineGroup;
import cn.zhunying.law.Outcome;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The accounts, kept where the engine keeps its users so that both sides know the same people. */
@Component
public class Accounts {

  private static final Logger log = LoggerFactory.getLogger(Accounts.class);

  private final EngineAccounts stored;
  private final Bureaus bureaus;

  Accounts(EngineAccounts stored, Bureaus bureaus) {
    this.stored = stored;
    this.bureaus = bureaus;
  }

  public Optional<Account> find(String username) {
    return stored.find(username).map(this::account);
  }

  public boolean exists(String username) {
    return stored.exists(username);
  }

  /** Colleagues who share a role in a bureau, e.g. inspectors a duty can be reassigned to. */
  public List<Account> of(String bureau, Role role) {
    return stored.members(bureau + "-" + role.code()).stream().map(this::account).toList();
  }

  /** The same, for who is told something. */
  public List<String> usernames(String bureau, Role role) {
    return of(bureau, role).stream().map(Account::username).toList();
  }

  /** What people are called, by username, in one look; nobody's name is left out. */
  public Map<String, String> names(Collection<String> usernames) {
    return stored.names(usernames);
  }

  /** The same of those who share a role in a bureau. */
  public Map<String, String> namesOf(String bureau, Role role) {
    return stored.namesOf(bureau + "-" + role.code());
  }

  boolean none() {
    return stored.none();
  }

  /** The account when the password is right. */
  public Optional<Account> verify(String username, String password) {
    return stored.verify(username, password).map(this::account);
  }

  /** What somebody would be with these groups; the refusal when they do not go together. */
  public Outcome<Account> with(String username, String group) {
    EngineAccounts.Stored now = stored.find(username).orElseThrow();
    List<String> groups = new ArrayList<>(now.groups());
    groups.add(group);
    Posts.Reading posts = Posts.read(groups, bureaus);
    return posts.refusal() != null
        ? Outcome.refused(posts.refusal())
        : Outcome.done(new Account(now.id(), now.name(), posts.roles(), posts.bureau()));
  }

  /** Whether a group of this name gives anything. */
  public boolean isPost(String group) {
    return Posts.isPost(group, bureaus);
  }

  public void setPassword(String username, String password) {
    stored.setPassword(username, password);
  }

  void create(Account account, String password) {
    List<EngineGroup> groups = new ArrayList<>();
    for (String id : account.engineGroups()) {
      groups.add(group(id));
    }
    stored.create(account.username(), account.displayName(), password, groups);
  }

  /** Makes the group of a post known to the engine, under the name people read. */
  public void ensurePost(String id) {
    stored.ensure(group(id));
  }

  private EngineGroup group(String id) {
    if (id.equals(EngineGroup.STAFF.id())) {
      return EngineGroup.STAFF;
    }
    if (id.equals(EngineGroup.ADMINISTRATORS.id())) {
      return EngineGroup.ADMINISTRATORS;
    }
    if (id.equals(Account.APPLICANTS)) {
      return EngineGroup.work(id, Role.APPLICANT.label());
    }
    int dash = id.lastIndexOf('-');
    Bureau bureau = bureaus.require(id.substring(0, dash));
    Role role = Coded.of(Role.class, id.substring(dash + 1));
    return EngineGroup.work(id, bureau.shortName() + role.label());
  }

  /** What the stored groups make of somebody; groups that are no post of ours give nothing. */
  private Account account(EngineAccounts.Stored stored) {
    Posts.Reading posts = Posts.read(stored.groups(), bureaus);
    if (!posts.nothing().isEmpty()) {
      log.warn("account {} has groups that give nothing: {}", stored.id(), posts.nothing());
    }
    return new Account(stored.id(), stored.name(), posts.roles(), posts.bureau());
  }
}
