package cn.zhunying.decision.review;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.licence.Licences;
import cn.zhunying.notification.Messages;
import cn.zhunying.support.Api;
import cn.zhunying.support.Office;
import cn.zhunying.support.Visitor;
import cn.zhunying.support.Visitor.Seen;
import cn.zhunying.support.ZhunyingTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever was decided on by the system alone gets a person to look at it (D26). */
@ZhunyingTest
class ReviewsTest {

  @Autowired private Office office;
  @Autowired private Api api;
  @Autowired private Licences licences;
  @Autowired private Messages messages;

  @Test
  void aReviewIsAskedForOnThePageAndAnsweredByTheBureau() {
    String number = licences.require(office.licensed()).applicationNumber();
    String page = "/applications/" + number;
    Visitor applicant = as("applicant");
    assertThat(applicant.get(page).html()).contains("申请人工复核");
    Seen asked = applicant.post(page + "/review", Map.of("reason", "业务范围写漏了一项"));
    assertThat(asked.html()).contains("人工复核申请已提交", "等待许可机关答复", "业务范围写漏了一项");
    assertThat(applicant.post(page + "/review", Map.of("reason", "再说一遍")).html())
        .contains("已经申请过人工复核");

    Visitor approver = as("approver");
    assertThat(approver.get("/cases/reviews").html()).contains(number, "业务范围写漏了一项");
    assertThat(as("jb-approver").get("/cases/reviews").html()).doesNotContain(number);
    String answer = "/cases/" + number + "/review";
    assertThat(approver.post(answer, Map.of("upheld", "true", "reason", " ")).html())
        .contains("没有写答复");
    Seen answered = approver.post(answer, Map.of("upheld", "false", "reason", "确有遗漏，将办理更正"));
    assertThat(answered.html()).contains("已答复申请人").doesNotContain("业务范围写漏了一项");

    assertThat(applicant.get(page).html()).contains("原决定须依法纠正", "确有遗漏，将办理更正");
    assertThat(office.acts(number)).contains("review-requested", "review-answered");
    assertThat(messages.of("applicant", 5))
        .anySatisfy(m -> assertThat(m.subject()).contains("人工复核的答复", number));
  }

  @Test
  void onlyWhatTheSystemDecidedByItselfAndOnlyForItsApplicantAndBureau() {
    String open = office.applied("general");
    Visitor applicant = as("applicant");
    applicant.get("/applications/" + open);
    assertThat(applicant.post("/applications/" + open + "/review", Map.of("reason", "不服")).html())
        .contains("不是由系统自动作出");
    String granted = licences.require(office.licensed()).applicationNumber();
    Visitor stranger = as("applicant2");
    assertThat(
            stranger.post("/applications/" + granted + "/review", Map.of("reason", "不服")).status())
        .isEqualTo(404);
    assertThat(as("window").get("/cases/reviews").status()).isEqualTo(403);
    Map<String, String> answer = Map.of("upheld", "true", "reason", "维持");
    Visitor elsewhere = as("jb-approver");
    elsewhere.get("/cases/reviews");
    assertThat(elsewhere.post("/cases/" + granted + "/review", answer).status()).isEqualTo(404);
  }

  private Visitor as(String username) {
    return new Visitor(api.url("")).signedInAs(username);
  }
}
