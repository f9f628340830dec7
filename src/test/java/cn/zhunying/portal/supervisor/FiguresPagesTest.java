package cn.zhunying.portal.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.identity.Accounts;
import cn.zhunying.supervision.Duties;
import cn.zhunying.supervision.Duty;
import cn.zhunying.supervision.figures.Figures;
import cn.zhunying.supervision.overdue.Sight;
import cn.zhunying.supervision.verification.Checklists;
import cn.zhunying.supervision.verification.Found;
import cn.zhunying.support.Api;
import cn.zhunying.support.Office;
import cn.zhunying.support.Visitor;
import cn.zhunying.support.ZhunyingTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Issue 12, point 9: what was promised, verified, kept and broken, in numbers. */
@ZhunyingTest
class FiguresPagesTest {

  private static final String HR = "hr-service-permit";
  private static final Sight YUZHONG = new Sight.OneBureau("yuzhong");

  @Autowired private Api api;
  @Autowired private Office office;
  @Autowired private Duties duties;
  @Autowired private Accounts accounts;
  @Autowired private Checklists checklists;
  @Autowired private Figures figures;

  @Test
  void aCommitmentItsVerificationAndABrokenClauseAreCounted() {
    String licence = office.licensed();
    Figures.Row before = hr();
    Figures.ClauseRow fund = clause("C-fund");
    Duty duty =
        duties.ofLicence(licence).stream()
            .filter(d -> d.kind().equals("commitment-verification"))
            .findFirst()
            .orElseThrow();
    office.advanceTo(duty.opensOn().plusDays(1));
    office.as(
        "inspector",
        () ->
            checklists.record(
                accounts.find("inspector").orElseThrow(),
                duty.id(),
                Map.of("C-fund", new Found(false, "账户余额为零"))));
    Figures.Row after = hr();
    assertThat(after.decided()).isEqualTo(before.decided());
    assertThat(after.seconds()).isNotNull();
    assertThat(after.visits()).isEqualTo(before.visits() + 1);
    assertThat(clause("C-fund").promised()).isEqualTo(fund.promised());
    assertThat(clause("C-fund").looked()).isEqualTo(fund.looked() + 1);
    assertThat(clause("C-fund").broken()).isEqualTo(fund.broken() + 1);
    office.complete("inspector", licence, "verifyCommitment", "unfulfilled", "账户余额为零");
    assertThat(hr().broken()).isEqualTo(before.broken() + 1);
    assertThat(hr().verified()).isEqualTo(before.verified() + 1);
  }

  @Test
  void supervisorsReadThemAndTakeThemAlongAndApplicantsDoNot() {
    office.licensed();
    Visitor supervisor = as("supervisor");
    assertThat(supervisor.get("/supervision/commitments").html())
        .contains("告知承诺的履行统计", "按承诺的条款", "每百证检查次数", "开办资金");
    assertThat(supervisor.get("/supervision/commitments.xlsx").status()).isEqualTo(200);
    assertThat(supervisor.get("/supervision/commitment-clauses.xlsx").status()).isEqualTo(200);
    assertThat(as("window").get("/supervision/commitments").status()).isEqualTo(403);
    Api.Answer answer = api.get("supervisor", "/api/v1/supervision/commitments");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body().at("/items/0/decided").asInt()).isPositive();
    assertThat(answer.body().at("/clauses").toString()).contains("C-fund");
    assertThat(api.get("window", "/api/v1/supervision/commitments").status()).isEqualTo(403);
    assertThat(api.get("supervisor", "/api/v1/supervision/commitments?bureau=jiangbei").status())
        .isEqualTo(403);
  }

  private Figures.Row hr() {
    return figures.rows(YUZHONG).stream()
        .filter(r -> r.item().equals(HR) && r.procedure().equals("commitment"))
        .findFirst()
        .orElseThrow();
  }

  private Figures.ClauseRow clause(String id) {
    return figures.clauses(YUZHONG).stream()
        .filter(c -> c.item().equals(HR) && c.clause().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private Visitor as(String username) {
    return new Visitor(api.url("")).signedInAs(username);
  }
}
