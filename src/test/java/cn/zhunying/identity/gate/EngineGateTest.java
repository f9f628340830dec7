package cn.zhunying.identity.gate;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.engine.EngineTest;
import cn.zhunying.engine.ReviewCases;
import cn.zhunying.support.Http;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * C2, H1, L7: what each role may call of the engine, at every door, in every spelling. Not listed
 * means refused.
 */
@EngineTest
class EngineGateTest {

  private static final String REST = "/engine-rest/";
  private static final String NAMED = "/engine-rest/engine/default/";
  private static final String WEBAPP = "/camunda/api/engine/engine/default/";

  /** T, I, F, P stand for the task, its instance, a stored list, the diagram. */
  private static final String NOBODY =
      """
      POST task/T/assignee {"userId": "WHO"}
      POST task/T/delegate {"userId": "WHO"}
      POST task/T/resolve {}
      POST task/T/bpmnError {"errorCode": "x"}
      POST task/T/bpmnEscalation {"escalationCode": "x"}
      POST task/T/identity-links {"groupId": "jiangbei-window", "type": "candidate"}
      POST task/T/identity-links/delete {"groupId": "jiangbei-reviewer", "type": "candidate"}
      POST task/T/variables {"modifications": {"bureau": {"value": "yuzhong"}}}
      PUT task/T/variables/bureau {"value": "yuzhong"}
      DELETE task/T/variables/bureau
      POST task/T/localVariables {"modifications": {"x": {"value": 1}}}
      PUT task/T/localVariables/x {"value": 1}
      POST task/T/attachment/create {}
      PUT task/T {"name": "x"}
      DELETE task/T
      POST task/T/comment/create {"message": "x"}
      POST task/create {"name": "x"}
      POST filter/create {"resourceType": "Task", "name": "x", "query": {"assigneeExpression": "${1+1}"}}
      PUT filter/F {"resourceType": "Task", "name": "x", "query": {"assigneeExpression": "${1+1}"}}
      DELETE filter/F
      POST process-instance/I/variables {"modifications": {"bureau": {"value": "yuzhong"}}}
      PUT process-instance/I/variables/bureau {"value": "yuzhong"}
      DELETE process-instance/I/variables/bureau
      POST process-instance/I/modification {"instructions": []}
      PUT process-instance/I/suspended {"suspended": true}
      DELETE process-instance/I
      POST process-instance/delete {"processInstanceIds": ["I"]}
      POST process-instance/job-retries {"processInstances": ["I"], "retries": 1}
      POST process-instance/variables-async {"processInstanceIds": ["I"], "variables": {}}
      PUT process-instance/suspended {"suspended": true, "processDefinitionKey": "P"}
      POST execution/I/signal {}
      POST execution/I/localVariables {"modifications": {}}
      POST execution/I/messageSubscriptions/x/trigger {}
      POST message {"messageName": "x", "processInstanceId": "I"}
      POST signal {"name": "x"}
      POST condition {}
      POST process-definition/key/P/start {}
      POST process-definition/key/P/submit-form {}
      PUT process-definition/key/P/suspended {"suspended": true}
      DELETE process-definition/key/P
      PUT process-definition/key/P/history-time-to-live {"historyTimeToLive": 1}
      POST deployment/create {}
      POST deployment/x/redeploy {}
      DELETE deployment/x
      POST migration/execute {}
      POST migration/generate {}
      POST modification/execute {}
      POST decision-definition/key/x/evaluate {"variables": {}}
      POST external-task/fetchAndLock {"workerId": "x", "maxTasks": 1}
      POST job/x/execute {}
      PUT job/x/duedate {"duedate": null}
      PUT job/x/suspended {"suspended": true}
      PUT job/suspended {"suspended": true, "processInstanceId": "I"}
      POST job/retries {"jobIds": ["x"], "retries": 1}
      POST authorization/create {"type": 0, "permissions": ["ALL"], "resourceType": 0, "resourceId": "*"}
      PUT authorization/x {}
      DELETE authorization/x
      POST tenant/create {"id": "x"}
      POST identity/verify {"username": "admin", "password": "demo"}
      POST user/window/unlock {}
      POST history/cleanup {}
      POST history/process-instance/delete {"historicProcessInstanceIds": ["I"]}
      DELETE history/process-instance/I
      POST history/user-operation/x/set-annotation {}
      DELETE batch/x
      POST telemetry/configuration {"enableTelemetry": true}
      """;

