package cn.zhunying.engine.setup;

import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionManager;

/**
 * Nobody is ever given a right on a single called process: its end takes none away, which would be
 * a statement for each.
 */
final class LeanExecutions extends ExecutionManager {

  @Override
  public void deleteExecution(ExecutionEntity execution) {
    if (execution.isProcessInstanceExecution() && execution.getSuperExecution() != null) {
      getDbEntityManager().delete(execution);
    } else {
      super.deleteExecution(execution);
    }
  }

  static final class Factory implements SessionFactory {

    @Override
    public Class<?> getSessionType() {
      return ExecutionManager.class;
    }

    @Override
    public Session openSession() {
      return new LeanExecutions();
    }
  }
}
