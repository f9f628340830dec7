package cn.zhunying.portal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.application.material.Materials;
import cn.zhunying.application.publicity.Publicity;
import cn.zhunying.application.publicity.RunningPublicities;
import cn.zhunying.cases.web.example.Examples;
import cn.zhunying.catalogue.Items;
import cn.zhunying.support.Api;
import cn.zhunying.support.Office;
import cn.zhunying.support.Visitor;
import cn.zhunying.support.ZhunyingTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 公示: anybody reads what runs, objects while it runs, and only the bureau reads what was said. */
@ZhunyingTest
class PublicityPagesTest {

  @Autowired private Office office;
  @Autowired private Items items;
  @Autowired private Examples examples;
  @Autowired private Materials materials;
  @Autowired private RunningPublicities publicities;
  @Autowired private Api api;

  @Test
  void whatExpertsPassedIsListedAndObjectedToUntilItEnds() {
    String number = passed();
    Publicity running = running(number);
    Visitor anybody = new Visitor(api.url(""));
    assertThat(anybody.get("/public/publicities").html()).contains(running.subject(), "提出异议");
    anybody.post(objections(running), Map.of("text", "场地权属有争议，请核实。电话 13800000001"));
    assertThat(anybody.get("/public/publicities").html()).doesNotContain("13800000001");
    assertThat(
            new Visitor(api.url(""))
                .signedInAs("city-reviewer")
                .get("/cases/" + number + "/panel")
                .html())
        .contains("场地权属有争议", "公示期间收到的异议");
    assertThat(office.acts(number)).contains("objection-received");
    assertThat(
            new Visitor(api.url("")).signedInAs("applicant").get("/applications/" + number).html())
        .doesNotContain("场地权属有争议");

    office.advance("P8D");
    assertThat(publicities.running(0, 1000)).noneMatch(p -> p.application().equals(number));
    assertThat(object(running.id(), "太晚了，已经结束").rule()).isEqualTo("publicity-not-running");
    office.complete("city-reviewer", number, "concludePublicity", "no-objection", "权属证明齐全，异议不成立");
    assertThat(publicities.running(0, 1000)).noneMatch(p -> p.application().equals(number));
  }

  @Test
  void aScriptObjectsWithoutAnAccountAndIsToldWhatIsMissing() {
    Publicity running = running(passed());
    assertThat(object(running.id(), "材料与实际不符").status()).isEqualTo(200);
    assertThat(object(running.id(), "无").rule()).isEqualTo("objection-unusable");
    assertThat(object(Long.MAX_VALUE, "材料与实际不符").rule()).isEqualTo("publicity-not-running");
  }

  /** 741号 第十二条第三款: filed and made public; a person's name is not. */
  @Test
  void aChangeOfControllerIsMadePublicWithoutThePersonsName() {
    String establish =
        office.applied(office.example("private-training-school", "general", "citywide"));
    office.complete("window", establish, "acceptApplication", "accept");
    office.complete("reviewer", establish, "reviewApplication", "recommend-grant");
    office.complete("approver", establish, "decideApplication", "grant");
    String number =
        office.applied(
            examples
                .onLicence(
                    items.require("private-training-school", "file-controller"),
                    "general",
                    "file-controller",
                    "citywide",
                    "applicant")
                .orElseThrow());
    office.upload(number, "P2");
    assertThat(running(number).says())
        .extracting(Publicity.Line::value)
        .contains("控股股东")
        .doesNotContain("郑示例");
  }

  private String passed() {
    String number = office.applied(office.example("technical-school", "general", "citywide"));
    materials.missing(office.application(number)).forEach(m -> office.upload(number, m.code()));
    office.complete("city-window", number, "acceptApplication", "accept");
    office.complete("city-reviewer", number, "conductExpertReview", "meets", "评分 86，各项齐备");
    office.complete("city-approver", number, "recheckExpertOpinion", "confirm", "经复核");
    return number;
  }

  private Publicity running(String number) {
    return publicities.running(0, 1000).stream()
        .filter(p -> p.application().equals(number))
        .findFirst()
        .orElseThrow();
  }

  private Api.Answer object(long id, String text) {
    return api.post(null, "/api/v1/public/publicities/" + id + "/objections", Map.of("text", text));
  }

  private static String objections(Publicity p) {
    return "/public/publicities/" + p.id() + "/objections";
  }
}
