package cn.zhunying.processes;

import static cn.zhunying.support.Refusals.rules;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.documents.Document;
import cn.zhunying.documents.DocumentKind;
import cn.zhunying.documents.Documents;
import cn.zhunying.licence.Licence;
import cn.zhunying.licence.LicenceStatus;
import cn.zhunying.supervision.Duties;
import cn.zhunying.supervision.Duty;
import cn.zhunying.support.Api;
import cn.zhunying.support.Office;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * 筹设 whose approval is abolished in the free-trade zone only: there nothing is applied for and what
 * is registered is supervised; outside it is approved for a time.
 */
abstract class PreparationWays extends GeneralPermitWays {

  @Autowired private Api api;
  @Autowired private Duties duties;
  @Autowired private Documents documents;

  /** What the clause of the abolition begins with. */
  abstract String abolishedBy();

  @Test
  void takesNoApplicationInTheZoneAndSaysThatOnlyThisApprovalIsAbolished() {
    assertThat(office.submit(office.example(item(), "general", "ftz")).refusals())
        .singleElement()
        .satisfies(
            r -> {
              assertThat(r.rule()).isEqualTo("approval-abolished");
              assertThat(r.reason()).contains("直接取消");
              assertThat(r.remedy()).contains("直接申请办学许可", "取消的只是这一项审批").doesNotContain("无须办理");
              assertThat(r.clause()).contains(abolishedBy());
            });
  }

  /** G-35: outside the zone the approval stands. */
  @Test
  void approvesThePreparationOutsideTheZoneForThreeYears() {
    String number = granted();

    Licence approval = office.licence(number).orElseThrow();
    assertThat(approval.status()).isEqualTo(LicenceStatus.PREPARING);
    assertThat(approval.validUntil()).isEqualTo(LocalDate.of(2029, 3, 2));
    assertThat(documents.ofCase(number))
        .extracting(Document::kind)
        .contains(DocumentKind.PREPARATION_APPROVAL)
        .doesNotContain(DocumentKind.of("permit-certificate"));
  }

  @Test
  void sendsAnApplicantFromTheZoneToTheSchoolsPermit() {
    assertThat(office.submit(Office.with(example(), Map.of("seat_in_ftz", true))).refusals())
        .singleElement()
        .satisfies(r -> assertThat(r.rule()).isEqualTo("condition-not-met"))
        .satisfies(r -> assertThat(r.remedy()).contains("直接申请办学许可"));
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
    assertThat(office.running(item() + "-supervision", number)).isOne();
    office.complete("city-inspector", number, "conductInspection", "no-issue");
    assertThat(duties.ofLicence(number))
        .singleElement()
        .satisfies(d -> assertThat(d.outcome()).isEqualTo(Duty.Outcome.NO_ISSUE));
  }

  @Test
  void refusesAPushWhereTheApprovalStandsAndFromApplicants() {
    Api.Answer standing = api.post("city-window", "/api/v1/registrations", push("citywide"));
    assertThat(standing.rule()).isEqualTo("approval-not-abolished");
    assertThat(api.post("applicant", "/api/v1/registrations", push("ftz")).rule())
        .isEqualTo("registration-window-only");
  }

  @Test
  void refusesASecondApprovalWhileOneHolds() {
    String number = granted();
    var first = office.application(number);
    var again =
        office.subject(
            example(),
            s ->
                new cn.zhunying.application.Submission.Subject(
                    s.type(),
                    s.name(),
                    first.uscc(),
                    s.registeredCapital(),
                    s.legalRepresentative(),
                    s.contact()));
    assertThat(rules(office.submit(again))).contains("second-licence");
  }

  private Map<String, Object> push(String region) {
    var subject = office.example(item(), "general", "ftz").subject();
    return Map.of(
        "item",
        item(),
        "region",
        region,
        "district",
        "yuzhong",
        "subject",
        Map.of("name", subject.name(), "uscc", subject.uscc()));
  }
}
