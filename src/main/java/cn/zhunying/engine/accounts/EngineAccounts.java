package cn.zhunying.engine.accounts;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.digest.PasswordManager;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Accounts and groups where the engine keeps them, so that Tasklist and our pages know the same.
 */
@Component
public class EngineAccounts {

  /** An account as stored; the full name whole, as Chinese names are not split. */
  public record Stored(String id, String name, List<String> groups) {}

  private final IdentityService identity;
  private final ProcessEngineConfigurationImpl engine;
  private volatile @Nullable String nobodysPassword;

  EngineAccounts(IdentityService identity, ProcessEngineConfigurationImpl engine) {
    this.identity = identity;
    this.engine = engine;
  }

  public boolean exists(String id) {
    return identity.createUserQuery().userId(id).count() > 0;
  }

  public boolean none() {
    return identity.createUserQuery().count() == 0;
  }

  public Optional<Stored> find(String id) {
    return user(id).map(this::stored);
  }

  /**
   * The account when the password is right. Takes as long for an unknown name, and does not use the
   * engine's own throttle: that locks the account for everybody, so anyone could lock anyone out.
   */
  public Optional<Stored> verify(String id, String password) {
    Optional<User> user = user(id);
    String encrypted = user.map(User::getPassword).orElseGet(this::nobodysPassword);
    boolean right = passwords().check(password, encrypted);
    return right ? user.map(this::stored) : Optional.empty();
  }

  @Transactional
  public void create(String id, String name, String password, Collection<EngineGroup> groups) {
    User user = identity.newUser(id);
    user.setFirstName(name);
    user.setLastName("");
    user.setPassword(password);
    identity.saveUser(user);
    for (EngineGroup group : groups) {
      ensure(group);
      identity.createMembership(id, group.id());
    }
  }

  @Transactional
  public void setPassword(String id, String password) {
    User user = user(id).orElseThrow();
    user.setPassword(password);
    identity.saveUser(user);
  }

  /** Accounts of one group, by id. */
  public List<Stored> members(String group) {
    return identity.createUserQuery().memberOfGroup(group).orderByUserId().asc().list().stream()
        .map(this::stored)
        .toList();
  }

  /** Full names by id, in one look; unknown ids are left out. */
  public Map<String, String> names(Collection<String> ids) {
    return ids.isEmpty()
        ? Map.of()
        : byName(identity.createUserQuery().userIdIn(ids.toArray(String[]::new)).list());
  }

  /** Full names of a group's members by id. */
  public Map<String, String> namesOf(String group) {
    return byName(identity.createUserQuery().memberOfGroup(group).orderByUserId().asc().list());
  }

  private static Map<String, String> byName(List<User> users) {
    Map<String, String> names = new LinkedHashMap<>();
    users.forEach(user -> names.put(user.getId(), user.getFirstName()));
    return names;
  }

  public void ensure(EngineGroup group) {
    if (identity.createGroupQuery().groupId(group.id()).count() == 0) {
      Group created = identity.newGroup(group.id());
      created.setName(group.name());
      created.setType(group.type());
      identity.saveGroup(created);
    }
  }

  private Optional<User> user(String id) {
    return Optional.ofNullable(identity.createUserQuery().userId(id).singleResult());
  }

  private Stored stored(User user) {
    List<String> groups =
        identity.createGroupQuery().groupMember(user.getId()).list().stream()
            .map(Group::getId)
            .sorted()
            .toList();
    return new Stored(user.getId(), user.getFirstName(), groups);
  }

  private PasswordManager passwords() {
    return engine.getPasswordManager();
  }

  private String nobodysPassword() {
    String known = nobodysPassword;
    if (known == null) {
      known = passwords().encrypt("nobody");
      nobodysPassword = known;
    }
    return known;
  }
}
