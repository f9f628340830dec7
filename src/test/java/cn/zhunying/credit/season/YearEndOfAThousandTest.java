package cn.zhunying.credit.season;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.credit.incident.Incidents;
import cn.zhunying.credit.incident.NewIncident;
import cn.zhunying.credit.ledger.CreditAccounts;
import cn.zhunying.credit.ledger.CreditAudit;
import cn.zhunying.credit.ledger.NewAccount;
import cn.zhunying.credit.list.ListAudit;
import cn.zhunying.credit.list.PublicLists;
import cn.zhunying.support.Office;
import cn.zhunying.support.Tampering;
import cn.zhunying.support.ZhunyingTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** 期末 of a thousand subjects of one bureau: closed, reported, publicised, listed. */
@ZhunyingTest
class YearEndOfAThousandTest {

  private static final String BUREAU = "youyang";
  private static final int ALL = 1_000;
  private static final int TENTH = ALL / 10;

  @Autowired private Office office;
  @Autowired private CreditAccounts accounts;
  @Autowired private Incidents incidents;
  @Autowired private Complaints complaints;
  @Autowired private YearEnds years;
  @Autowired private PublicLists lists;
  @Autowired private CreditAudit audit;
  @Autowired private ListAudit listed;
  @Autowired private TransactionTemplate transaction;
  @Autowired private JdbcClient jdbc;

  @Test
  void everyOneStandsOnTheListItsPointsAndPublicityBringAndAllAddsUp() {
    office.as("credit", () -> transaction.execute(status -> opened()));
    for (int n = 0; n < TENTH; n++) {
      incident(n, "A16-2");
      incident(TENTH + n, "A14-3");
    }
    office.advanceTo(LocalDate.of(2027, 1, 4));
    assertThat(year()).returns(ALL, YearEnd::subjects).returns(YearEnd.Step.REPORT, YearEnd::next);
    office.as("credit", () -> years.report(BUREAU, 2026));
    office.as("credit", () -> years.publicise(BUREAU, 2026));
    complained(ALL - 1);
    office.advance("P12D");
    assertThat(year().next()).isEqualTo(YearEnd.Step.PUBLISHED);
    assertThat(on("black")).isEqualTo(TENTH);
    assertThat(on("red")).isEqualTo(ALL - 2 * TENTH - 1);
    assertThat(on("blue")).isEqualTo(TENTH + 1);
    List<String> differences = new ArrayList<>();
    audit.differences((uscc, what) -> differences.add(uscc + " " + what));
    listed.differences((uscc, cycle) -> differences.add(uscc + " " + cycle));
    assertThat(differences).filteredOn(d -> d.startsWith("9150TH")).isEmpty();
    String against = uscc(ALL - 1);
    try (Tampering past = new Tampering(jdbc)) {
      past.of(
          "credit_publicity",
          "uscc = '%s'".formatted(against),
          "update credit_publicity set objection = false where uscc = '%s'".formatted(against),
          () -> listed.differences((uscc, cycle) -> differences.add(uscc + " " + cycle)));
    }
    assertThat(differences).contains(against + " 2026");
  }

  private boolean opened() {
    for (int n = 0; n < ALL; n++) {
      accounts.open(
          new NewAccount(
              uscc(n),
              "千户" + n,
              "intermediary",
              LocalDate.of(2025, 6, 2),
              BUREAU,
              false,
              "渝人社发〔2021〕58号 第二条"));
    }
    return true;
  }

  private void incident(int n, String rule) {
    NewIncident of =
        new NewIncident(uscc(n), "QH-" + n, List.of(rule), LocalDate.of(2026, 3, 2), "检查记录");
    Office.done(office.as("credit", () -> incidents.record(of)));
  }

  private void complained(int n) {
    office.as("credit", () -> complaints.receive(uscc(n), 2026, "收取押金"));
    long id =
        jdbc.sql("select id from credit_complaint where uscc = ?")
            .param(uscc(n))
            .query(Long.class)
            .single();
    Office.done(office.as("credit", () -> complaints.decide(uscc(n), id, true, "经查属实")));
  }

  private int on(String colour) {
    return lists.page("千户", colour, 0, 2 * ALL).size();
  }

  private YearEnd year() {
    return years.latest(BUREAU, 1).get(0);
  }

  private static String uscc(int n) {
    return "9150TH%012d".formatted(n);
  }
}
