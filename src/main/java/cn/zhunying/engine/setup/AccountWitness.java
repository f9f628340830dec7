package cn.zhunying.engine.setup;

import cn.zhunying.engine.AccountWitnessTable;
import cn.zhunying.engine.EngineSession;
import cn.zhunying.privacy.Fingerprint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps a keyed fingerprint of each account with its groups and password, as whoever changed it
 * through the product left it: one changed in the tables, or given a group there, no longer answers
 * to its own.
 */
@Component
public class AccountWitness implements SmartInitializingSingleton {

  private final ObjectProvider<IdentityService> identity;
  private final ObjectProvider<EngineSession> session;
  private final AccountWitnessTable table;
  private final Fingerprint fingerprint;
  private final TransactionTemplate transaction;

  AccountWitness(
      ObjectProvider<IdentityService> identity,
      ObjectProvider<EngineSession> session,
      AccountWitnessTable table,
      Fingerprint fingerprint,
      TransactionTemplate transaction) {
    this.identity = identity;
    this.session = session;
    this.table = table;
    this.fingerprint = fingerprint;
    this.transaction = transaction;
  }

  /** Accounts that are older than their fingerprints get them once. */
  @Override
  public void afterSingletonsInstantiated() {
    if (table.all().isEmpty()) {
      transaction.executeWithoutResult(status -> said().keySet().forEach(this::touched));
    }
  }

  /** This transaction changes the account; its fingerprint is made when all is written. */
  void touched(String account) {
    Touched touched = (Touched) TransactionSynchronizationManager.getResource(this);
    if (touched == null) {
      touched = new Touched();
      TransactionSynchronizationManager.bindResource(this, touched);
      TransactionSynchronizationManager.registerSynchronization(touched);
    }
    touched.accounts.add(account);
  }

  void groupTouched(String group) {
    users(group).forEach(user -> touched(user.getId()));
  }

  /** Accounts that are not as the product left them, also those that came or went past it. */
  public List<String> changed() {
    Map<String, byte[]> kept = table.all();
    List<String> changed = new ArrayList<>();
    said()
        .forEach(
            (account, said) -> {
              byte[] mac = kept.remove(account);
              if (mac == null || !Arrays.equals(mac, fingerprint.of(said))) {
                changed.add(account);
              }
            });
    changed.addAll(new TreeSet<>(kept.keySet()));
    return changed;
  }

  /** Each account and what is fingerprinted of it. */
  private Map<String, String> said() {
    return session
        .getObject()
        .asSystem(
            () -> {
              Map<String, Set<String>> groups = new HashMap<>();
              for (Group group : identity.getObject().createGroupQuery().list()) {
                users(group.getId())
                    .forEach(
                        u ->
                            groups
                                .computeIfAbsent(u.getId(), id -> new TreeSet<>())
                                .add(group.getId()));
              }
              Map<String, String> said = new TreeMap<>();
              for (User user : identity.getObject().createUserQuery().list()) {
                said.put(user.getId(), said(user, groups.getOrDefault(user.getId(), Set.of())));
              }
              return said;
            });
  }

  private static String said(User user, Set<String> groups) {
    return user.getId() + " " + user.getPassword() + " " + String.join(",", groups);
  }

  private List<User> users(String group) {
    return identity.getObject().createUserQuery().memberOfGroup(group).list();
  }

  private void keep(String account) {
    IdentityService accounts = identity.getObject();
    User user = accounts.createUserQuery().userId(account).singleResult();
    if (user == null) {
      table.forget(account);
      return;
    }
    Set<String> groups = new TreeSet<>();
    accounts.createGroupQuery().groupMember(account).list().forEach(g -> groups.add(g.getId()));
    table.keep(account, fingerprint.of(said(user, groups)));
  }

  private final class Touched implements TransactionSynchronization {

    private final Set<String> accounts = new HashSet<>();

    @Override
    public void beforeCommit(boolean readOnly) {
      session
          .getObject()
          .asSystem(
              () -> {
                accounts.forEach(AccountWitness.this::keep);
                return null;
              });
    }

    @Override
    public void suspend() {
      TransactionSynchronizationManager.unbindResource(AccountWitness.this);
    }

    @Override
    public void resume() {
      TransactionSynchronizationManager.bindResource(AccountWitness.this, this);
    }

    @Override
    public void afterCompletion(int status) {
      TransactionSynchronizationManager.unbindResourceIfPossible(AccountWitness.this);
    }
  }
}
