package cn.zhunying.processes;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.application.ApplicationStatus;
import cn.zhunying.documents.Document;
import cn.zhunying.documents.DocumentKind;
import cn.zhunying.documents.Documents;
import cn.zhunying.engine.task.TaskInHand;
import cn.zhunying.engine.task.TaskRules;
import cn.zhunying.supervision.Duties;
import cn.zhunying.supervision.Duty;
import cn.zhunying.support.Office;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 国外职业资格证书及发证机构资格审核注册: one test per outcome of its diagrams. */
class ForeignCertificateDiagramTest extends GeneralPermitWays {

  @Autowired private Documents documents;
  @Autowired private Duties duties;
  @Autowired private TaskRules caseTaskRules;

  @Override
  String item() {
    return "foreign-certificate";
  }

  @Override
  void afterAcceptance(String number) {
    office.complete("city-reviewer", number, "conductExpertReview", "meets", "标准明确，影响广泛");
    office.complete("city-approver", number, "recheckExpertOpinion", "confirm", "经复核");
  }

  /** 43号 全国方案第八项 asks for an argument of experts, not for a publicity. */
  @Test
  void isExaminedOnceExpertsHaveArgued() {
    String number = accepted();
    assertThat(office.openTasks(number)).containsExactly("reviewApplication");
    assertThat(documents.ofCase(number))
        .extracting(Document::kind)
        .doesNotContain(DocumentKind.PUBLICITY_NOTICE);
  }

  @Test
  void isCopiedToTheMinistryWhenItIsGranted() {
    String number = granted();
    assertThat(office.acts(number)).contains("decision-copied");
    assertThat(documents.ofCase(number))
        .extracting(Document::kind)
        .contains(DocumentKind.DECISION_COPY);
  }

  /** One Chinese partner is the rule (原则上): a second needs a reason of the officer. */
  @Test
  void aSecondChinesePartnerIsGrantedOnlyWithAReason() {
    String number = office.applied(Office.with(example(), Map.of("chinese_partners", 2)));
    upload(number);
    office.complete("city-window", number, "acceptApplication", "accept");
    afterAcceptance(number);
    reviewed(number, "recommend-grant");
    assertThat(
            caseTaskRules.problems(
                new TaskInHand(number, "decideApplication", null, Map.of("outcome", "grant"))))
        .singleElement()
        .satisfies(p -> assertThat(p.rule()).isEqualTo("relaxed-reason-missing"));
    office.complete("city-approver", number, "decideApplication", "grant", "两个职业由不同机构承办");
    assertThat(status(number)).isEqualTo(ApplicationStatus.GRANTED);
  }

  @Test
  void isRefusedToWhoWorksForProfit() {
    assertThat(office.submit(Office.with(example(), Map.of("for_profit", true))).refusals())
        .singleElement()
        .satisfies(r -> assertThat(r.clause()).contains("许可条件1"));
  }

  @Test
  void isInspectedEveryYear() {
    String licence = office.licence(granted()).orElseThrow().number();
    office.advanceTo(LocalDate.of(2027, 4, 2));
    office.complete("city-inspector", licence, "conductInspection", "no-issue", "考试规范");
    assertThat(duties.ofLicence(licence))
        .anySatisfy(d -> assertThat(d.outcome()).isEqualTo(Duty.Outcome.NO_ISSUE));
  }
}
