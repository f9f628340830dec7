package cn.zhunying.support;

import static cn.zhunying.support.Refusals.rules;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.application.Application;
import cn.zhunying.application.Applications;
import cn.zhunying.application.material.Materials;
import cn.zhunying.calendar.Calendars;
import cn.zhunying.catalogue.Item;
import cn.zhunying.catalogue.Items;
import cn.zhunying.catalogue.terms.action.ActionTerms;
import cn.zhunying.clock.demo.DemoClocks;
import cn.zhunying.engine.ProcessVariables;
import cn.zhunying.engine.form.FormField;
import cn.zhunying.engine.form.TaskForms;
import cn.zhunying.engine.task.TaskInHand;
import cn.zhunying.engine.task.TaskRules;
import cn.zhunying.identity.Accounts;
import cn.zhunying.identity.Role;
import cn.zhunying.journal.Journal;
import cn.zhunying.licence.Licence;
import cn.zhunying.licence.Licences;
import cn.zhunying.supervision.Duties;
import cn.zhunying.supervision.Duty;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Everything people do on a walk, through the doors that they use: the API and the engine's. */
@Component
@Lazy
public class Walks {

  /** Somebody no other test applies as, so that the newest licence is the walk's own. */
  static final String WHO = "applicant2";

  /** What is applied for, and how. */
  public record Beginning(String item, String region, String procedure, String action) {
    @Override
    public String toString() {
      return "%s %s by %s in %s".formatted(item, action, procedure, region);
    }
  }

  final Api api;
  final Applications applications;
  final Materials materials;
  final Licences licences;
  final Duties duties;
  private final Items items;
  private final TaskService tasks;
  private final TaskForms forms;
  private final RuntimeService runtime;
  private final Accounts accounts;
  private final DemoClocks clocks;
  private final Calendars calendars;
  private final List<TaskRules> rules;
  private final Journal journal;
  private final MessageSource messages;
  private final ApplicationContext context;

  Walks(
      Api api,
      Applications applications,
      Materials materials,
      Licences licences,
      Duties duties,
      Items items,
      TaskService tasks,
      TaskForms forms,
      RuntimeService runtime,
      Accounts accounts,
      DemoClocks clocks,
      Calendars calendars,
      List<TaskRules> rules,
      Journal journal,
      MessageSource messages,
      ApplicationContext context) {
    this.api = api;
    this.applications = applications;
    this.materials = materials;
    this.licences = licences;
    this.duties = duties;
    this.items = items;
    this.tasks = tasks;
    this.forms = forms;
    this.runtime = runtime;
    this.accounts = accounts;
    this.clocks = clocks;
    this.calendars = calendars;
    this.rules = rules;
    this.journal = journal;
    this.messages = messages;
    this.context = context;
  }

  /** The application's way, with the licence it is about if it is about one. */
  public Walk application(Beginning b) {
    EachTestOnTheSameDay.setBack(context);
    Item item = items.require(b.item(), b.action());
    ActionTerms terms = item.action(b.action());
    if (terms.effect().onLicence()) {
      Beginning establishment = new Beginning(b.item(), b.region(), "general", "establish");
      if (terms.others() != null) {
        licensed(establishment);
      }
      Licence licence = licensed(establishment);
      held(item, licence);
      if (terms.askWithin() != null && licence.validUntil() != null) {
        until(
            terms
                .askWithin()
                .timeLimit()
                .before(licence.validUntil(), calendars.current())
                .plusDays(1));
      }
    }
    return new ApplicationWalk(this, apply(b));
  }

  /** Until it has been held for as long as its conditions ask. */
  private void held(Item item, Licence licence) {
    item.conditions().stream()
        .filter(c -> c.field().equals(Item.OF_LICENCE + "years"))
        .forEach(c -> until(licence.grantedOn().plusYears(((Number) c.value()).intValue())));
  }

  /** The way of one duty that an application, walked as usual, or a push has brought. */
  public Walk duty(Beginning b, String kind) {
    EachTestOnTheSameDay.setBack(context);
    String number = supervised(b);
    Duty duty =
        duties.ofLicence(number).stream()
            .filter(d -> d.kind().equals(kind))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no duty " + kind + " after " + b));
    until(duty.opensOn());
    return new DutyWalk(this, number, duty.id());
  }

  /** The kinds of duties that come of it. */
  public List<String> kinds(Beginning b) {
    EachTestOnTheSameDay.setBack(context);
    return duties.ofLicence(supervised(b)).stream().map(Duty::kind).distinct().toList();
  }

  /** Number of the licence, the filing or the registration. */
  private String supervised(Beginning b) {
    if (b.procedure().equals("registration")) {
      return pushed(b);
    }
    String number = apply(b);
    new ApplicationWalk(this, number).walk(List.of());
    return licences.ofApplication(number).map(Licence::number).orElse(number);
  }

  private Licence licensed(Beginning b) {
    String number = apply(b);
    new ApplicationWalk(this, number).walk(List.of());
    return licences.ofApplication(number).orElseThrow();
  }

  private String apply(Beginning b) {
    JsonNode body = example(b);
    Api.Answer answer = api.post(WHO, "/api/v1/applications", body);
    assertThat(answer.status()).as("%s: %s", b, answer.body()).isEqualTo(201);
    boolean filed = items.require(b.item()).action(b.action()).isFiled();
    assertThat(answer.text("/procedure"))
        .as("%s: %s", b, answer.body())
        .isEqualTo(filed ? "filing" : b.procedure());
    return answer.text("/number");
  }

  private JsonNode example(Beginning b) {
    return api.get(
            WHO,
            "/api/v1/items/%s/example?procedure=%s&action=%s&region=%s"
                .formatted(b.item(), b.procedure(), b.action(), b.region()))
        .body();
  }

