package cn.zhunying.engine;

import cn.zhunying.engine.deploy.EngineDeployments;
import cn.zhunying.engine.deploy.ProcessDefinitions;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.annotation.Autowired;

/** Cases of the small review diagram, for tests on this side of the fence and the other. */
public class ReviewCases {

  @Autowired EngineDeployments deployments;
  @Autowired ProcessDefinitions processes;
  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;
  @Autowired FilterService filters;

  /** The id of the one task. */
  public String start(String number, String bureau) {
    deployments.deploy("items/review-test", ReviewProcess.folder("审查"));
    processes.refresh();
    return start(number, bureau, Duration.ofDays(20)).getId();
  }

  Task start(String number, String bureau, Duration until) {
    String instance =
        runtime
            .startProcessInstanceById(
                processes.latest(ReviewProcess.KEY),
                number,
                Map.of("bureau", bureau, "decideBy", Date.from(Instant.now().plus(until))))
            .getId();
    return tasks.createTaskQuery().processInstanceId(instance).singleResult();
  }

  public void end() {
    runtime
        .createProcessInstanceQuery()
        .processDefinitionKey(ReviewProcess.KEY)
        .list()
        .forEach(p -> runtime.deleteProcessInstance(p.getId(), "test"));
  }

  public String instance(String task) {
    return find(task).getProcessInstanceId();
  }

  public boolean isOpen(String task) {
    return find(task) != null;
  }

  public String holder(String task) {
    return find(task).getAssignee();
  }

  public void claim(String task, String user) {
    tasks.claim(task, user);
  }

  public String filter(String name) {
    return filters.createTaskFilterQuery().filterName(name).singleResult().getId();
  }

  private Task find(String task) {
    return tasks.createTaskQuery().taskId(task).singleResult();
  }
}
