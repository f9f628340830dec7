package cn.zhunying.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.application.Submission;
import cn.zhunying.documents.Documents;
import cn.zhunying.support.Office;
import cn.zhunying.support.Tampering;
import cn.zhunying.support.ZhunyingTest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * M9: whatever whoever owns the database changes past the product is seen by the doctor, who names
 * the record.
 */
@Order(1)
@ZhunyingTest
@TestInstance(Lifecycle.PER_CLASS)
class TamperTest {

  @Autowired private Office office;
  @Autowired private Doctor doctor;
  @Autowired private Documents documents;
  @Autowired private JdbcClient jdbc;

  private Tampering tampering;
  private String granted;
  private String other;
  private String licence;
  private String subject;
  private String open;
  private String filed;
  private String paper;
  private long duty;

  /** One thing that is done to rows of a table. */
  private record Tamper(
      String what, String table, String rows, String sql, String record, String seen) {}

  @BeforeEach
  void cases() {
    if (tampering != null) {
      return;
    }
    tampering = new Tampering(jdbc);
    granted = office.applied("commitment");
    office.signed(granted);
    licence = office.licence(granted).orElseThrow().number();
    other =
        office.applied(office.subject(office.example("commitment"), TamperTest::reachedElsewhere));
    filed = office.applied(office.example("hr-service-filing", "filing", "citywide"));
    office.upload(filed, "F3");
    subject = office.application(granted).uscc();
    open = office.applied("general");
    office.complete("window", open, "acceptApplication", "accept");
    paper =
        one("select number from document where case_number = ? order by number limit 1", granted);
    documents.pdf(paper);
    duty =
        Long.parseLong(one("select id::text from duty where licence_number = ? limit 1", licence));
  }

  @AfterAll
  void close() {
    tampering.close();
  }