  private String pushed(Beginning b) {
    JsonNode example = example(new Beginning(b.item(), b.region(), "general", b.action()));
    Map<String, Object> subject =
        Map.of(
            "name", example.at("/subject/name").asText(),
            "uscc", example.at("/subject/uscc").asText());
    return api.post(
            "city-window",
            "/api/v1/registrations",
            Map.of(
                "item", b.item(), "region", b.region(), "district", "yuzhong", "subject", subject))
        .text("/number");
  }

  Application application(String number) {
    return applications.require(number);
  }

  void later(int months) {
    until(clocks.now().toLocalDate().plusMonths(months));
  }

  void until(LocalDate day) {
    if (day.isAfter(clocks.now().toLocalDate())) {
      assertThat(rules(clocks.move(null, day.toString()))).isEmpty();
    }
  }

  /** Open ones of a case; a supervisor's first, else it would come back to them for ever. */
  List<Task> tasks(String businessKey) {
    List<Task> open =
        new ArrayList<>(
            tasks
                .createTaskQuery()
                .processInstanceBusinessKey(businessKey)
                .initializeFormKeys()
                .list());
    open.sort(
        java.util.Comparator.comparing(
            (Task t) -> !t.getTaskDefinitionKey().equals("handleOverdue")));
    return open;
  }

  List<Task> tasks(String businessKey, long duty) {
    return tasks(businessKey).stream()
        .filter(
            t ->
                Objects.equals(
                    runtime.getVariable(t.getExecutionId(), ProcessVariables.DUTY.name()), duty))
        .toList();
  }

  /**
   * The element a task stands at. Of items' own diagrams without the item: what they draw alike is
   * held equal by the linter.
   */
  String place(Task task) {
    String process = task.getProcessDefinitionId().split(":")[0];
    boolean own = items.find(process.replaceFirst("-supervision$", "")).isPresent();
    return own ? task.getTaskDefinitionKey() : process + "/" + task.getTaskDefinitionKey();
  }

  long running(String businessKey) {
    return runtime.createProcessInstanceQuery().processInstanceBusinessKey(businessKey).count();
  }

  /** Those that nothing in the case stands against. */
  List<String> outcomes(Task task) {
    String businessKey =
        runtime
            .createProcessInstanceQuery()
            .processInstanceId(task.getProcessInstanceId())
            .singleResult()
            .getBusinessKey();
    return fields(task).get("outcome").options().stream()
        .map(FormField.Option::value)
        .filter(outcome -> possible(businessKey, task, outcome))
        .toList();
  }

  private boolean possible(String businessKey, Task task, String outcome) {
    Long duty = (Long) runtime.getVariable(task.getExecutionId(), ProcessVariables.DUTY.name());
    TaskInHand inHand =
        new TaskInHand(
            businessKey,
            task.getTaskDefinitionKey(),
            duty,
            Map.of("outcome", outcome, "reason", "按规定办理"));
    return rules.stream()
        .flatMap(r -> r.problems(inHand).stream())
        .noneMatch(problem -> problem.field().equals("outcome"));
  }

  /**
   * As the officer would who found it in Tasklist; whatever else the form asks for is filled in.
   */
  void complete(Task task, String outcome) {
    String[] group =
        tasks.getIdentityLinksForTask(task.getId()).stream()
            .map(IdentityLink::getGroupId)
            .filter(Objects::nonNull)
            .findFirst()
            .orElseThrow()
            .split("-(?=[a-z]+$)");
    String officer = officer(group[0], Role.valueOf(group[1].toUpperCase(Locale.ROOT)));
    Map<String, Object> variables = new HashMap<>();
    fields(task)
        .forEach(
            (key, field) -> {
              if (!field.locked() && !key.equals("outcome")) {
                variables.put(key, Map.of("value", filled(field, group[0])));
              }
            });
    variables.put("outcome", Map.of("value", outcome));
    Api.Answer answer =
        api.post(
            officer,
            "/engine-rest/task/" + task.getId() + "/complete",
            Map.of("variables", variables));
    assertThat(answer.status())
        .as("%s %s by %s: %s", task.getTaskDefinitionKey(), outcome, officer, answer.body())
        .isEqualTo(204);
  }

  private Object filled(FormField field, String bureau) {
    return switch (field.key()) {
      case "assignee" -> officer(bureau, Role.INSPECTOR);
      case "grounds" -> "（一）";
      case "creditRules" -> "";
      default ->
          switch (field.type()) {
            case "checkbox" -> true;
            case "number" -> 1;
            default -> field.options().isEmpty() ? "按规定办理" : field.options().get(0).value();
          };
    };
  }

  private Map<String, FormField> fields(Task task) {
    Map<String, FormField> fields = new HashMap<>();
    forms
        .find(task.getProcessDefinitionId(), task.getTaskDefinitionKey())
        .orElseThrow()
        .fields()
        .forEach(field -> fields.put(field.key(), field));
    return fields;
  }

  private String officer(String bureau, Role role) {
    return accounts.of(bureau, role).get(0).username();
  }

  /** What happened is read by people: no act stands there by its code. */
  void allActsAreNamed(String caseKey) {
    assertThat(journal.of(caseKey))
        .isNotEmpty()
        .allSatisfy(
            e ->
                assertThat(
                        messages.getMessage("act." + e.act(), null, "", Locale.SIMPLIFIED_CHINESE))
                    .as("act.%s in messages.properties", e.act())
                    .isNotEmpty());
  }

  void ok(Api.Answer answer) {
    assertThat(answer.status()).as("%s", answer.body()).isBetween(200, 204);
  }
}
