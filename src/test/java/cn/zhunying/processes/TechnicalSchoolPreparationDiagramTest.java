package cn.zhunying.processes;

import static cn.zhunying.support.Refusals.rules;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.supervision.Duties;
import cn.zhunying.supervision.Duty;
import cn.zhunying.support.Api;
import cn.zhunying.support.Office;
import cn.zhunying.support.ZhunyingTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 技工学校筹设 in the free-trade zone: nothing to apply for, supervision from a pushed registration. */
@ZhunyingTest
class TechnicalSchoolPreparationDiagramTest {

  private static final String ITEM = "technical-school-preparation";

  @Autowired private Office office;
  @Autowired private Api api;
  @Autowired private Duties duties;

  @Test
  void takesNoApplicationAndSaysThatOnlyThisApprovalIsAbolished() {
    assertThat(office.submit(office.example(ITEM, "general", "ftz")).refusals())
        .singleElement()
        .satisfies(
            r -> {
              assertThat(r.rule()).isEqualTo("approval-abolished");
              assertThat(r.reason()).contains("直接取消");
              assertThat(r.remedy()).contains("直接申请办学许可").doesNotContain("无须办理");
              assertThat(r.clause()).contains("人社部发〔2021〕43号 自贸区方案第一项");
            });
  }

  @Test
  void saysThatNothingIsSetOutsideTheZone() {
    assertThat(rules(office.submit(office.example(ITEM, "general", "citywide"))))
        .containsExactly("region-without-mode");
  }

  @Test
  void supervisesWhatIsPushedOnce() {
    Map<String, Object> push = push("ftz");
    Api.Answer first = api.post("city-window", "/api/v1/registrations", push);
    assertThat(first.status()).isEqualTo(201);
    String number = first.text("/number");
    Api.Answer again = api.post("city-window", "/api/v1/registrations", push);
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.text("/number")).isEqualTo(number);
    assertThat(office.acts(number)).containsExactly("registration-received", "duties-scheduled");

    office.advance("P31D");
    assertThat(office.running(ITEM + "-supervision", number)).isOne();
    office.complete("city-inspector", number, "conductInspection", "no-issue");
    assertThat(duties.ofLicence(number))
        .singleElement()
        .satisfies(d -> assertThat(d.outcome()).isEqualTo(Duty.Outcome.NO_ISSUE));
  }

  @Test
  void refusesAPushWhereTheApprovalStandsAndFromApplicants() {
    Api.Answer standing = api.post("city-window", "/api/v1/registrations", push("citywide"));
    assertThat(standing.status()).isEqualTo(422);
    assertThat(api.post("applicant", "/api/v1/registrations", push("ftz")).status()).isEqualTo(403);
  }

  private Map<String, Object> push(String region) {
    var subject = office.example(ITEM, "general", "ftz").subject();
    return Map.of(
        "item",
        ITEM,
        "region",
        region,
        "district",
        "yuzhong",
        "subject",
        Map.of("name", subject.name(), "uscc", subject.uscc()));
  }
}
