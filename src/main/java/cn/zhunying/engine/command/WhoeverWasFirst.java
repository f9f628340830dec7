package cn.zhunying.engine.command;

import java.util.Objects;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * A person whose act the engine gives up because another was first is told so, like everybody who
 * loses a race: the engine has two ways of saying it, the rest of the product has one. What jobs
 * lose stays the engine's own matter; it tries them again.
 */
public final class WhoeverWasFirst extends CommandInterceptor {

  @Override
  public <T> T execute(Command<T> command) {
    if (command instanceof ExecuteJobsCmd) {
      return next.execute(command);
    }
    try {
      return next.execute(command);
    } catch (OptimisticLockingException | NullValueException e) {
      if (SecurityContextHolder.getContext().getAuthentication() != null && isOvertaken(e)) {
        throw new OptimisticLockingFailureException(
            "the engine's record was updated by another transaction: " + e.getMessage(), e);
      }
      throw e;
    }
  }

  private static boolean isOvertaken(ProcessEngineException e) {
    return e instanceof OptimisticLockingException
        || Objects.toString(e.getMessage(), "").startsWith("Cannot find task with id");
  }
}
