package cn.zhunying.doctor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;

/** Work of the engine that nobody does any more because it has failed too often. */
@Component
public class JobsProcess {

  private static final int TRIES = 3;

  /**
   * @param record the case, or the process where there is none
   * @param what the step and why it failed
   */
  public record Dead(String job, String record, String what) {}

  private final ManagementService management;
  private final RuntimeService runtime;

  JobsProcess(ManagementService management, RuntimeService runtime) {
    this.management = management;
    this.runtime = runtime;
  }

  public List<Dead> dead() {
    Map<String, String> steps = new HashMap<>();
    List<Dead> dead = new ArrayList<>();
    for (Job job : management.createJobQuery().noRetriesLeft().list()) {
      String step = steps.computeIfAbsent(job.getJobDefinitionId(), this::step);
      dead.add(new Dead(job.getId(), record(job), "作业 %s 已不再重试：%s".formatted(step, cause(job))));
    }
    return dead;
  }

  /** Incidents that are no dead job. */
  public List<Dead> incidents() {
    return runtime.createIncidentQuery().list().stream()
        .filter(i -> !i.getIncidentType().equals(Incident.FAILED_JOB_HANDLER_TYPE))
        .map(
            i ->
                new Dead(
                    i.getId(),
                    "流程 " + i.getProcessInstanceId(),
                    "%s 停在 %s：%s"
                        .formatted(i.getIncidentType(), i.getActivityId(), i.getIncidentMessage())))
        .toList();
  }

  /** It is tried again as if it had never failed. */
  public void revive(Dead dead) {
    management.setJobRetries(dead.job(), TRIES);
  }

  private String step(String definition) {
    JobDefinition of =
        definition == null
            ? null
            : management.createJobDefinitionQuery().jobDefinitionId(definition).singleResult();
    return of == null ? "-" : of.getActivityId();
  }

  private String record(Job job) {
    String key =
        job.getProcessInstanceId() == null
            ? null
            : runtime
                .createProcessInstanceQuery()
                .processInstanceId(job.getProcessInstanceId())
                .singleResult()
                .getBusinessKey();
    return key == null ? "流程 " + job.getProcessDefinitionKey() : "办件或许可证 " + key;
  }

  private static String cause(Job job) {
    String message = job.getExceptionMessage();
    return message == null ? "没有留下原因" : message.lines().findFirst().orElse(message);
  }
}
