package cn.zhunying.credit.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.licence.Licences;
import cn.zhunying.support.Api;
import cn.zhunying.support.Office;
import cn.zhunying.support.Visitor;
import cn.zhunying.support.ZhunyingTest;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 跨区县通报: a district that is not in charge tells the one that is, and reads what became of it. */
@ZhunyingTest
class CreditNoticeTest {

  private static final String ELSEWHERE = "jb-credit";

  @Autowired private Office office;
  @Autowired private Licences licences;
  @Autowired private Proposals proposals;
  @Autowired private Api api;

  private String uscc;

  @BeforeEach
  void grantsALicence() {
    uscc = licences.require(office.licensed()).uscc();
  }

  @Test
  void whatAnotherBureauFindsIsANoticeWithTenWorkingDaysAndAnAnswer() {
    Visitor elsewhere = new Visitor(api.url("")).signedInAs(ELSEWHERE);
    elsewhere.get("/credit/" + uscc);
    Visitor.Seen seen =
        elsewhere.post(
            "/credit/" + uscc + "/proposals",
            Map.of(
                "incident", "JB-1",
                "rule", "A13-1",
                "occurredOn", "2026-03-02",
                "document", "江北检查记录1号",
                "reason", "分支机构未公示许可"));
    assertThat(seen.html()).contains("建议已提出");
    Proposal notice = proposals.open(uscc).get(0);
    assertThat(notice.notice())
        .isEqualTo(new Proposal.Notice("jiangbei", LocalDate.of(2026, 3, 16)));
    assertThat(elsewhere.get("/credit").html()).doesNotContain("通报逾期");
    elsewhere.post(
        "/credit/" + uscc + "/proposals",
        Map.of(
            "incident", "JB-2",
            "rule", "A13-2",
            "occurredOn", "2026-01-05",
            "document", "江北检查记录2号",
            "reason", "分支机构未公布监督电话"));
    assertThat(elsewhere.get("/credit").html()).contains("通报逾期");
    String path = "/credit/" + uscc + "/proposals/" + notice.id();
    assertThat(elsewhere.get(path).html()).contains("10 → 9").doesNotContain("确认，计入积分");
    assertThat(elsewhere.post(path + "/tell", Map.of()).status()).isEqualTo(403);
    String door = "/api/v1/credit/subjects/" + uscc + "/proposals/" + notice.id();
    assertThat(api.post(ELSEWHERE, door + "/tell", Map.of()).text("/errors/0/rule"))
        .isEqualTo("credit-not-competent");
    api.post("credit", door + "/dismiss", Map.of("reason", "该机构已当场改正"));
    assertThat(elsewhere.get("/credit").html()).contains("不采纳", "该机构已当场改正", "2026年3月16日");
  }
}
