package cn.zhunying.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.application.ApplicationStatus;
import cn.zhunying.doctor.Doctor;
import cn.zhunying.law.Outcome;
import cn.zhunying.law.Refusal;
import cn.zhunying.support.Api;
import cn.zhunying.support.Office;
import cn.zhunying.support.Tampering;
import cn.zhunying.support.Visitor;
import cn.zhunying.support.ZhunyingTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** H2: one broken row never stops the others. */
@Order(1)
@ZhunyingTest
class SweepsTest {

  @Autowired private EachApart apart;
  @Autowired private Office office;
  @Autowired private Doctor doctor;
  @Autowired private JdbcClient jdbc;

  @Autowired private Api api;

  private final String sweep = "test-" + UUID.randomUUID();

  @Test
  void allGoTogetherWhileAllGoesWell() {
    List<List<Integer>> transactions = new ArrayList<>();
    apart.run(sweep, List.of(1, 2, 3), transactions::add);
    assertThat(transactions).containsExactly(List.of(1, 2, 3));
    assertThat(failures()).isEmpty();
  }

  @Test
  void whatFailsIsUndoneToldAndRestsWhileTheOthersAreDone() {
    apart.run(sweep, List.of(1, 2, 3), this::kept);
    assertThat(keptRows()).containsExactly("1", "3");
    assertThat(failures())
        .singleElement()
        .returns("2", SweepFailure::record)
        .returns("IllegalStateException：broken", SweepFailure::what);
    assertThat(apart.ready(sweep, 2, most -> List.of(1, 2, 3).subList(0, most)))
        .as("a resting one takes nobody's place")
        .containsExactly(1, 3);
    office.advance("PT2H");
    assertThat(apart.ready(sweep, 2, most -> List.of(1, 2, 3))).containsExactly(1, 2);
    apart.run(sweep, List.of(2), some -> {});
    assertThat(failures()).isEmpty();
    jdbc.sql("delete from idempotency_key where account = ?").param(sweep).update();
  }

  @Test
  void whatIsRefusedIsToldAndRestsWhileTheOthersAreDone() {
    List<Integer> done = new ArrayList<>();
    apart.each(
        sweep,
        List.of(1, 2, 3),
        one ->
            one == 2
                ? Outcome.refused(Refusal.state("credit-year-step", null))
                : Outcome.done(done.add(one)));
    assertThat(done).containsExactly(1, 3);
    assertThat(apart.failures(sweep))
        .singleElement()
        .returns("2", SweepFailure::record)
        .returns(Refusal.state("credit-year-step", null).reason(), SweepFailure::what);
    assertThat(apart.again(sweep)).isEmpty();
    office.advance("PT2H");
    assertThat(apart.again(sweep)).containsExactly("2");
    apart.each(sweep, List.of(2), one -> Outcome.done());
    assertThat(apart.failures(sweep)).isEmpty();
  }

  @Test
  void anUnreadableApplicationKeepsNoOtherFromGoingOn() {
    String broken = office.applied("commitment");
    String whole = office.applied("commitment");
    Map<String, Object> before = answers(broken);
    unreadable(
        "application",
        "number = '%s'".formatted(broken),
        "update application set answers = answers || '{\"opening_fund\": 1e2000}' where number = '%s'"
            .formatted(broken),
        () -> {
          office.advance("P72D");
          assertThat(office.application(whole).status()).isEqualTo(ApplicationStatus.SUBMITTED);
          assertThat(status(broken)).isEqualTo("awaiting-commitment");
          assertThat(doctor.examine()).anyMatch(f -> f.record().equals("处理逾期未签署的申请 " + broken));
          Visitor admin = new Visitor(api.url("")).signedInAs("admin");
          assertThat(admin.get("/admin").html()).contains("巡查未能处理的记录", broken);
        });
    office.advance("P1D");
    assertThat(office.application(broken).answers()).isEqualTo(before);
    assertThat(office.application(broken).status()).isEqualTo(ApplicationStatus.SUBMITTED);
    assertThat(doctor.examine()).noneMatch(f -> f.record().equals("处理逾期未签署的申请 " + broken));
  }

  @Test
  void aBrokenDutyKeepsNoOtherFromOpening() {
    String broken = office.licensed();
    String whole = office.licensed();
    String rows = "licence_number = '%s'".formatted(broken);
    unreadable(
        "duty",
        rows,
        "update duty set item = 'no-such-item', terms = null where " + rows,
        () -> {
          office.advance("P30D");
          assertThat(office.openTasks(whole)).isNotEmpty();
          assertThat(office.openTasks(broken)).isEmpty();
          assertThat(apart.failures(50)).anyMatch(f -> f.sweep().equals(EachApart.DUTY_OPEN));
        });
    office.advance("P1D");
    assertThat(office.openTasks(broken)).isNotEmpty();
  }

  private void kept(List<Integer> some) {
    for (int one : some) {
      jdbc.sql(
              "insert into idempotency_key (account, key, request_hash, created_at) values (?, ?, '', now())")
          .params(sweep, "" + one)
          .update();
      if (one == 2) {
        throw new IllegalStateException("broken");
      }
    }
  }

  private List<String> keptRows() {
    return jdbc.sql("select key from idempotency_key where account = ? order by key")
        .param(sweep)
        .query(String.class)
        .list();
  }

  private List<SweepFailure> failures() {
    return apart.failures(500).stream().filter(f -> f.sweep().equals(sweep)).toList();
  }

  private Map<String, Object> answers(String number) {
    return office.application(number).answers();
  }

  private String status(String number) {
    return jdbc.sql("select status from application where number = ?")
        .param(number)
        .query(String.class)
        .single();
  }

  private void unreadable(String table, String rows, String sql, Runnable look) {
    try (Tampering tampering = new Tampering(jdbc)) {
      tampering.of(table, rows, sql, look);
    }
  }
}
