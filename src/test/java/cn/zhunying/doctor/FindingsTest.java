package cn.zhunying.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.support.Office;
import cn.zhunying.support.Tampering;
import cn.zhunying.support.TestDatabase;
import cn.zhunying.support.ZhunyingTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each kind of the doctor's findings is seen to appear; what was changed is put back. */
@ZhunyingTest
class FindingsTest {

  @Autowired private Office office;
  @Autowired private Doctor doctor;
  @Autowired private Reconcile reconcile;
  @Autowired private Sealing sealing;
  @Autowired private RuntimeService runtime;
  @Autowired private ManagementService management;
  @Autowired private JdbcClient jdbc;

  @Value("${zhunying.journal.seal-directory}")
  private Path seals;

  private Tampering tampering;

  @BeforeEach
  void open() {
    tampering = new Tampering(jdbc);
  }

  @AfterEach
  void close() {
    tampering.close();
  }

  @Test
  void aLicenceWithoutAGrant() {
    String licence = office.licensed();
    String number = application(licence);
    tampered(
        "decision",
        "application_number = '%s'".formatted(number),
        "delete from decision where %s",
        "许可证 " + licence,
        "没有对应的准予决定");
  }

  @Test
  void aCommitmentNobodyVerifies() {
    String licence = office.licensed();
    tampered(
        "duty",
        "licence_number = '%s'".formatted(licence),
        "delete from duty where %s",
        "许可证 " + licence,
        "承诺没有核查义务");
  }

  @Test
  void aDutyNobodyOpened() {
    String licence = office.licensed();
    tampered(
        "duty",
        "licence_number = '%s'".formatted(licence),
        "update duty set opens_on = opens_on - 400 where %s",
        "义务 ",
        "已到办理期，尚未开启");
  }

  @Test
  void aPaperOfNoCase() {
    String paper = paper(office.licensed());
    tampered(
        "document",
        "number = '%s'".formatted(paper),
        "update document set case_number = 'SQ0', licence_number = null where %s",
        "文书 " + paper,
        "没有对应的办理记录");
  }

  @Test
  void aPaperNobodyCanRead() {
    String paper = paper(office.licensed());
    tampered(
        "document",
        "number = '%s'".formatted(paper),
        "update document set data = '\"nothing\"' where %s",
        "文书 " + paper,
        "不能读取");
  }

  @Test
  void aSharedTextThatIsGone() {
    String number = application(office.licensed());
    String texts =
        "hash in (select clauses from commitment where application_number = '%s')"
            .formatted(number);
    tampered("shared_text", texts, "delete from shared_text where %s", "办件 " + number, "承诺的条款已不存在");
    String paper = paper(office.licensed());
    String papers = "hash = (select shared from document where number = '%s')".formatted(paper);
    tampered("shared_text", papers, "delete from shared_text where %s", "文书 " + paper, "共用的文本已不存在");
  }

  /** H2: a number nobody can read again; also who looks at others sees the row named. */
  @Test
  void anApplicationOrALicenceNobodyCanRead() {
    String licence = office.licensed();
    String number = application(licence);
    tampered(
        "application",
        "number = '%s'".formatted(number),
        "update application set answers = answers || '{\"opening_fund\": 1e2000}' where %s",
        "办件 " + number,
        "不能读取");
    tampered(
        "licence",
        "number = '%s'".formatted(licence),
        "update licence set facts = '\"nothing\"' where %s",
        "许可证 " + licence,
        "不能读取");
  }

  @Test
  void aCaseWithoutAProcessAndAProcessWithoutACase() {
    String number = office.applied("general");
    ProcessInstance instance =
        runtime
            .createProcessInstanceQuery()
            .rootProcessInstances()
            .processInstanceBusinessKey(number)
            .singleResult();
    tampered(
        "application",
        "number = '%s'".formatted(number),
        "update application set status = 'denied' where %s",
        "办件 " + number,
        "已办结，但流程实例仍在");
    runtime.deleteProcessInstance(instance.getId(), "test");
    assertThat(found("办件 " + number)).contains("在办，但有 0 个流程实例");
    end(number);
  }

  @Test
  void aDutyWithoutAProcess() {
    String licence = office.licensed();
    office.advance("P30D");
    ProcessInstance instance =
        runtime
            .createProcessInstanceQuery()
            .rootProcessInstances()
            .processInstanceBusinessKey(licence)
            .singleResult();
    String duty = runtime.getVariable(instance.getId(), "duty").toString();
    tampered(
        "duty",
        "id = " + duty,
        "update duty set state = 'cancelled' where %s",
        "义务 " + duty,
        "已办结，但监管流程实例仍在");
    runtime.deleteProcessInstance(instance.getId(), "test");
    assertThat(found("义务 " + duty)).contains("办理期内，但有 0 个监管流程实例");
    tampering.owner().sql("update duty set state = 'cancelled' where id = " + duty).update();
  }

