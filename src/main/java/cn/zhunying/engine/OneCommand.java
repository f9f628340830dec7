package cn.zhunying.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.springframework.stereotype.Component;

/** Several calls of the engine as one command: what the first has read the next need not read. */
@Component
public class OneCommand {

  private final CommandExecutor commands;

  OneCommand(ProcessEngine engine) {
    this.commands =
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
            .getCommandExecutorTxRequired();
  }

  public <T> T of(Supplier<T> calls) {
    return commands.execute(context -> calls.get());
  }
}
