package cn.zhunying.doctor;

import static java.util.Objects.requireNonNull;

import cn.zhunying.engine.ProcessVariables;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the engine has running, by the keys of our tables; whatever the diagrams are called. */
@Component
public class DoctorProcess {

  /**
   * @param cases by application number: how many instances run for it
   * @param duties by the duty's id, likewise
   */
  public record Running(
      Map<String, Integer> cases, Map<Long, Integer> duties, List<Responsible> responsible) {}

  /**
   * The bureau an instance, or one it has called, takes for the one that works on it.
   *
   * @param duty null for a case
   */
  public record Responsible(String businessKey, @Nullable Long duty, String bureau) {}

  private final RuntimeService runtime;

  DoctorProcess(RuntimeService runtime) {
    this.runtime = runtime;
  }

  public Running running() {
    Map<String, ProcessInstance> instances = new HashMap<>();
    runtime.createProcessInstanceQuery().list().forEach(i -> instances.put(i.getId(), i));
    Map<String, Long> duties = new HashMap<>();
    Set<String> cards = new HashSet<>();
    List<VariableInstance> bureaus = new ArrayList<>();
    for (VariableInstance v : variables()) {
      if (v.getName().equals(ProcessVariables.BUREAU.name())) {
        bureaus.add(v);
      } else if (v.getName().equals(ProcessVariables.CARD.name())) {
        cards.add(v.getProcessInstanceId());
      } else {
        duties.put(v.getProcessInstanceId(), ((Number) v.getValue()).longValue());
      }
    }
    Running running = new Running(new HashMap<>(), new HashMap<>(), new ArrayList<>());
    instances.values().stream()
        .filter(i -> i.getId().equals(i.getRootProcessInstanceId()))
        .forEach(i -> count(i, duties.get(i.getId()), cards.contains(i.getId()), running));
    for (VariableInstance v : bureaus) {
      ProcessInstance of = instances.get(v.getProcessInstanceId());
      if (of != null && !cards.contains(of.getRootProcessInstanceId())) {
        String root = of.getRootProcessInstanceId();
        running
            .responsible()
            .add(
                new Responsible(
                    requireNonNull(instances.get(root)).getBusinessKey(),
                    duties.get(root),
                    String.valueOf(v.getValue())));
      }
    }
    return running;
  }

  private static void count(
      ProcessInstance root, @Nullable Long duty, boolean card, Running running) {
    if (duty != null) {
      running.duties().merge(duty, 1, Integer::sum);
    } else if (!card && root.getBusinessKey() != null) {
      running.cases().merge(root.getBusinessKey(), 1, Integer::sum);
    }
  }

  private List<VariableInstance> variables() {
    return runtime
        .createVariableInstanceQuery()
        .variableNameIn(
            ProcessVariables.BUREAU.name(),
            ProcessVariables.CARD.name(),
            ProcessVariables.DUTY.name())
        .list();
  }
}
