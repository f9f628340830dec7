package cn.zhunying.engine.work;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.doctor.Doctor;
import cn.zhunying.doctor.Finding;
import cn.zhunying.identity.Account;
import cn.zhunying.identity.Accounts;
import cn.zhunying.search.Wanted;
import cn.zhunying.support.Api;
import cn.zhunying.support.Office;
import cn.zhunying.support.RowsRead;
import cn.zhunying.support.TestDatabase;
import cn.zhunying.support.Visitor;
import cn.zhunying.support.ZhunyingTest;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** D22 and the size of a bureau: what an officer has to do, from rows of our own. */
@ZhunyingTest
class WorkListsTest {

  private static final int MANY = 3_000;

  @Autowired private Office office;
  @Autowired private Accounts accounts;
  @Autowired private WorkLists work;
  @Autowired private WorkTable table;
  @Autowired private WorkDrift drift;
  @Autowired private Doctor doctor;
  @Autowired private TaskService tasks;
  @Autowired private JdbcClient jdbc;
  @Autowired private RowsRead rows;
  @Autowired private Api api;

  @AfterEach
  void removeWhatNoTaskStandsFor() {
    jdbc.sql("delete from work_item where task_id like 'many-%'").update();
  }

  @Test
  void aTaskIsARowFromItsBeginningToItsEnd() {
    String number = office.applied("general");
    String task = office.taskId(number);
    WorkItem offered = item(task);
    assertThat(offered.group()).isEqualTo("yuzhong-window");
    assertThat(offered.assignee()).isNull();
    assertThat(offered.caseKey()).isEqualTo(number);
    assertThat(offered.applicant()).isEqualTo(office.application(number).subjectName());
    assertThat(offered.dueOn()).isNotNull();
    assertThat(in(WorkList.OFFERED, "window")).contains(task);
    assertThat(in(WorkList.OFFERED, "jb-window")).doesNotContain(task);
    assertThat(in(WorkList.ALL, "reviewer")).doesNotContain(task);

    tasks.claim(task, "window");
    assertThat(in(WorkList.MINE, "window")).contains(task);
    assertThat(in(WorkList.OFFERED, "window")).doesNotContain(task);

    office.complete("window", number, "acceptApplication", "accept");
    assertThat(table.known(List.of(task))).isEmpty();
    assertThat(in(WorkList.OFFERED, "reviewer")).contains(office.taskId(number));
  }

  @Test
  void aTaskThatEndsWithItsCaseLeavesNoRow() {
    String number = office.applied("general");
    String task = office.taskId(number);
    office.withdraw(
        number, cn.zhunying.application.ApplicationProcess.Answer.APPLICATION_WITHDRAWN);
    assertThat(table.known(List.of(task))).isEmpty();
  }

  @Test
  void theDoctorSeesWhereRowsAndTasksDifferAndReconcilingMendsIt() {
    String task = office.taskId(office.applied("general"));
    assertThat(drifting()).isEmpty();
    jdbc.sql("update work_item set group_id = 'jiangbei-window' where task_id = ?")
        .param(task)
        .update();
    assertThat(drifting()).singleElement().asString().contains(task);
    jdbc.sql("delete from work_item where task_id = ?").param(task).update();
    assertThat(drifting()).singleElement().asString().contains(task);
    assertThat(doctor.examine()).extracting(Finding::record).contains("任务 " + task);
    drift.repair();
    assertThat(drifting()).isEmpty();
    assertThat(in(WorkList.OFFERED, "window")).contains(task);
  }

  @Test
  void whatDiffersIsFoundPageByPage() {
    String task = office.taskId(office.applied("general"));
    manyMore();
    jdbc.sql("delete from work_item where task_id = ?").param(task).update();
    assertThat(drifting())
        .hasSize(MANY + 1)
        .doesNotHaveDuplicates()
        .anyMatch(found -> found.contains(task));
    drift.repair();
    assertThat(drifting()).isEmpty();
  }

  @Test
  void noListCountOrSearchReadsMoreRowsTheMoreWorkThereIs() {
    Account window = accounts.find("window").orElseThrow();
    manyMore();
    for (WorkList list : WorkList.values()) {
      for (WorkPage.Order order : WorkPage.Order.values()) {
        assertThat(rows.of("work_item", () -> work.page(list, window, order, null)))
            .as("%s by %s", list, order)
            .isLessThanOrEqualTo(2 * WorkLists.PAGE + 10);
      }
      assertThat(rows.of("work_item", () -> work.ids(list, window, 15, 15)))
          .as("%s for Tasklist", list)
          .isLessThanOrEqualTo(60);
    }
    assertThat(rows.of("work_item", () -> work.counts(window)))
        .isLessThanOrEqualTo((long) WorkLists.COUNTED * WorkList.values().length);
    assertThat(rows.of("work_item", () -> work.search(Wanted.of("许愿井").orElseThrow(), window)))
        .isLessThanOrEqualTo(10);
  }

