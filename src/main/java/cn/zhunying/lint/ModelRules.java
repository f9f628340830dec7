package cn.zhunying.lint;

import cn.zhunying.catalogue.Patterns;
import cn.zhunying.lint.DiagramRule.Report;
import cn.zhunying.lint.file.Diagram;
import cn.zhunying.lint.file.Upstream;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;

/** What every diagram keeps to by itself, whoever draws it. */
final class ModelRules {

  private static final String CHINESE = "[\\p{IsHan}，、？]+";
  private static final String CITATION = "(?s).+依据：.*(?:〔\\d{4}〕\\d+号|法（?.*） 第|法 第|条例 第).*";
  private static final String GROUP =
      "\\$\\{(bureau|overdueBureau)}-(window|reviewer|approver|inspector|supervisor)";

  private static final Patterns PATTERNS = Patterns.read();
  private static final List<String> OF_ITEM = List.of(Patterns.OF_ITEM);

  static final List<DiagramRule> ALL =
      List.of(
          new DiagramRule("ids", ModelRules::ids),
          new DiagramRule("one-process", ModelRules::oneProcess),
          new DiagramRule("delegate-like-task", ModelRules::delegateLikeTask),
          new DiagramRule("labels", ModelRules::labels),
          new DiagramRule("clauses", ModelRules::clauses),
          new DiagramRule("law-of-all", ModelRules::lawOfAll),
          new DiagramRule("ways-out-of-splits", ModelRules::waysOutOfSplits),
          new DiagramRule("flow-names", ModelRules::flowNames),
          new DiagramRule("user-tasks", ModelRules::userTasks),
          new DiagramRule("overdue", ModelRules::overdue),
          new DiagramRule("times-from-terms", ModelRules::timesFromTerms),
          new DiagramRule("way-out-of-waits", ModelRules::wayOutOfWaits),
          new DiagramRule("leads-onward", ModelRules::leadsOnward),
          new DiagramRule("business-key", ModelRules::businessKey),
          new DiagramRule("eligibility-before-signing", ModelRules::eligibilityBeforeSigning),
          new DiagramRule("withdrawal", ModelRules::withdrawal),
          new DiagramRule("credit-hook", ModelRules::creditHook));

  private ModelRules() {}

  /** Everything else names elements by their ids. */
  private static void ids(Diagram d, Report report) {
    for (FlowElement element : d.the(FlowElement.class)) {
      String what = element.getElementType().getTypeName();
      String named = element.getName() == null ? what : what + "“" + element.getName() + "”";
      report.unless(element.getId() != null, named, "没有 id", "写上说明作用的英文 id，例如 giveNotice");
    }
  }

  private static void oneProcess(Diagram d, Report report) {
    Collection<Process> processes = d.the(Process.class);
    report.unless(processes.size() == 1, d.id(), "一个文件里须正好有一个流程", "拆成几个文件，或者补上流程");
    for (Process process : processes) {
      String id = process.getId();
      report.unless(d.id().equals(id), id, "流程 id 与文件名不同", "改为 " + d.id());
      report.unless(process.isExecutable(), id, "流程不可执行", "设 isExecutable=\"true\"");
      report.unless(matches(process.getName(), CHINESE), id, "流程没有中文名称", "写上中文名称，不用空格和字母");
      report.unless(
          "P180D".equals(process.getCamundaHistoryTimeToLiveString()),
          id,
          "没有写引擎历史的保留时间",
          "设 camunda:historyTimeToLive=\"P180D\"");
    }
  }

  private static void delegateLikeTask(Diagram d, Report report) {
    Stream.concat(
            d.the(ServiceTask.class).stream()
                .map(t -> List.of(t.getId(), "" + t.getCamundaDelegateExpression())),
            d.the(BusinessRuleTask.class).stream()
                .map(t -> List.of(t.getId(), "" + t.getCamundaDelegateExpression())))
        .forEach(
            t ->
                report.unless(
                    t.get(1).equals("${" + t.get(0) + "}"),
                    t.get(0),
                    "所调用的不是与任务同名的处理程序",
                    "设 camunda:delegateExpression=\"${%s}\"".formatted(t.get(0))));
    d.the(ScriptTask.class).forEach(t -> report.add(t.getId(), "流程图里不放脚本", "改为服务任务，由同名处理程序完成"));
  }

  private static void labels(Diagram d, Report report) {
    for (FlowNode node : d.the(FlowNode.class)) {
      String id = node.getId();
      report.unless(
          matches(id, "[a-z][A-Za-z]+"), id, "id 须是小写字母开头的英文", "改为说明作用的英文名，例如 giveNotice");
      if (node instanceof Gateway && node.getOutgoing().size() == 1) {
        report.unless(node.getName() == null, id, "汇合的网关不写名称", "删掉名称");
      } else if (node instanceof Gateway) {
        report.unless(
            matches(node.getName(), CHINESE) && node.getName().endsWith("？"),
            id,
            "分支的网关须提出一个问题",
            "写成中文问句，以“？”结尾");
      } else {
        report.unless(matches(node.getName(), CHINESE), id, "没有中文名称", "写上中文名称，不用空格和字母");
      }
    }
  }

