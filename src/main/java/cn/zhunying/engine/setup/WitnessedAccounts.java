package cn.zhunying.engine.setup;

import java.util.function.Supplier;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.IdentityOperationResult;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;

/** The engine's own accounts and groups; each change of one is witnessed. */
final class WitnessedAccounts extends DbIdentityServiceProvider {

  /**
   * @param witness looked up with each change, as the engine is there before it
   */
  record Factory(Supplier<AccountWitness> witness) implements SessionFactory {

    @Override
    public Class<?> getSessionType() {
      return WitnessedAccounts.class;
    }

    @Override
    public Session openSession() {
      return new WitnessedAccounts(witness);
    }
  }

  private final Supplier<AccountWitness> witness;

  private WitnessedAccounts(Supplier<AccountWitness> witness) {
    this.witness = witness;
  }

  @Override
  public IdentityOperationResult saveUser(User user) {
    witness.get().touched(user.getId());
    return super.saveUser(user);
  }

  @Override
  public IdentityOperationResult deleteUser(String user) {
    witness.get().touched(user);
    return super.deleteUser(user);
  }

  @Override
  public IdentityOperationResult deleteGroup(String group) {
    witness.get().groupTouched(group);
    return super.deleteGroup(group);
  }

  @Override
  public IdentityOperationResult createMembership(String user, String group) {
    witness.get().touched(user);
    return super.createMembership(user, group);
  }

  @Override
  public IdentityOperationResult deleteMembership(String user, String group) {
    witness.get().touched(user);
    return super.deleteMembership(user, group);
  }
}
