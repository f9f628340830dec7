package cn.zhunying.engine.task;

import cn.zhunying.law.Refusal;
import java.util.List;

/** What a case itself has against completing a task, beyond the form of the task. */
@FunctionalInterface
public interface TaskRules {

  /** By the field of the form; empty when nothing stands against it. */
  public List<Refusal> problems(TaskInHand in);
}
