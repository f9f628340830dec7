package cn.zhunying.processes;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.credit.CreditStanding;
import cn.zhunying.credit.CreditStandings;
import cn.zhunying.credit.incident.Incidents;
import cn.zhunying.credit.incident.NewIncident;
import cn.zhunying.credit.list.ListLine;
import cn.zhunying.credit.list.Listing;
import cn.zhunying.credit.list.PublicLists;
import cn.zhunying.credit.proposal.Proposals;
import cn.zhunying.credit.season.Complaint;
import cn.zhunying.credit.season.Complaints;
import cn.zhunying.credit.season.Settlement;
import cn.zhunying.credit.season.Settlements;
import cn.zhunying.credit.season.YearEnd;
import cn.zhunying.credit.season.YearEnds;
import cn.zhunying.credit.urging.NewUrging;
import cn.zhunying.credit.urging.Urging;
import cn.zhunying.credit.urging.Urgings;
import cn.zhunying.licence.Licences;
import cn.zhunying.support.Api;
import cn.zhunying.support.Office;
import cn.zhunying.support.TestDatabase;
import cn.zhunying.support.Visitor;
import cn.zhunying.support.ZhunyingTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** credit-calendar: one test per outcome. The rows are of record, the process only wakes. */
@ZhunyingTest
class CreditCalendarDiagramTest {

  private static final String BUREAU = "yuzhong";

  @Autowired private Office office;
  @Autowired private Licences licences;
  @Autowired private Incidents incidents;
  @Autowired private CreditStandings standings;
  @Autowired private Settlements settlements;
  @Autowired private YearEnds years;
  @Autowired private Complaints complaints;
  @Autowired private PublicLists lists;
  @Autowired private Urgings urgings;
  @Autowired private Proposals proposals;
  @Autowired private Api api;
  @Autowired private JdbcClient jdbc;
  @Autowired private Clock clock;

  private String uscc;

  @BeforeEach
  void grantsALicence() {
    uscc = licences.require(office.licensed()).uscc();
  }

  @Test
  void opensLastMonthForEveryBureauAndIsOverdueAfterTheTenth() {
    incident("A14-1");
    office.advanceTo(LocalDate.of(2026, 4, 1));
    Settlement march = month(LocalDate.of(2026, 3, 1));
    assertThat(march.dueOn()).isEqualTo(LocalDate.of(2026, 4, 10));
    assertThat(march.changes()).isPositive();
    assertThat(march.overdue(LocalDate.of(2026, 4, 10))).isFalse();
    assertThat(march.overdue(LocalDate.of(2026, 4, 11))).isTrue();
    assertThat(office.as("credit", () -> settlements.settle(BUREAU, march.month(), null)).isDone())
        .isTrue();
    assertThat(month(march.month()).overdue(LocalDate.of(2026, 4, 11))).isFalse();
    assertThat(office.as("credit", () -> settlements.settle(BUREAU, march.month(), null)).isDone())
        .isFalse();
  }

  @Test
  void closesTheCycleAndASubjectWithNothingIsBlackListed() {
    incident("A16-2");
    office.advanceTo(LocalDate.of(2027, 1, 4));
    assertThat(
            jdbc.sql("select score from credit_final where uscc = ? and cycle = 2026")
                .param(uscc)
                .query(Integer.class)
                .list())
        .containsExactly(0);
    assertThat(office.acts("subject:" + uscc)).endsWith("credit-cycle-closed");
    assertThat(standing().listing().colour()).isEqualTo(Listing.Colour.BLACK);
    assertThat(standing().measures()).hasSize(5);
    assertThat(year().next()).isIn(YearEnd.Step.REPORT, YearEnd.Step.PUBLISHED);
  }

  @Test
  void publishesTheRedListAfterPublicityWithoutAComplaintAndTheFirmLosesItsBenefitsBelowTwelve() {
    incident("A22-1b");
    throughPublicity();
    assertThat(standing().listing().colour()).isEqualTo(Listing.Colour.RED);
    assertThat(standing().measures()).hasSize(4);
    assertThat(listed("red")).extracting(ListLine::end).containsExactly(12);
    incident("A13-1");
    assertThat(standing().listing().colour()).isEqualTo(Listing.Colour.RED);
    assertThat(standing().measures())
        .singleElement()
        .satisfies(m -> assertThat(m.text()).contains("不再享受"));
  }

  @Test
  void aComplaintHoldsPublicationBackAndOneThatStandsKeepsOffTheRedList() {
    incident("A22-1b");
    office.advanceTo(LocalDate.of(2028, 1, 4));
    office.as("credit", () -> complaints.receive(uscc, 2027, "收取押金"));
    Complaint complaint =
        complaints.open(BUREAU, 500).stream()
            .filter(c -> c.uscc().equals(uscc))
            .findFirst()
            .orElseThrow();
    office.as("credit", () -> years.report(BUREAU, 2027));
    office.as("credit", () -> years.publicise(BUREAU, 2027));
    assertThat(lists.page(uscc, PublicLists.PUBLICITY, 0, 5)).hasSize(1);
    office.advance("P12D");
    assertThat(year().publishedAt()).isNull();
    office.as("credit", () -> complaints.decide(uscc, complaint.id(), true, "经查属实"));
    office.advance("P1D");
    assertThat(year().publishedAt()).isNotNull();
    assertThat(standing().listing().colour()).isEqualTo(Listing.Colour.BLUE);
    assertThat(listed("red")).isEmpty();
    assertThat(listed("blue")).hasSize(1);
  }

