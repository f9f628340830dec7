package cn.zhunying.portal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.application.Submission;
import cn.zhunying.cases.web.example.Examples;
import cn.zhunying.catalogue.Items;
import cn.zhunying.support.Api;
import cn.zhunying.support.Office;
import cn.zhunying.support.Visitor;
import cn.zhunying.support.ZhunyingTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A school's licence, and the approval to prepare one, as their holder and the public see them. */
@ZhunyingTest
class SchoolLicencePagesTest {

  private static final String ITEM = "private-training-school";

  @Autowired private Api api;
  @Autowired private Office office;
  @Autowired private Items items;
  @Autowired private Examples examples;

  @Test
  void anApprovalToPrepareIsNotCalledALicence() {
    String number = granted(example("prepare"), "A2");
    assertThat(holder().get("/licences/" + number).html())
        .contains("<h1>筹设批准书</h1>", "下载批准书", "筹设中，不得招生和经营")
        .doesNotContain("申请变更", "诚信积分");
    assertThat(api.get("applicant", "/api/v1/licences/" + number + "/document").status())
        .isEqualTo(200);
    assertThat(new Visitor(api.url("")).get("/verify/" + number).html()).contains("筹设中，不得招生和经营");
  }

  @Test
  void theLicenceShowsTheSchoolItsPointsAndWhatCanBeAskedFor() {
    String number = granted(example("establish"));
    granted(
        examples
            .onLicence(
                items.require(ITEM, "teaching-point"),
                "general",
                "teaching-point",
                "citywide",
                "applicant")
            .orElseThrow(),
        "E2",
        "E3");
    String html = holder().get("/licences/" + number).html();
    assertThat(html).contains("学校名称", "重庆市渝中区示例职业技能培训学校有限责任公司", "解放碑办学点");
    assertThat(html.replaceAll("<[^>]*>", ""))
        .contains("申请分立", "申请合并", "申请举办者变更", "申请升办市级", "申请遗失补发");
    assertThat(new Visitor(api.url("")).get("/verify/" + number).html())
        .contains("重庆市渝中区示例职业技能培训学校有限责任公司", "解放碑办学点", "有效期至");
  }

  private Submission example(String action) {
    return examples.submission(items.require(ITEM, action), "general", action, "citywide");
  }

  private String granted(Submission s, String... materials) {
    String number = office.applied(s);
    for (String material : materials) {
      office.upload(number, material);
    }
    office.complete("window", number, "acceptApplication", "accept");
    office.complete("reviewer", number, "reviewApplication", "recommend-grant");
    office.complete("approver", number, "decideApplication", "grant");
    return office.licence(number).orElseThrow().number();
  }

  private Visitor holder() {
    return new Visitor(api.url("")).signedInAs("applicant");
  }
}