  private static void clauses(Diagram d, Report report) {
    Stream.<BaseElement>concat(d.the(Process.class).stream(), d.the(Activity.class).stream())
        .forEach(
            element ->
                report.unless(
                    element.getDocumentations().size() == 1
                        && (matches(text(element), CITATION)
                            || d.ofAllItems() && grounds(element).toList().equals(OF_ITEM)),
                    element.getId(),
                    "没有说明做什么、依据哪一条",
                    "在文档里写明内容和“依据：全文号 条款”，例如：依据：渝府办发〔2021〕23号 三（二）"));
  }

  /** What all items share cites nothing that holds for some of them only. */
  private static void lawOfAll(Diagram d, Report report) {
    if (!d.ofAllItems()) {
      return;
    }
    Stream.<BaseElement>concat(d.the(Process.class).stream(), d.the(Activity.class).stream())
        .forEach(
            element ->
                grounds(element)
                    .filter(ground -> !PATTERNS.isCommon(ground))
                    .forEach(
                        ground ->
                            report.add(
                                element.getId(),
                                "“%s”不是对每个事项都适用的依据".formatted(ground),
                                "写进有关事项的 steps；没有共同依据的写“依据：%s”".formatted(Patterns.OF_ITEM))));
  }

  private static Stream<String> grounds(BaseElement element) {
    String text = text(element);
    int at = text.lastIndexOf("依据：");
    return at < 0
        ? Stream.empty()
        : Stream.of(text.substring(at + "依据：".length()).split("；")).map(String::strip);
  }

  private static String text(BaseElement element) {
    return element.getDocumentations().stream()
        .map(said -> said.getTextContent().strip())
        .collect(Collectors.joining());
  }

  private static void waysOutOfSplits(Diagram d, Report report) {
    for (ExclusiveGateway split : d.the(ExclusiveGateway.class)) {
      if (split.getOutgoing().size() == 1) {
        continue;
      }
      String id = split.getId();
      report.unless(split.getIncoming().size() == 1, id, "既汇合又分支", "在它前面另画一个汇合的网关");
      report.unless(split.getDefault() != null, id, "没有默认出路，遇到别的值流程会停住", "指定一条默认连线");
      for (SequenceFlow flow : split.getOutgoing()) {
        report.unless(matches(flow.getName(), CHINESE), flow.getId(), "分支没有中文名称", "写上这一分支的答案");
        boolean other = flow.equals(split.getDefault());
        report.unless(
            (flow.getConditionExpression() == null) == other,
            flow.getId(),
            other ? "默认连线不能有条件" : "分支没有条件",
            other ? "删掉条件" : "写上条件，例如 ${outcome == 'grant'}");
      }
    }
  }

  private static void flowNames(Diagram d, Report report) {
    for (SequenceFlow flow : d.the(SequenceFlow.class)) {
      if (flow.getSource() == null || flow.getTarget() == null) {
        report.add(flow.getId(), "连线没有起点或者终点", "重新连线");
        continue;
      }
      String to = flow.getTarget().getId();
      String name =
          flow.getSource().getId() + "To" + Character.toUpperCase(to.charAt(0)) + to.substring(1);
      report.unless(name.equals(flow.getId()), flow.getId(), "连线的 id 不是由两端组成", "改为 " + name);
    }
  }

  private static void userTasks(Diagram d, Report report) {
    for (UserTask task : d.the(UserTask.class)) {
      String id = task.getId();
      String form = "-" + id.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
      String ref = String.valueOf(task.getCamundaFormRef());
      report.unless(
          matches(task.getCamundaCandidateGroups(), GROUP),
          id,
          "没有指明由谁办理",
          "设 camunda:candidateGroups，例如 ${bureau}-reviewer");
      report.unless(
          ref.equals(d.folder() + form) || ref.equals("shared" + form),
          id,
          "表单不是本流程这一步的",
          "设 formRef=\"shared%s\"，或者用本事项自己的 %s%s".formatted(form, d.folder(), form));
      report.unless(
          "deployment".equals(task.getCamundaFormRefBinding()),
          id,
          "表单没有跟随流程图的版本",
          "设 formRefBinding=\"deployment\"");
    }
  }

