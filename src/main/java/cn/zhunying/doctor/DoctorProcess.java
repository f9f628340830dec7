package cn.zhunying.doctor;

import cn.zhunying.catalogue.Item;
import cn.zhunying.catalogue.Items;
import cn.zhunying.engine.ProcessVariables;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.springframework.stereotype.Component;

/** What the engine has running, by the keys of our tables. */
@Component
class DoctorProcess {

  private final RuntimeService runtime;
  private final Items items;

  DoctorProcess(RuntimeService runtime, Items items) {
    this.runtime = runtime;
    this.items = items;
  }

  /** Application number → how many instances run for it. */
  Map<String, Integer> applicationsInProcess() {
    Map<String, Integer> running = new HashMap<>();
    for (Item item : items.all()) {
      runtime
          .createProcessInstanceQuery()
          .processDefinitionKey(item.code())
          .list()
          .forEach(i -> running.merge(i.getBusinessKey(), 1, Integer::sum));
    }
    return running;
  }

  /** Duty id → how many supervision instances run for it. */
  Map<Long, Integer> dutiesInProcess() {
    Map<Long, Integer> running = new HashMap<>();
    dutyOfInstance().values().forEach(id -> running.merge(id, 1, Integer::sum));
    return running;
  }

  private Map<String, Long> dutyOfInstance() {
    Map<String, Long> duties = new HashMap<>();
    for (Item item : items.all()) {
      runtime
          .createProcessInstanceQuery()
          .processDefinitionKey(item.code() + "-supervision")
          .list()
          .forEach(i -> duties.put(i.getProcessInstanceId(), null));
    }
    for (VariableInstance v :
        runtime.createVariableInstanceQuery().variableName(ProcessVariables.DUTY.name()).list()) {
      if (duties.containsKey(v.getProcessInstanceId())) {
        duties.put(v.getProcessInstanceId(), ((Number) v.getValue()).longValue());
      }
    }
    return duties;
  }
}