  /** F3: who reconciles has it tried again. */
  @Test
  void aDeadJobIsToldAndTriedAgain() {
    String number = accepted();
    Job job =
        management
            .createJobQuery()
            .timers()
            .processInstanceId(instanceWithTimer(number))
            .list()
            .get(0);
    management.setJobRetries(job.getId(), 0);
    assertThat(found(number)).anyMatch(what -> what.contains("已不再重试"));
    assertThat(reconcile.repair()).anyMatch(f -> f.record().contains(number));
    assertThat(management.createJobQuery().jobId(job.getId()).singleResult().getRetries())
        .isPositive();
    assertThat(found(number)).noneMatch(what -> what.contains("已不再重试"));
  }

  @Test
  void anIncident() {
    String number = accepted();
    String execution = office.task(number, "reviewApplication").getExecutionId();
    var incident = runtime.createIncident("customised", execution, null, "something stands still");
    assertThat(doctor.examine()).anyMatch(f -> f.what().contains("something stands still"));
    runtime.resolveIncident(incident.getId());
  }

  @Test
  void aSealThatWasNotKept() throws IOException {
    sealing.seal();
    assertThat(found("日志封存")).isEmpty();
    try (var files = Files.list(seals)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    assertThat(found("日志封存")).anyMatch(what -> what.contains("不在封存目录中"));
    tampered(
        "journal_seal",
        "true",
        "update journal_seal set made_at = now() - interval '26 hours'",
        "日志封存",
        "25 小时内没有封存");
    sealing.seal();
    assertThat(found("日志封存")).isEmpty();
  }

  @Test
  void aTaskTheWorkListsForgot() {
    String number = office.applied("general");
    tampered(
        "work_item",
        "case_key = '%s'".formatted(number),
        "delete from work_item where %s",
        "任务 " + office.taskId(number),
        "工作台没有");
  }

  /** From before files were sealed. */
  @Test
  void aHoldersFileThatIsAnother() {
    tampered(
        "holder_file",
        "file_name = '换过的.pdf'",
        "insert into holder_file (licence_number, rectification_id, file_name, media_type, size, sha256, content, uploaded_at)"
            + " select 'HR0', 0, '换过的.pdf', 'application/pdf', 1, sha256('a'), 'b', now() where not exists (select 1 from holder_file where %s)",
        "附件 ",
        "持证人的附件与上传时不同");
  }

  @Test
  void anAccountThatMaySwitchOffWhatGuardsTheRecord() {
    assertThat(found("数据库")).isEmpty();
    try {
      tampering.owner().sql("alter role %s superuser".formatted(TestDatabase.worker())).update();
      assertThat(found("数据库")).anyMatch(what -> what.contains("可以关闭只增不改的保护"));
    } finally {
      tampering.owner().sql("alter role %s nosuperuser".formatted(TestDatabase.worker())).update();
    }
  }

  private void tampered(String table, String rows, String sql, String record, String what) {
    tampering.of(
        table,
        rows,
        sql.formatted(rows),
        () ->
            assertThat(doctor.examine())
                .as(sql)
                .anyMatch(f -> f.record().contains(record) && f.what().contains(what)));
  }

  private List<String> found(String record) {
    return doctor.examine().stream()
        .filter(f -> f.record().contains(record))
        .map(Finding::what)
        .toList();
  }

  private String accepted() {
    String number = office.applied("general");
    office.complete("window", number, "acceptApplication", "accept");
    return number;
  }

  private String instanceWithTimer(String number) {
    return office.task(number, "reviewApplication").getProcessInstanceId();
  }

  private String application(String licence) {
    return one("select application_number from licence where number = ?", licence);
  }

  private String paper(String licence) {
    return one(
        "select number from document where licence_number = ? and shared is not null limit 1",
        licence);
  }

  /** So that no other test finds it without a process. */
  private void end(String number) {
    tampering
        .owner()
        .sql(
            "update application set status = 'withdrawn', concluded_at = now() where number = '%s'"
                .formatted(number))
        .update();
  }

  private String one(String sql, Object parameter) {
    return jdbc.sql(sql).param(parameter).query(String.class).single();
  }
}