  private static void overdue(Diagram d, Report report) {
    for (UserTask task : d.the(UserTask.class)) {
      String due = task.getCamundaDueDate();
      report.unless(
          matches(due, "\\$\\{\\w+}"), task.getId(), "没有办理期限", "设 dueDate，例如 ${decideBy}");
      report.unless(
          d.attached(task, TimerEventDefinition.class).stream()
              .anyMatch(t -> due != null && due.equals(time(t))),
          task.getId(),
          "逾期时没有出路",
          "加一个定时边界事件，时间与 dueDate 相同，通向督办或者记录逾期");
    }
  }

  private static void timesFromTerms(Diagram d, Report report) {
    for (TimerEventDefinition timer : d.the(TimerEventDefinition.class)) {
      report.unless(
          matches(time(timer), "\\$\\{\\w+}"),
          timer.getParentElement().getAttributeValue("id"),
          "时间写死在图上",
          "用变量，例如 ${decideBy}；期限写在 item.yaml 里");
    }
  }

  private static void wayOutOfWaits(Diagram d, Report report) {
    for (EventBasedGateway wait : d.the(EventBasedGateway.class)) {
      report.unless(
          wait.getSucceedingNodes().list().stream()
              .anyMatch(next -> next instanceof IntermediateCatchEvent e && timed(e)),
          wait.getId(),
          "可能永远等下去",
          "加一条通向定时事件的出路");
    }
    for (ReceiveTask wait : d.the(ReceiveTask.class)) {
      report.unless(
          wait.getSucceedingNodes().list().stream()
              .allMatch(n -> n instanceof ExclusiveGateway split && split.getDefault() != null),
          wait.getId(),
          "等待之后没有默认出路，巡查无法结束它",
          "其后接一个有默认连线的分支网关");
    }
  }

  private static void leadsOnward(Diagram d, Report report) {
    for (FlowNode node : d.the(FlowNode.class)) {
      report.unless(
          node instanceof EndEvent || !node.getOutgoing().isEmpty(),
          node.getId(),
          "到这里就没有下一步了",
          "接上下一步，或者接一个结束事件");
    }
  }

  private static void businessKey(Diagram d, Report report) {
    for (CallActivity call : d.the(CallActivity.class)) {
      report.unless(
          "latest".equals(call.getCamundaCalledElementBinding()),
          call.getId(),
          "没有写明调用哪个版本",
          "设 calledElementBinding=\"latest\"");
      report.unless(
          call.getExtensionElements() != null
              && call.getExtensionElements().getElements().stream()
                  .map(e -> e.getAttributeValue("businessKey"))
                  .anyMatch("#{execution.processBusinessKey}"::equals),
          call.getId(),
          "没有把业务编号传下去",
          "加 <camunda:in businessKey=\"#{execution.processBusinessKey}\" />");
    }
  }

  private static void eligibilityBeforeSigning(Diagram d, Report report) {
    if (d.model().getModelElementById("signCommitment") instanceof FlowNode sign) {
      report.unless(
          Upstream.of(sign).stream().anyMatch(n -> n.getId().equals("checkEligibility")),
          sign.getId(),
          "签署承诺之前没有核查适用资格",
          "在它前面加业务规则任务 checkEligibility（渝府办发〔2021〕23号 三（一））");
    }
  }

  private static void withdrawal(Diagram d, Report report) {
    if (!d.takesApplications()) {
      return;
    }
    Stream.<Activity>concat(
            d.the(UserTask.class).stream(),
            d.the(CallActivity.class).stream()
                .filter(call -> "general-procedure".equals(call.getCalledElement())))
        .forEach(
            wait ->
                report.unless(
                    d.attached(wait, MessageEventDefinition.class).stream()
                        .map(MessageEventDefinition::getMessage)
                        .filter(Objects::nonNull)
                        .anyMatch(message -> "withdrawn".equals(message.getName())),
                    wait.getId(),
                    "办理中不能撤回",
                    "加一个消息边界事件 withdrawn，通向终止办理"));
  }

  private static void creditHook(Diagram d, Report report) {
    for (CallActivity call : d.the(CallActivity.class)) {
      report.unless(
          !"revocation".equals(call.getCalledElement()) || d.has("enterCredit"),
          call.getId(),
          "撤销许可之后没有归集失信信息",
          "在撤销的分支上加服务任务 enterCredit（渝府办发〔2021〕23号 三（三））");
    }
  }

  private static boolean timed(IntermediateCatchEvent event) {
    return event.getEventDefinitions().stream().anyMatch(TimerEventDefinition.class::isInstance);
  }

  private static @Nullable String time(TimerEventDefinition timer) {
    if (timer.getTimeDate() != null) {
      return timer.getTimeDate().getTextContent();
    }
    return timer.getTimeCycle() == null ? null : timer.getTimeCycle().getTextContent();
  }

  private static boolean matches(@Nullable String text, String pattern) {
    return text != null && text.matches(pattern);
  }
}
