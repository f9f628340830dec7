package cn.zhunying.engine;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;

/** A small diagram with one review by a bureau, its form, and a reminder when it is overdue. */
public final class ReviewProcess {

  public static final String KEY = "review-test";
  public static final String FORM =
      """
      {"id": "review-test-form", "type": "default", "schemaVersion": 16,
       "executionPlatform": "Camunda Platform", "executionPlatformVersion": "7.24.0",
       "components": [
        {"type": "radio", "id": "a", "key": "outcome", "label": "审查意见",
         "values": [{"label": "同意", "value": "grant"}, {"label": "不同意", "value": "deny"}],
         "validate": {"required": true}},
        {"type": "group", "id": "g", "components": [
          {"type": "textarea", "id": "b", "key": "reason",
           "label": "{{if outcome = \\"deny\\" then \\"不同意的理由\\" else \\"理由\\"}}",
           "conditional": {"hide": "=outcome != \\"deny\\""},
           "validate": {"required": true, "maxLength": 20}}]},
        {"type": "textfield", "id": "c", "key": "shown", "label": "只读", "readonly": true}
      ]}
      """;

  /** The builder makes up ids, so each diagram is built once: the same again must be the same. */
  private static final Map<String, String> DIAGRAMS = new ConcurrentHashMap<>();

  private ReviewProcess() {}

  static Resource diagram(String taskName) {
    return named("review-test.bpmn", DIAGRAMS.computeIfAbsent(taskName, ReviewProcess::build));
  }

  private static String build(String taskName) {
    BpmnModelInstance model =
        Bpmn.createExecutableProcess(KEY)
            .camundaHistoryTimeToLiveString("P180D")
            .startEvent()
            .userTask("reviewThing")
            .name(taskName)
            .camundaCandidateGroups("${bureau}-reviewer")
            .camundaDueDate("${decideBy}")
            .camundaFormRef("review-test-form")
            .camundaFormRefBinding("deployment")
            .endEvent()
            .moveToActivity("reviewThing")
            .boundaryEvent("reviewOverdue")
            .cancelActivity(false)
            .timerWithDate("${decideBy}")
            .endEvent("overdueRecorded")
            .done();
    return Bpmn.convertToString(model);
  }

  static Resource form() {
    return named("review-test-form.form", FORM);
  }

  public static List<Resource> folder(String taskName) {
    return List.of(diagram(taskName), form());
  }

  private static Resource named(String name, String text) {
    return new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)) {
      @Override
      public String getFilename() {
        return name;
      }
    };
  }
}