  private static final String NO_ADMINISTRATOR =
      """
      POST task/T/complete {"variables": {"outcome": {"value": "grant"}}}
      POST task/T/submit-form {"variables": {"outcome": {"value": "grant"}}}
      POST task/T/claim {"userId": "admin"}
      POST task/T/unclaim {}
      """;

  private static final String NO_OFFICER =
      """
      POST user/create {"profile": {"id": "mallory"}, "credentials": {"password": "four quiet yellow lamps"}}
      PUT user/admin/credentials {"password": "four quiet yellow lamps"}
      PUT user/admin/profile {"id": "admin", "firstName": "x"}
      DELETE user/admin
      POST group/create {"id": "jiangbei-credit", "name": "x", "type": "WORKFLOW"}
      PUT group/camunda-admin {"id": "camunda-admin", "name": "x", "type": "SYSTEM"}
      DELETE group/camunda-admin
      PUT group/camunda-admin/members/jb-reviewer {}
      DELETE group/camunda-admin/members/admin
      PUT job/x/retries {"retries": 1}
      PUT incident/x/annotation {"annotation": "x"}
      DELETE incident/x
      GET process-instance
      GET process-instance/I/variables
      GET execution
      GET deployment
      GET deployment/x/resources
      GET incident
      GET job
      GET batch
      GET metrics
      GET external-task
      GET event-subscription
      GET authorization
      GET history/task
      GET history/process-instance
      GET history/variable-instance
      GET history/cleanup/jobs
      GET history/cleanup/configuration
      GET decision-definition
      GET process-definition/statistics
      GET process-definition/key/P/statistics
      GET process-definition/key/P/startForm
      GET schema/log
      GET tenant
      GET user/admin
      POST process-instance {}
      POST history/task {}
      POST job {}
      """;

  private static final String OFFICER =
      """
      GET task
      GET task/count
      POST task {"processInstanceBusinessKey": "SQ-JB-9"}
      GET task/T
      GET task/T/form
      GET task/T/deployed-form
      GET task/T/form-variables
      GET task/T/variables
      GET task/T/variables/applicationNumber
      GET task/T/identity-links
      GET filter
      GET filter/count
      GET filter/F
      GET filter/F/list
      POST filter/F/list {}
      GET filter/F/count
      GET variable-instance
      POST variable-instance {}
      GET process-definition
      GET process-definition/key/P
      GET process-definition/key/P/xml
      GET user
      GET user/WHO/profile
      GET group
      GET identity/groups?userId=WHO
      OPTIONS filter
      """;

  private static final String ADMINISTRATOR =
      """
      GET user
      GET user/window/profile
      GET group
      GET authorization
      GET process-definition
      GET process-definition/statistics
      GET process-instance
      GET process-instance/I/activity-instances
      GET job
      GET incident
      GET deployment
      GET history/process-instance
      POST process-instance {}
      POST process-instance/count {}
      POST history/task {}
      GET task/T
      OPTIONS user
      """;

  @Autowired ReviewCases cases;
  @LocalServerPort int port;
  private String task;
  private String instance;
  private String list;

  private record Call(String method, String path, String body) {}

  @BeforeEach
  void oneReviewInJiangbei() {
    task = cases.start("SQ-JB-9", "jiangbei");
    instance = cases.instance(task);
    list = cases.filter("本单位待领");
  }

  @AfterEach
  void noCaseLeft() {
    cases.end();
  }

  @Test
  void theAdministratorDecidesNoCaseHoweverTheCallIsSpelt() {
    refuses("admin", NOBODY + NO_ADMINISTRATOR);
  }

  @Test
  void anOfficerChangesNothingButTheAnswerToATaskHoweverTheCallIsSpelt() {
    refuses("jb-reviewer", NOBODY + NO_OFFICER);
  }

  @Test
  void anOfficerOfAnotherBureauAnswersNothingHoweverTheCallIsSpelt() {
    refuses("reviewer", NO_ADMINISTRATOR.replace("admin", "reviewer"));
  }

  @Test
  void anOfficerMayWhatTasklistNeeds() {
    allows("jb-reviewer", OFFICER);
  }

  @Test
  void theAdministratorMayWhatCockpitAndAdminNeed() {
    allows("admin", ADMINISTRATOR);
  }

