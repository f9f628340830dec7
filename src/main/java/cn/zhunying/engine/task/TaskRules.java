package cn.zhunying.engine.task;

import cn.zhunying.law.Refusal;
import java.util.List;
import java.util.Map;

/** What a case itself has against completing a task, beyond the form of the task. */
@FunctionalInterface
public interface TaskRules {

  /**
   * @param businessKey application or licence number
   * @param task the task's id in the diagram
   * @return by the field of the form; empty when nothing stands against it
   */
  List<Refusal> problems(String businessKey, String task, Map<String, Object> values);
}
