package cn.zhunying.engine.form;

import cn.zhunying.law.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.GetCamundaFormDefinitionCmd;
import org.camunda.bpm.engine.impl.form.CamundaFormRefImpl;
import org.camunda.bpm.engine.impl.form.handler.DefaultFormHandler;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.repository.CamundaFormDefinition;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The form of each user task as deployed with its diagram, and the check of values against it. */
@Component
public class TaskForms {

  private final ObjectProvider<ProcessEngineConfigurationImpl> engine;
  private final Map<String, Optional<FormSchema>> pinned = new ConcurrentHashMap<>();

  /** Lazily, because the engine itself is built with a listener that asks for forms. */
  TaskForms(ObjectProvider<ProcessEngineConfigurationImpl> engine) {
    this.engine = engine;
  }

  /** Empty for a task without a form. */
  public Optional<FormSchema> find(String processDefinitionId, String task) {
    String key = processDefinitionId + " " + task;
    Optional<FormSchema> known = pinned.get(key);
    return known != null
        ? known
        : engine()
            .getCommandExecutorTxRequired()
            .execute(context -> load(context, processDefinitionId, task, key));
  }

  /** What is wrong with these values for this form; empty when it may be completed with them. */
  public List<Refusal> check(FormSchema form, Map<String, Object> values) {
    return form.check(values, this::evaluate);
  }

  private Optional<FormSchema> load(
      CommandContext context, String processDefinitionId, String task, String key) {
    var process =
        engine().getDeploymentCache().findDeployedProcessDefinitionById(processDefinitionId);
    TaskDefinition definition = process.getTaskDefinitions().get(task);
    if (definition == null || definition.getCamundaFormDefinitionKey() == null) {
      return Optional.empty();
    }
    String binding = definition.getCamundaFormDefinitionBinding();
    var reference =
        new CamundaFormRefImpl(
            definition.getCamundaFormDefinitionKey().getExpressionText(), binding);
    if (definition.getCamundaFormDefinitionVersion() != null) {
      reference.setVersion(
          Integer.valueOf(definition.getCamundaFormDefinitionVersion().getExpressionText()));
    }
    CamundaFormDefinition deployed =
        new GetCamundaFormDefinitionCmd(reference, process.getDeploymentId()).execute(context);
    if (deployed == null) {
      throw new IllegalStateException("任务 %s 的表单 %s 没有部署".formatted(task, reference.getKey()));
    }
    byte[] bytes =
        context
            .getResourceManager()
            .findResourceByDeploymentIdAndResourceName(
                deployed.getDeploymentId(), deployed.getResourceName())
            .getBytes();
    Optional<FormSchema> form = Optional.of(FormSchema.parse(bytes));
    if (!DefaultFormHandler.FORM_REF_BINDING_LATEST.equals(binding)) {
      pinned.put(key, form);
    }
    return form;
  }

  private @Nullable Object evaluate(String feel, Map<String, Object> values) {
    try {
      return engine()
          .getDmnEngineConfiguration()
          .getFeelEngine()
          .evaluateSimpleExpression(feel, Variables.fromMap(values).asVariableContext());
    } catch (FeelException e) {
      return null;
    }
  }

  private ProcessEngineConfigurationImpl engine() {
    return engine.getObject();
  }
}