  /**
   * A slash at the end makes no difference: neither opens what is closed, nor closes what is open.
   */
  @Test
  void aSlashAtTheEndIsTheSameCall() {
    Http officer = new Http(port).as("jb-reviewer", "demo");
    assertThat(officer.get(REST + "task/").body()).contains(task);
    Http.Answer wrong = officer.post(REST + "task/" + task + "/complete/", "{\"variables\": {}}");
    assertThat(wrong.rule()).as("checked like without it").isEqualTo("form-choice-missing");
    assertThat(
            officer
                .post(
                    REST + "task/" + task + "/complete/",
                    "{\"variables\": {\"outcome\": {\"value\": \"grant\"}}}")
                .status())
        .isEqualTo(204);
  }

  /** H1: whoever holds a task of a bureau they have left decides nothing there. */
  @Test
  void holdingATaskIsNotTheRightToAnswerIt() {
    cases.claim(task, "reviewer");
    Http.Answer answer =
        new Http(port)
            .as("reviewer", "demo")
            .post(
                REST + "task/" + task + "/complete",
                "{\"variables\": {\"outcome\": {\"value\": \"grant\"}}}");
    assertThat(answer.rule()).isEqualTo("task-not-theirs");
    assertThat(cases.isOpen(task)).isTrue();
  }

  private void refuses(String who, String calls) {
    for (Map.Entry<String, Http> door : doors(who).entrySet()) {
      for (Call call : calls(calls, who)) {
        List<String> spellings = spellings(door.getKey() + call.path());
        for (String path : spellings) {
          Http.Answer answer = door.getValue().send(call.method(), path, call.body());
          String what = who + " " + call.method() + " " + path;
          assertThat(answer.status()).as(what).isBetween(400, 499);
          if (path.equals(spellings.get(0))) {
            assertThat(answer.status()).as(what).isEqualTo(403);
          }
        }
      }
    }
    assertThat(cases.isOpen(task)).isTrue();
    assertThat(cases.holder(task)).isNull();
    assertThat(cases.instance(task)).isEqualTo(instance);
    assertThat(cases.filter("本单位待领")).isEqualTo(list);
  }

  private void allows(String who, String calls) {
    for (Map.Entry<String, Http> door : doors(who).entrySet()) {
      for (Call call : calls(calls, who)) {
        String path = door.getKey() + call.path();
        assertThat(door.getValue().send(call.method(), path, call.body()).status())
            .as(who + " " + call.method() + " " + path)
            .isIn(200, 204);
      }
    }
  }

  private Map<String, Http> doors(String who) {
    Map<String, Http> doors = new LinkedHashMap<>();
    doors.put(REST, new Http(port).as(who, "demo"));
    doors.put(NAMED, new Http(port).as(who, "demo"));
    String app = who.equals("admin") ? "cockpit" : "tasklist";
    doors.put(WEBAPP, new Http(port).inWebapp(app, who, "demo"));
    return doors;
  }

  /** The first is the plain one. */
  private static List<String> spellings(String path) {
    int query = path.indexOf('?');
    String plain = query < 0 ? path : path.substring(0, query);
    int last = plain.lastIndexOf('/');
    String head = plain.substring(0, last);
    String tail = plain.substring(last + 1);
    return List.of(
        plain,
        plain + "/",
        plain + "//",
        plain + ";x=1",
        plain + "/;x",
        plain + "%2F",
        plain + "%20",
        head + "//" + tail,
        head + ";x/" + tail,
        head + "%2F" + tail,
        head + "/./" + tail,
        head + "/x/../" + tail,
        head + "/" + tail.toUpperCase(java.util.Locale.ROOT),
        head + "/%" + Integer.toHexString(tail.charAt(0)) + tail.substring(1),
        head + "/%25" + Integer.toHexString(tail.charAt(0)) + tail.substring(1));
  }

  private List<Call> calls(String text, String who) {
    List<Call> calls = new ArrayList<>();
    for (String line : text.lines().filter(l -> !l.isBlank()).toList()) {
      String[] parts = line.split(" ", 3);
      calls.add(
          new Call(parts[0], filled(parts[1], who), parts.length < 3 ? "" : filled(parts[2], who)));
    }
    return calls;
  }

  private String filled(String text, String who) {
    return text.replaceAll("\\bT\\b", task)
        .replaceAll("\\bI\\b", instance)
        .replaceAll("\\bF\\b", list)
        .replaceAll("\\bP\\b", "review-test")
        .replaceAll("\\bWHO\\b", who);
  }
}
