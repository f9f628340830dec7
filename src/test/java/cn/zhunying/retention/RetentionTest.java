package cn.zhunying.retention;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.application.ApplicationProcess.Answer;
import cn.zhunying.application.Applications;
import cn.zhunying.application.material.Materials;
import cn.zhunying.doctor.Doctor;
import cn.zhunying.support.Api;
import cn.zhunying.support.Office;
import cn.zhunying.support.ZhunyingTest;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** M7: nothing personal is kept longer than it is needed. Rows are made old, not the day late. */
@ZhunyingTest
class RetentionTest {

  @Autowired private Office office;
  @Autowired private Applications applications;
  @Autowired private Materials materials;
  @Autowired private Retention retention;
  @Autowired private Doctor doctor;
  @Autowired private Api api;
  @Autowired private Clock clock;
  @Autowired private JdbcClient jdbc;

  @Test
  void anApplicationThatWasWithdrawnLosesItsPersonalDataAfterAYear() {
    String number = office.applied("general");
    office.upload(number, "N2");
    assertThat(office.withdraw(number, Answer.APPLICATION_WITHDRAWN)).isEmpty();
    concluded(number, 364);
    retention.sweep();
    assertThat(applications.personal(number).idNumber()).isNotBlank();
    concluded(number, 367);
    retention.sweep();
    assertThat(applications.personal(number).idNumber()).isNull();
    assertThat(applications.require(number).legalRepresentative()).isEqualTo("已删除");
    assertThat(applications.require(number).answers()).isEmpty();
    assertThat(materials.latest(number)).isEmpty();
    assertThat(doctor.examine()).noneMatch(f -> f.record().contains(number));
    assertThat(api.get("applicant", "/api/v1/applications/" + number).status()).isEqualTo(200);
  }

  @Test
  void anOpenApplicationAndItsMaterialsStay() {
    String number = office.applied("general");
    office.upload(number, "N2");
    jdbc.sql(
            "update application set submitted_at = submitted_at - interval '800 days' where number = ?")
        .param(number)
        .update();
    retention.sweep();
    assertThat(materials.latest(number)).hasSize(1);
    assertThat(applications.personal(number).idNumber()).isNotBlank();
    jdbc.sql(
            "update application set submitted_at = submitted_at + interval '800 days' where number = ?")
        .param(number)
        .update();
  }

  @Test
  void looksMessagesAndAnswersToRetriesGoWhenTheirTimeIsOver() {
    String key = UUID.randomUUID().toString();
    looked(key, 1000);
    looked(key, 1100);
    written(key, "kept", 1100);
    written(key, "pending", 1100);
    answered(key, "young", 6);
    answered(key, "old", 9);
    drafted(key, "correction/A", 89);
    drafted(key, "correction/B", 92);
    retention.sweep();
    assertThat(count("access_log where record = ?", key)).isOne();
    assertThat(count("message where case_number = ? and mail = 'pending'", key)).isOne();
    assertThat(count("message where case_number = ?", key)).isOne();
    assertThat(count("idempotency_key where account = ?", key)).isOne();
    assertThat(count("draft where account = ?", key)).isOne();
    jdbc.sql("delete from draft where account = ?").param(key).update();
    jdbc.sql("delete from message where case_number = ?").param(key).update();
  }

  @Test
  void addressesAttemptsSessionsAndAnsweredRequestsGoToo() {
    String key = UUID.randomUUID().toString();
    sent(key, 80);
    sent(key, 100);
    attempted(key, 2);
    attempted(key + "x", 9);
    ended(key, 2);
    ended(key + "x", 9);
    asked(key, 1000);
    asked(key + "x", 1100);
    retention.sweep();
    assertThat(count("message where case_number = ? and recipient is not null", key)).isOne();
    assertThat(count("message where case_number = ?", key)).isEqualTo(2);
    assertThat(count("sign_in_attempt where encode(key, 'escape') like ? || '%'", key)).isOne();
    assertThat(count("spring_session where principal_name like ? || '%'", key)).isOne();
    assertThat(count("privacy_request where account like ? || '%'", key)).isOne();
    jdbc.sql("delete from message where case_number = ?").param(key).update();
  }

  private void sent(String number, int daysAgo) {
    jdbc.sql(
            """
            insert into message (account, case_number, subject, body, recipient, mail, created_at)
            values ('applicant', ?, '通知', '内容', 'address', 'sent', ?)""")
        .params(number, ago(daysAgo))
        .update();
  }

  private void attempted(String key, int daysAgo) {
    jdbc.sql(
            """
            insert into sign_in_attempt (kind, key, tries, last_at, closed_until)
            values ('pair', decode(?, 'escape'), 1, least(now(), ?) - make_interval(days => ?), 'epoch')""")
        .params(key, Timestamp.from(clock.instant()), daysAgo)
        .update();
  }

  private void ended(String principal, int daysAgo) {
    jdbc.sql(
            """
            insert into spring_session (primary_id, session_id, creation_time, last_access_time, max_inactive_interval,
              expiry_time, principal_name) values (?, ?, 0, 0, 1800, ?, ?)""")
        .params(
            UUID.randomUUID().toString(),
            UUID.randomUUID().toString(),
            Math.min(System.currentTimeMillis(), clock.millis())
                - Duration.ofDays(daysAgo).toMillis(),
            principal)
        .update();
  }

  private void asked(String account, int daysAgo) {
    jdbc.sql(
            """
            insert into privacy_request (number, kind, account, bureau, name, text, sealed_key, received_on, due_on,
              rules_version, outcome, answer, answered_at)
            values (?, 'access', ?, 'city', '', '', '', '2020-01-01', '2020-01-31', '1', 'done', '', ?)""")
        .params("QL" + UUID.randomUUID(), account, ago(daysAgo))
        .update();
  }

  private void concluded(String number, int daysAgo) {
    jdbc.sql("update application set concluded_at = ? where number = ?")
        .params(ago(daysAgo), number)
        .update();
  }

  private void looked(String record, int daysAgo) {
    jdbc.sql("insert into access_log (at, account, kind, record) values (?, 'window', 'case', ?)")
        .params(ago(daysAgo), record)
        .update();
  }

  private void written(String number, String mail, int daysAgo) {
    jdbc.sql(
            """
            insert into message (account, case_number, subject, body, mail, created_at, next_try)
            values ('applicant', ?, '通知', '内容', ?, ?, timestamptz '2090-01-01')""")
        .params(number, mail, ago(daysAgo))
        .update();
  }

  private void answered(String account, String key, int daysAgo) {
    jdbc.sql(
            "insert into idempotency_key (account, key, request_hash, created_at) values (?, ?, '', ?)")
        .params(account, key, ago(daysAgo))
        .update();
  }

  private void drafted(String account, String form, int daysAgo) {
    jdbc.sql(
            "insert into draft (account, form, version, content, saved_at) values (?, ?, 1, '', ?)")
        .params(account, form, ago(daysAgo))
        .update();
  }

  private Timestamp ago(int days) {
    return Timestamp.from(clock.instant().minus(Duration.ofDays(days)));
  }

  private int count(String rows, String value) {
    return jdbc.sql("select count(*) from " + rows).param(value).query(Integer.class).single();
  }
}
