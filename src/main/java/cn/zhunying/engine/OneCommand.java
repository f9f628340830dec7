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
  private final CommandExecutor apart;

  OneCommand(ProcessEngine engine) {
    var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    this.commands = configuration.getCommandExecutorTxRequired();
    this.apart = configuration.getCommandExecutorTxRequiresNew();
  }

  public <T> T of(Supplier<T> calls) {
    return commands.execute(context -> calls.get());
  }

  /**
   * In a transaction of its own, whatever one is under way: the engine's work and ours stay or go
   * together, and neither with the caller's.
   */
  public void apart(Runnable calls) {
    apart.execute(
        context -> {
          calls.run();
          return null;
        });
  }
}