  @Test
  void pagesGoOnWhereTheLastOneEnded() {
    Account window = accounts.find("window").orElseThrow();
    manyMore();
    for (WorkPage.Order order : WorkPage.Order.values()) {
      WorkPage first = work.page(WorkList.OFFERED, window, order, null);
      WorkPage second = work.page(WorkList.OFFERED, window, order, first.next());
      assertThat(first.items()).hasSize(WorkLists.PAGE);
      assertThat(second.items()).hasSize(WorkLists.PAGE).doesNotContainAnyElementsOf(first.items());
    }
    assertThat(work.page(WorkList.OFFERED, window, WorkPage.Order.DUE, "nothing").items())
        .isEqualTo(work.page(WorkList.OFFERED, window, WorkPage.Order.DUE, null).items());
  }

  @Test
  void theListThatIsNotEmptyOpensAndAnOfficerLandsOnIt() {
    String number = office.applied("general");
    Visitor window = new Visitor(api.url("")).signedInAs("window");
    Visitor.Seen page = window.get("/");
    page = window.get("/work");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.html()).contains("本单位待领", "aria-current=\"page\"");
    String name = office.application(number).subjectName();
    for (String asked : List.of(name.substring(2, 5), number.substring(number.length() - 6))) {
      assertThat(
              window
                  .get(
                      "/work?q="
                          + java.net.URLEncoder.encode(
                              asked, java.nio.charset.StandardCharsets.UTF_8))
                  .html())
          .contains(number, "tasklist/default/#/?task=" + office.taskId(number));
    }
    assertThat(new Visitor(api.url("")).signedInAs("applicant").get("/work").status())
        .isEqualTo(403);
  }

  /** Tasklist asks for its lists and how long they are again and again. */
  @Test
  void tasklistIsAnsweredFromTheRowsAndTheEngineDecidesWhatIsSeen() {
    String number = office.applied("general");
    String task = office.taskId(number);
    manyMore();
    jdbc.sql("update work_item set due_on = due_on + 365 where task_id like 'many-%'").update();
    String filter = filter("本单位待领");
    Map<String, Object> asked =
        Map.of(
            "sorting", List.of(Map.of("sortBy", "created", "sortOrder", "desc")),
            "active", true,
            "processVariables", List.of());
    int before =
        api.get("window", "/engine-rest/filter/" + filter + "/count").body().get("count").asInt();
    assertThat(before).isGreaterThanOrEqualTo(MANY * 9 / 10);
    JsonNode page =
        api.post(
                "window",
                "/engine-rest/filter/" + filter + "/list?firstResult=0&maxResults=1000",
                asked,
                "Accept",
                "application/hal+json")
            .body();
    assertThat(page.get("count").asInt()).isEqualTo(before);
    assertThat(page.at("/_embedded/task")).isNotEmpty();
    assertThat(
            api.post(
                    "window",
                    "/engine-rest/filter/" + filter + "/list?firstResult=0&maxResults=1000",
                    Map.of())
                .body())
        .extracting(JsonNode::toString)
        .asString()
        .doesNotContain("many-");
    assertThat(
            api.post("jb-window", "/engine-rest/filter/" + filter + "/list", asked)
                .body()
                .toString())
        .doesNotContain(task);
    assertThat(api.get("window", "/engine-rest/filter?itemCount=true").rule())
        .isEqualTo("engine-closed");
  }

  private String filter(String name) {
    return StreamSupport.stream(
            api.get("window", "/engine-rest/filter").body().spliterator(), false)
        .filter(f -> f.get("name").asText().equals(name))
        .findFirst()
        .orElseThrow()
        .get("id")
        .asText();
  }

  private List<String> drifting() {
    List<String> found = new java.util.ArrayList<>();
    drift.look((task, what) -> found.add(task + what));
    return found;
  }

  private WorkItem item(String task) {
    return table.after(null, Integer.MAX_VALUE).stream()
        .filter(row -> row.taskId().equals(task))
        .findFirst()
        .orElseThrow();
  }

  private List<String> in(WorkList list, String username) {
    return work.ids(list, accounts.find(username).orElseThrow(), 0, 1_000);
  }

  private void manyMore() {
    jdbc.sql(
            """
            insert into work_item (task_id, group_id, assignee, case_key, task, name, item, applicant, due_on, created_at, search_keys)
            select 'many-' || n, 'yuzhong-window', case when n % 10 = 0 then 'someone' end, 'SQ' || n, 'acceptApplication',
                   '受理', '事项', '单位' || n, date '2026-02-01' + n % 60, timestamptz '2026-02-01' + n * interval '1 minute', array[n]
            from generate_series(1, ?) n""")
        .param(MANY)
        .update();
    TestDatabase.asOwner(jdbc).sql("vacuum analyze work_item").update();
  }
}
