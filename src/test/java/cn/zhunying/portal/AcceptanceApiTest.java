package cn.zhunying.portal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.application.acceptance.Corrections;
import cn.zhunying.support.Api;
import cn.zhunying.support.Api.Answer;
import cn.zhunying.support.Office;
import cn.zhunying.support.ZhunyingTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The window before it accepts: one notice for everything, and what is put right on the spot. */
@ZhunyingTest
class AcceptanceApiTest {

  @Autowired private Api api;
  @Autowired private Office office;
  @Autowired private Corrections corrections;

  @Test
  void defectsGatherAndGoOutOnceTogether() {
    String number = office.applied("general");
    defect(number, Map.of("text", "缺少章程"));
    Answer two = defect(number, Map.of("text", "场所证明不清晰"));
    assertThat(two.status()).isEqualTo(201);
    defect(number, Map.of("text", "误登"));
    String mistake = api.get("window", drafts(number)).text("/2/id");
    assertThat(api.delete("window", drafts(number) + "/" + mistake).status()).isEqualTo(200);
    assertThat(correct(number, Map.of("outcome", "correct")).status()).isEqualTo(204);
    assertThat(corrections.latest(number).orElseThrow().defects()).isEqualTo("缺少章程\n场所证明不清晰");
    assertThat(api.get("window", drafts(number)).body()).isEmpty();
  }

  @Test
  void aNoticeWithoutADefectIsRefused() {
    String number = office.applied("general");
    Answer refused = correct(number, Map.of("outcome", "correct"));
    assertThat(refused.rule()).isEqualTo("correction-without-defect");
    assertThat(refused.body().toString()).contains("reason").contains("逐条登记缺陷");
    assertThat(office.openTasks(number)).containsExactly("acceptApplication");
  }

  @Test
  void aDefectThatWasThereAtFirstNeedsAReasonAndIsReported() {
    String number = askedAndAnswered();
    Answer unsaid = defect(number, Map.of("text", "缺少资金证明"));
    assertThat(unsaid.rule()).isEqualTo("defect-origin-missing");
    assertThat(unsaid.body().toString()).contains("thereAtFirst");
    Answer unreasoned = defect(number, Map.of("text", "缺少资金证明", "thereAtFirst", true));
    assertThat(unreasoned.rule()).isEqualTo("defect-late-reason-missing");
    assertThat(unreasoned.body().toString()).contains("why");
    Answer kept = defect(number, Map.of("text", "缺少资金证明", "thereAtFirst", true, "why", "首次漏看"));
    assertThat(kept.status()).isEqualTo(201);
    assertThat(correct(number, Map.of("outcome", "correct")).status()).isEqualTo(204);
    Answer report = api.get("supervisor", "/api/v1/supervision/repeated-notices");
    assertThat(report.body().toString()).contains(number).contains("首次漏看");
    assertThat(api.get("jb-supervisor", "/api/v1/supervision/repeated-notices").body().toString())
        .doesNotContain(number);
  }

  @Test
  void aDefectTheAnswerBroughtIsNotReported() {
    String number = askedAndAnswered();
    defect(number, Map.of("text", "补交的章程缺页", "thereAtFirst", false));
    assertThat(correct(number, Map.of("outcome", "correct")).status()).isEqualTo(204);
    assertThat(api.get("supervisor", "/api/v1/supervision/repeated-notices").body().toString())
        .doesNotContain(number);
  }

  @Test
  void aFurtherNoticeCannotBeFreeTextOnly() {
    String number = askedAndAnswered();
    Answer refused = correct(number, Map.of("outcome", "correct", "reason", "还缺资金证明"));
    assertThat(refused.rule()).isEqualTo("correction-again-as-text");
    assertThat(refused.body().toString()).contains("逐条登记缺陷");
  }

  @Test
  void anErrorIsPutRightOnTheSpotWhileTheClockRuns() {
    String number = office.applied("general");
    Answer done = spot(number, "answers.premises_address", "重庆市渝中区示例路 2 号", "经办人在场确认");
    assertThat(done.status()).isEqualTo(201);
    assertThat(done.text("/0/after")).isEqualTo("重庆市渝中区示例路 2 号");
    assertThat(office.application(number).answers())
        .containsEntry("premises_address", "重庆市渝中区示例路 2 号");
    assertThat(office.acts(number)).contains("corrected-on-the-spot");
    assertThat(office.openTasks(number)).containsExactly("acceptApplication");
  }

  @Test
  void anItemDecidedByCapitalIsPutRightWithoutChangingItsAuthority() {
    Answer example =
        api.get(
            "applicant",
            "/api/v1/items/labour-dispatch-permit/example?procedure=general&action=establish&region=citywide");
    String number = api.post("applicant", "/api/v1/applications", example.body()).text("/number");
    assertThat(spot(number, "answers.premises_address", "重庆市渝中区示例路 3 号", "笔误").status())
        .isEqualTo(201);
    assertThat(office.application(number).bureau()).isEqualTo("yuzhong");
  }

  @Test
  void whatIsNoErrorOfTheFormIsNotPutRightOnTheSpot() {
    String number = office.applied("general");
    assertThat(spot(number, "subject.uscc", "91500103MA60000000", "笔误").body().toString())
        .contains("field")
        .contains("不能当场更正");
    assertThat(spot(number, "answers.opening_fund", "很多", "笔误").body().toString())
        .contains("answers.opening_fund")
        .contains("请填写数字");
    assertThat(spot(number, "answers.opening_fund", "20", "").body().toString()).contains("reason");
    office.complete("window", number, "acceptApplication", "accept");
    assertThat(spot(number, "answers.opening_fund", "20", "笔误").rule())
        .isEqualTo("spot-correction-closed");
  }

  @Test
  void anAnswerAfterTheTermIsToldWhenTheTermEnded() {
    String number = office.applied("general");
    defect(number, Map.of("text", "缺少章程"));
    correct(number, Map.of("outcome", "correct"));
    office.advance("P31D");
    Answer late =
        api.post(
            "applicant", "/api/v1/applications/" + number + "/correction", Map.of("note", "已补正"));
    assertThat(late.rule()).isEqualTo("correction-term-ended");
    assertThat(late.body().toString()).contains("2026年4月1日").contains("可以重新申请");
  }

  @Test
  void onlyTheWindowOfTheBureauTouchesTheDraft() {
    String number = office.applied("general");
    assertThat(api.get("jb-window", drafts(number)).status()).isEqualTo(404);
    assertThat(api.get("applicant", drafts(number)).status()).isEqualTo(404);
    assertThat(api.get("approver", drafts(number)).rule()).isEqualTo("window-only");
  }

  private String askedAndAnswered() {
    String number = office.applied("general");
    defect(number, Map.of("text", "缺少章程"));
    assertThat(correct(number, Map.of("outcome", "correct")).status()).isEqualTo(204);
    assertThat(office.correct(number)).isTrue();
    return number;
  }

  private Answer defect(String number, Map<String, ?> defect) {
    return api.post("window", drafts(number), defect);
  }

  private static String drafts(String number) {
    return "/api/v1/applications/" + number + "/defects";
  }

  private Answer correct(String number, Map<String, ?> values) {
    return api.complete("window", number, "acceptApplication", values);
  }

  private Answer spot(String number, String field, String value, String reason) {
    return api.post(
        "window",
        "/api/v1/applications/" + number + "/spot-corrections",
        Map.of("field", field, "value", value, "reason", reason));
  }
}
