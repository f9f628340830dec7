package cn.zhunying.doctor;

import cn.zhunying.engine.accounts.EngineGroup;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * Rights in the engine that the product never gives: it gives standing ones to staff and
 * administrators, each account the sight of itself, and each task to the groups it is offered to.
 */
@Component
public class AccessProcess {

  private final AuthorizationService authorizations;
  private final TaskService tasks;

  AccessProcess(AuthorizationService authorizations, TaskService tasks) {
    this.authorizations = authorizations;
    this.tasks = tasks;
  }

  /** Each as whom, what and which. */
  public List<String> unknown() {
    Map<String, Set<String>> offered = new HashMap<>();
    return authorizations.createAuthorizationQuery().list().stream()
        .filter(a -> !given(a, offered))
        .map(
            a ->
                "%s：%s %s"
                    .formatted(
                        a.getUserId() == null ? a.getGroupId() : a.getUserId(),
                        resource(a),
                        a.getResourceId()))
        .toList();
  }

  private boolean given(Authorization a, Map<String, Set<String>> offered) {
    if (a.getAuthorizationType() != Authorization.AUTH_TYPE_GRANT) {
      return false;
    }
    if (a.getUserId() != null) {
      return is(a, Resources.USER, a.getUserId()) && only(a, Resources.USER, Permissions.READ);
    }
    String group = a.getGroupId();
    if (EngineGroup.ADMINISTRATORS.id().equals(group)) {
      return true;
    }
    if (is(a, Resources.GROUP, group) && only(a, Resources.GROUP, Permissions.READ)) {
      return true;
    }
    if (EngineGroup.STAFF.id().equals(group)) {
      return standing(a);
    }
    return a.getResourceType() == Resources.TASK.resourceType()
        && only(a, Resources.TASK, TaskPermissions.READ, TaskPermissions.TASK_WORK)
        && offered.computeIfAbsent(group, this::offeredTo).contains(a.getResourceId());
  }

  private static boolean standing(Authorization a) {
    return is(a, Resources.APPLICATION, "tasklist")
            && only(a, Resources.APPLICATION, Permissions.ACCESS)
        || is(a, Resources.FILTER, Authorization.ANY) && only(a, Resources.FILTER, Permissions.READ)
        || is(a, Resources.PROCESS_DEFINITION, Authorization.ANY)
            && only(a, Resources.PROCESS_DEFINITION, Permissions.READ);
  }

  private static boolean is(Authorization a, Resource resource, String id) {
    return a.getResourceType() == resource.resourceType() && id.equals(a.getResourceId());
  }

  /** No permission of its resource beside these. */
  private static boolean only(Authorization a, Resources resource, Permission... allowed) {
    Permission[] all = resource == Resources.TASK ? TaskPermissions.values() : Permissions.values();
    Set<String> names = Arrays.stream(allowed).map(Permission::getName).collect(Collectors.toSet());
    return Arrays.stream(all)
        .filter(p -> !p.getName().equals("NONE") && !names.contains(p.getName()))
        .noneMatch(a::isPermissionGranted);
  }

  private Set<String> offeredTo(String group) {
    return tasks.createTaskQuery().taskCandidateGroup(group).includeAssignedTasks().list().stream()
        .map(Task::getId)
        .collect(Collectors.toSet());
  }

  private static String resource(Authorization a) {
    for (Resources resource : Resources.values()) {
      if (resource.resourceType() == a.getResourceType()) {
        return resource.resourceName();
      }
    }
    return String.valueOf(a.getResourceType());
  }
}