  @Test
  void oneThatCannotBePublishedKeepsNobodyElseOffTheListAndIsShownAndTriedAgain() {
    incident("A22-1b");
    String broken = uscc;
    grantsALicence();
    incident("A22-1b");
    JdbcClient owner = TestDatabase.asOwner(jdbc);
    owner
        .sql(
            "alter table credit_publicity add constraint broken check (uscc <> '%s')"
                .formatted(broken))
        .update();
    try {
      throughPublicity();
      assertThat(listed("red")).hasSize(1);
      assertThat(lists.page(broken, "red", 0, 5)).isEmpty();
      String desk = new Visitor(api.url("")).signedInAs("credit").get("/credit").html();
      assertThat(desk).contains("未能结算或者公布的机构", broken);
    } finally {
      owner.sql("alter table credit_publicity drop constraint broken").update();
    }
    office.advance("P1D");
    assertThat(lists.page(broken, "red", 0, 5)).hasSize(1);
    assertThat(new Visitor(api.url("")).signedInAs("credit").get("/credit").html())
        .doesNotContain("未能结算或者公布的机构");
  }

  @Test
  void anUrgingThatRanOutIsProposedOnceUnderTheGraverRuleAndOneMadeGoodIsNot() {
    String mended = uscc;
    Urging made = urged();
    office.as("credit", () -> urgings.remedied(mended, made.id(), "已补公示"));
    grantsALicence();
    urged();
    office.advance("P15D");
    assertThat(proposals.open(uscc)).isEmpty();
    office.advance("P1D");
    office.advance("P1D");
    assertThat(proposals.open(uscc))
        .singleElement()
        .satisfies(
            p -> {
              assertThat(p.rules()).containsExactly("A14-16");
              assertThat(p.reason()).contains("督促整改期限届满", "未公示许可");
              assertThat(p.document()).isEqualTo("督促通知1号");
              assertThat(proposals.preview(p).isDone()).isTrue();
            });
    assertThat(proposals.open(mended)).isEmpty();
  }

  private Urging urged() {
    LocalDate today = LocalDate.now(clock);
    NewUrging of = new NewUrging(List.of("A13-1"), "未公示许可", null, "督促通知1号", today);
    return Office.done(office.as("credit", () -> urgings.urge(uscc, of)));
  }

  @Test
  void anybodyReadsTheListsAFirmAndTheExport() {
    Visitor anybody = new Visitor(api.url(""));
    assertThat(anybody.get("/public/credit?q=" + uscc).html()).contains(uscc, "首次参与", "蓝名单");
    assertThat(anybody.get("/public/credit/" + uscc).html())
        .contains("当前积分", "人力资源服务许可", "/verify/HR");
    Visitor.Seen csv = anybody.get("/public/credit/export.csv?q=" + uscc);
    assertThat(csv.type()).startsWith("text/csv");
    assertThat(csv.html()).startsWith("\uFEFF").contains(uscc);
    assertThat(anybody.get("/public/credit/export.xlsx?q=" + uscc).status()).isEqualTo(200);
  }

  @Test
  void theDeskShowsMonthsAndYears() {
    office.advanceTo(LocalDate.of(2027, 1, 4));
    String html = new Visitor(api.url("")).signedInAs("credit").get("/credit").html();
    assertThat(html).contains("2026-12 的积分增减", "2026 年度：", "月度评价");
  }

  /** The end of the year anew: the rows of a bureau are everybody's. */
  private void throughPublicity() {
    TestDatabase.asOwner(jdbc)
        .sql("delete from credit_year_end where bureau = ? and cycle = 2026")
        .param(BUREAU)
        .update();
    office.advanceTo(LocalDate.of(2027, 1, 4));
    assertThat(office.as("credit", () -> years.publicise(BUREAU, 2026)).isDone()).isFalse();
    assertThat(office.as("credit", () -> years.report(BUREAU, 2026)).isDone()).isTrue();
    assertThat(office.as("credit", () -> years.publicise(BUREAU, 2026)).isDone()).isTrue();
    office.advance("P12D");
    assertThat(year().publishedAt()).isNotNull();
  }

  private void incident(String rule) {
    LocalDate today = LocalDate.now(clock);
    NewIncident of = new NewIncident(uscc, "JC-" + rule, List.of(rule), today, "检查记录");
    Office.done(office.as("credit", () -> incidents.record(of)));
  }

  private List<ListLine> listed(String colour) {
    return lists.page(uscc, colour, 0, 5);
  }

  private Settlement month(LocalDate month) {
    return settlements.latest(BUREAU, 100).stream()
        .filter(s -> s.month().equals(month))
        .findFirst()
        .orElseThrow();
  }

  private YearEnd year() {
    return years.latest(BUREAU, 1).get(0);
  }

  private CreditStanding standing() {
    return standings.of(uscc).orElseThrow();
  }
}
