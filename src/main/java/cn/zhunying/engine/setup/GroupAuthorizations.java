package cn.zhunying.engine.setup;

import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Resources.USER;

import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

/**
 * Tasks belong to the groups of a bureau, never to a person: a row per assignee would double the
 * table every task query joins, and every user task names its candidate groups anyway. A person may
 * read the own account but not change or delete it past us.
 */
final class GroupAuthorizations extends DefaultAuthorizationProvider {

  private static final AuthorizationEntity @Nullable [] NONE = null;

  @Override
  public AuthorizationEntity[] newUser(User user) {
    return new AuthorizationEntity[] {
      createGrantAuthorization(user.getId(), null, USER, user.getId(), READ)
    };
  }

  @Override
  public AuthorizationEntity @Nullable [] newTaskAssignee(
      Task task, String oldAssignee, String newAssignee) {
    return NONE;
  }

  @Override
  public AuthorizationEntity @Nullable [] newTaskOwner(
      Task task, String oldOwner, String newOwner) {
    return NONE;
  }

  @Override
  public AuthorizationEntity @Nullable [] newDeployment(Deployment deployment) {
    return NONE;
  }
}
