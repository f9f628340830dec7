package cn.zhunying.portal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.supervision.Duties;
import cn.zhunying.supervision.Duty;
import cn.zhunying.support.Api;
import cn.zhunying.support.Office;
import cn.zhunying.support.Visitor;
import cn.zhunying.support.ZhunyingTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The inspector's checklist as a page. */
@ZhunyingTest
class ChecklistPageTest {

  @Autowired private Api api;
  @Autowired private Office office;
  @Autowired private Duties duties;

  @Test
  void theInspectorRecordsOneConditionAfterTheOther() {
    String path = opened();
    Visitor inspector = as("inspector");
    assertThat(inspector.get(path).html()).contains("核查清单", "申报：", "name=\"check.C-fund\"");
    inspector.post(path + "/checks", Map.of("check.C-fund", "false", "note.C-fund", ""));
    assertThat(inspector.get(path).html()).doesNotContain("不符合（");
    String html =
        inspector
            .post(path + "/checks", Map.of("check.C-fund", "false", "note.C-fund", "账户余额为零"))
            .html();
    assertThat(html).contains("已记录 1 项核查结果", "不符合：账户余额为零", "已逐项核查");
  }

  @Test
  void whoDoesNotInspectReadsTheListAndAnotherBureauDoesNotSeeIt() {
    String path = opened();
    assertThat(as("supervisor").get(path).html()).contains("核查清单").doesNotContain("保存核查结果");
    assertThat(as("jb-inspector").get(path).status()).isEqualTo(404);
  }

  private String opened() {
    String licence = office.licensed();
    Duty duty = verification(licence);
    office.advanceTo(duty.opensOn().plusDays(1));
    return "/supervision/duties/" + duty.id();
  }

  private Duty verification(String licence) {
    return duties.ofLicence(licence).stream()
        .filter(d -> d.kind().equals("commitment-verification"))
        .findFirst()
        .orElseThrow();
  }

  private Visitor as(String username) {
    return new Visitor(api.url("")).signedInAs(username);
  }
}
