package cn.zhunying.engine.setup;

import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.PROCESS_INSTANCE_END;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.PROCESS_INSTANCE_MIGRATE;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.PROCESS_INSTANCE_START;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.PROCESS_INSTANCE_UPDATE;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.TASK_INSTANCE_COMPLETE;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.TASK_INSTANCE_CREATE;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.TASK_INSTANCE_DELETE;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.TASK_INSTANCE_MIGRATE;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.TASK_INSTANCE_UPDATE;

import java.util.Set;
import org.camunda.bpm.engine.impl.history.AbstractHistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/**
 * Task instances, and process instances but for called ones in which nobody works. The legal record
 * is our own journal; four fifths of the engine's writing at level full would be variables and
 * activities nobody reads.
 */
final class LeanHistory extends AbstractHistoryLevel {

  static final String NAME = "zhunying";

  private static final Set<HistoryEventType> INSTANCE =
      Set.of(
          PROCESS_INSTANCE_START,
          PROCESS_INSTANCE_UPDATE,
          PROCESS_INSTANCE_MIGRATE,
          PROCESS_INSTANCE_END);

  private static final Set<HistoryEventType> KEPT =
      Set.of(
          PROCESS_INSTANCE_START,
          PROCESS_INSTANCE_UPDATE,
          PROCESS_INSTANCE_MIGRATE,
          PROCESS_INSTANCE_END,
          TASK_INSTANCE_CREATE,
          TASK_INSTANCE_UPDATE,
          TASK_INSTANCE_MIGRATE,
          TASK_INSTANCE_COMPLETE,
          TASK_INSTANCE_DELETE);

  /** Stored in the database: never change it. */
  @Override
  public int getId() {
    return 71;
  }

  @Override
  public String getName() {
    return NAME;
  }

  @Override
  public boolean isHistoryEventProduced(HistoryEventType type, Object entity) {
    return KEPT.contains(type) && !ofCalled(type, entity);
  }

  /**
   * A called process is part of the one that calls it, whose row tells when the case began. One in
   * which people work keeps its row: by it their tasks are found when history is cleaned up.
   */
  private static boolean ofCalled(HistoryEventType type, Object entity) {
    return INSTANCE.contains(type)
        && entity instanceof ExecutionEntity execution
        && execution.getProcessInstance() != null
        && execution.getProcessInstance().getSuperExecution() != null
        && execution.getProcessDefinition().getTaskDefinitions().isEmpty();
  }
}
