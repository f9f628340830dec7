package cn.zhunying.engine.accounts;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;
import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.ALL;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Resources.APPLICATION;
import static org.camunda.bpm.engine.authorization.Resources.FILTER;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_DEFINITION;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The standing grants: staff may open Tasklist, use its filters and see the diagrams; nothing about
 * instances, which come with each task. Administrators may use Cockpit and Admin.
 */
@Component
class EngineAccess implements SmartInitializingSingleton {

  private final AuthorizationService authorizations;
  private final EngineAccounts accounts;
  private final TaskFilters filters;
  private final TransactionTemplate transaction;

  EngineAccess(
      AuthorizationService authorizations,
      EngineAccounts accounts,
      TaskFilters filters,
      TransactionTemplate transaction) {
    this.authorizations = authorizations;
    this.accounts = accounts;
    this.filters = filters;
    this.transaction = transaction;
  }

  @Override
  public void afterSingletonsInstantiated() {
    transaction.executeWithoutResult(
        tx -> {
          accounts.ensure(EngineGroup.STAFF);
          grant(EngineGroup.STAFF, APPLICATION, "tasklist", ACCESS);
          grant(EngineGroup.STAFF, FILTER, ANY, READ);
          grant(EngineGroup.STAFF, PROCESS_DEFINITION, ANY, READ);
          accounts.ensure(EngineGroup.ADMINISTRATORS);
          for (Resource resource : Resources.values()) {
            grant(EngineGroup.ADMINISTRATORS, resource, ANY, ALL);
          }
          filters.save();
        });
  }

  private void grant(EngineGroup group, Resource resource, String id, Permission permission) {
    boolean granted =
        authorizations
                .createAuthorizationQuery()
                .groupIdIn(group.id())
                .resourceType(resource)
                .resourceId(id)
                .count()
            > 0;
    if (!granted) {
      Authorization grant = authorizations.createNewAuthorization(AUTH_TYPE_GRANT);
      grant.setGroupId(group.id());
      grant.setResource(resource);
      grant.setResourceId(id);
      grant.addPermission(permission);
      authorizations.saveAuthorization(grant);
    }
  }
}