  @Test
  void nothingIsSeenWhereNothingWasChanged() {
    assertThat(about(granted, other, licence, subject, open, paper)).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> everyChangeIsSeen() {
    cases();
    return Stream.of(
            // the journal
            journal(
                "an act is another's",
                "update journal set actor = 'nobody' where %s and seq = 2",
                granted,
                "内容与其哈希不符"),
            journal(
                "an act is missing",
                "delete from journal where %s and seq = 2",
                granted,
                "第 2 条缺失"),
            journal(
                "all acts of a case are missing", "delete from journal where %s", open, "没有办理日志"),
            journal(
                "all acts of a licence are missing",
                "delete from journal where %s",
                licence,
                "没有办理日志"),
            journal(
                "all acts of a subject are missing",
                "delete from journal where %s",
                "subject:" + subject,
                "没有办理日志"),
            journal(
                "the last act is missing",
                "delete from journal where %s and seq = (select max(seq) from journal where %1$s)",
                open,
                "印记"),
            journal(
                "the acts of the last transaction are missing",
                "delete from journal where %s and at = (select max(at) from journal where %1$s)",
                open,
                "印记"),
            journal(
                "a fingerprint is missing",
                "update journal set state = null where %s",
                licence,
                "没有登记的印记"),
            // the application
            application("granted becomes denied", granted, "status = 'denied'", "办件状态"),
            application("another status", open, "status = 'under-review'", "办件状态"),
            application("another account", granted, "account = 'applicant2'", "申请登记"),
            application("another representative", granted, "legal_representative = '某人'", "申请登记"),
            application(
                "other answers",
                granted,
                "answers = answers || '{\"opening_fund\": 1}'",
                "申请填报的内容"),
            application(
                "another's personal data",
                granted,
                "personal = (select personal from application where number = '%s')"
                    .formatted(other),
                "不能读取"),
            row(
                "decided by another",
                "decision",
                "application_number",
                granted,
                "decided_by = 'approver'",
                "办件",
                "决定"),
            row(
                "the commitment is another's",
                "commitment",
                "application_number",
                granted,
                "signatory = '某人'",
                "办件",
                "承诺"),
            gone(
                "the commitment is missing",
                "commitment",
                "application_number",
                granted,
                "办件",
                "承诺"),
            gone("the decision is missing", "decision", "application_number", granted, "办件", "决定"),
            // the licence
            licensed("another status", "status = 'suspended'", "状态和有效期"),
            licensed(
                "a longer term",
                "valid_until = coalesce(valid_until, granted_on) + 3650",
                "状态和有效期"),
            licensed("another holder", "holder = '某公司'", "许可证登记"),
            licensed("another representative", "legal_representative = '某人'", "许可证登记"),
            licensed("another account", "account = 'applicant2'", "许可证登记"),
            gone("the licence is missing", "licence", "number", licence, "许可证", "许可证登记"),
            gone(
                "the licence is missing: its application",
                "licence",
                "number",
                licence,
                "办件",
                "已准予，但没有许可证"),
            // papers and letters
            row(
                "another text of a paper",
                "document",
                "number",
                paper,
                "data = data || '{\"holder\": \"某公司\"}'",
                "",
                "文书"),
            row(
                "another PDF",
                "document",
                "number",
                paper,
                "content = 'another'",
                "文书",
                "PDF 与生成时不同"),
            row(
                "another PDF with its hash",
                "document",
                "number",
                paper,
                "content = 'another', sha256 = sha256('another')",
                "文书",
                "PDF 与生成时不同"),
            gone("a paper is missing", "document", "number", paper, "", "文书"),
            new Tamper(
                "another letter",
                "message",
                "id = (select max(id) from message)",
                "update message set body = '另一封' where id = (select max(id) from message)",
                "通知",
                "通知与写入时不同"),
            row(
                "another material",
                "material",
                "application_number",
                filed,
                "content = 'another'",
                filed,
                "材料内容与上传时不同"),
            row(
                "another material with its hash",
                "material",
                "application_number",
                filed,
                "content = 'another', sha256 = sha256('another')",
                filed,
                "材料"),
            gone("a material is missing", "material", "application_number", filed, filed, "材料"),
            // supervision
            row(
                "a duty is due later",
                "duty",
                "id",
                "" + duty,
                "due_on = due_on + 30",
                "许可证",
                "监管义务"),
            row(
                "a duty is done",
                "duty",
                "id",
                "" + duty,
                "state = 'done', outcome = 'fulfilled', done_at = now()",
                "许可证",
                "监管义务"),
            gone("a duty is missing", "duty", "id", "" + duty, "许可证", "监管义务"),
            // credit
            row(
                "a subject has another name",
                "credit_subject",
                "uscc",
                subject,
                "name = '某公司'",
                "信用主体",
                "信用主体"),
            // accounts and rights
            new Tamper(
                "a group is given",
                "act_id_membership",
                "user_id_ = 'jb-window'",
                "insert into act_id_membership (user_id_, group_id_) values ('jb-window', 'yuzhong-approver')",
                "账号 jb-window",
                "岗位被越过系统改动"),
            new Tamper(
                "a password is set",
                "act_id_user",
                "id_ = 'approver'",
                "update act_id_user set pwd_ = (select pwd_ from act_id_user where id_ = 'window') where id_ = 'approver'",
                "账号 approver",
                "口令"),
            new Tamper(
                "a right is given",
                "act_ru_authorization",
                "id_ = 'tampered'",
                "insert into act_ru_authorization (id_, rev_, type_, user_id_, resource_type_, resource_id_, perms_) values ('tampered', 1, 1, 'window', 7, '*', 2147483647)",
                "授权 window",
                "不是系统给出的授权"),
            new Tamper(
                "a right on another bureau's task is given",
                "act_ru_authorization",
                "id_ = 'tampered'",
                "insert into act_ru_authorization (id_, rev_, type_, group_id_, resource_type_, resource_id_, perms_) select 'tampered', 1, 1, 'jiangbei-reviewer', 7, id_, 2 from act_ru_task limit 1",
                "授权 jiangbei-reviewer",
                "不是系统给出的授权"),
            // the engine
            new Tamper(
                "a case is another bureau's",
                "act_ru_variable",
                variable(),
                "update act_ru_variable set text_ = 'jiangbei' where " + variable(),
                "办件 " + open,
                "流程的承办机关为 jiangbei"),
            new Tamper(
                "a clock is moved",
                "case_clock",
                "case_number = '%s'".formatted(open),
                "update case_clock set due_on = due_on + 30 where case_number = '%s'"
                    .formatted(open),
                "办件 " + open,
                "登记的期限"))
        .map(t -> DynamicTest.dynamicTest(t.what(), () -> isSeen(t)));
  }

  private void isSeen(Tamper t) {
    tampering.of(
        t.table(),
        t.rows(),
        t.sql(),
        () ->
            assertThat(doctor.examine())
                .as(t.sql())
                .anyMatch(f -> f.record().contains(t.record()) && f.what().contains(t.seen())));
  }

  private static Tamper journal(String what, String sql, String key, String seen) {
    String rows = "case_key = '%s'".formatted(key);
    return new Tamper(
        what, "journal", rows, sql.formatted(rows), key.replace("subject:", ""), seen);
  }

  private static Tamper application(String what, String number, String set, String seen) {
    return row(what, "application", "number", number, set, "办件 " + number, seen);
  }

  private Tamper licensed(String what, String set, String seen) {
    return row(what, "licence", "number", licence, set, "许可证 " + licence, seen);
  }

  private static Tamper row(
      String what,
      String table,
      String column,
      String value,
      String set,
      String record,
      String seen) {
    String rows = "%s::text = '%s'".formatted(column, value);
    return new Tamper(
        what, table, rows, "update %s set %s where %s".formatted(table, set, rows), record, seen);
  }

  private static Tamper gone(
      String what, String table, String column, String value, String record, String seen) {
    String rows = "%s::text = '%s'".formatted(column, value);
    return new Tamper(
        what, table, rows, "delete from %s where %s".formatted(table, rows), record, seen);
  }

  private static Submission.Subject reachedElsewhere(Submission.Subject s) {
    return new Submission.Subject(
        s.type(),
        s.name(),
        s.uscc(),
        s.registeredCapital(),
        s.legalRepresentative(),
        new Submission.Contact(s.contact().name(), "13900000000", s.contact().email()));
  }

  private String variable() {
    return "name_ = 'bureau' and proc_inst_id_ in (select proc_inst_id_ from act_ru_execution where root_proc_inst_id_ in (select id_ from act_ru_execution where business_key_ = '%s'))"
        .formatted(open);
  }

  private List<Finding> about(String... keys) {
    return doctor.examine().stream()
        .filter(f -> Stream.of(keys).anyMatch(f.record()::contains))
        .toList();
  }

  private String one(String sql, Object parameter) {
    return jdbc.sql(sql).param(parameter).query(String.class).single();
  }
}
