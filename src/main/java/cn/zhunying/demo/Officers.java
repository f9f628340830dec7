package cn.zhunying.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/**
 * Who works in the city's bureaus: most tasks are done in time, some are taken and lie, some wait.
 */
final class Officers {

  private static final String TASK = "/engine-rest/task";

  private final Visits visits;
  private final CityPlan plan;
  private final Random random;

  Officers(Visits visits, CityPlan plan, Random random) {
    this.visits = visits;
    this.plan = plan;
    this.random = random;
  }

  /** A day at every desk, in the order in which a case passes them. */
  void work() throws IOException, InterruptedException {
    for (Map.Entry<String, CityPlan.Work> task : plan.tasks().entrySet()) {
      for (Map<String, String> office : plan.offices().values()) {
        String who = office.get(task.getValue().role());
        if (who != null) {
          work(who, task.getKey(), task.getValue());
        }
      }
    }
  }

  private void work(String who, String task, CityPlan.Work work)
      throws IOException, InterruptedException {
    JsonNode waiting = visits.get(who, TASK + "?maxResults=100&taskDefinitionKey=" + task).body();
    if (waiting == null) {
      return;
    }
    for (JsonNode each : waiting) {
      String path = TASK + "/" + each.path("id").asText();
      if (Math.floorMod(path.hashCode(), 100) < work.held()) {
        if (each.path("assignee").isNull()) {
          visits.post(who, path + "/claim", Map.of("userId", who));
        }
      } else if (random.nextInt(100) >= work.left()) {
        visits.post(
            who,
            path + "/complete",
            Map.of("variables", said(CityPlan.drawn(work.outcomes(), random))));
      }
    }
  }

  private Map<String, Object> said(String outcome) {
    Map<String, Object> variables = new HashMap<>();
    variables.put("outcome", Map.of("value", outcome));
    String reason = plan.reasons().get(outcome);
    if (reason != null) {
      variables.put("reason", Map.of("value", reason));
    }
    return variables;
  }
}
