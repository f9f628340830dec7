package cn.zhunying.enforcement;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.supervision.Duties;
import cn.zhunying.supervision.Duty;
import cn.zhunying.supervision.holder.HolderAnswers;
import cn.zhunying.supervision.holder.HolderFiles;
import cn.zhunying.support.Api;
import cn.zhunying.support.Dispatch;
import cn.zhunying.support.Office;
import cn.zhunying.support.SampleFiles;
import cn.zhunying.support.Visitor;
import cn.zhunying.support.ZhunyingTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two rectifications are ordered on one licence: each report goes to the one it names. */
@ZhunyingTest
class AnswersByDutyTest {

  private static final byte[] PDF = SampleFiles.pdf("lease");

  @Autowired private Office office;
  @Autowired private Dispatch dispatch;
  @Autowired private Duties duties;
  @Autowired private HolderAnswers answers;
  @Autowired private Api api;

  private String licence;
  private long first;
  private long second;

  @BeforeEach
  void bothToRectify() {
    licence = dispatch.licensedByCommitment();
    office.advance("P3D");
    String change = office.applied(dispatch.change(licence, "commitment", "ftz"));
    office.upload(change, "B3");
    office.signed(change);
    office.advance("P40D");
    List<Duty> both =
        duties.ofLicence(licence).stream().filter(d -> d.state() == Duty.State.OPEN).toList();
    assertThat(both).hasSize(2);
    first = both.get(0).id();
    second = both.get(1).id();
    for (Duty duty : both) {
      office.conclude("inspector", licence, duty.id(), "verifyCommitment", "unfulfilled", "制度不全");
    }
  }

  @Test
  void theReportReachesTheDutyItNamesWithItsFile() {
    assertThat(report("applicant", second).status()).isEqualTo(200);
    assertThat(answered(second).text()).isEqualTo("已补齐");
    assertThat(answered(second).files()).extracting(HolderFiles.Listed::name).contains("租约.pdf");
    assertThat(answered(first).text()).isNull();
  }

  @Test
  void withoutADutyTheHolderIsToldWhichAreWaitedFor() {
    String path = "/api/v1/licences/" + licence + "/rectification";
    Api.Answer answer = api.post("applicant", path, Map.of("report", "已补齐"));
    assertThat(answer.rule()).isEqualTo("answer-names-no-duty");
    assertThat(answer.text("/errors/0/rule")).isEqualTo("answer-names-no-duty");
    assertThat(answer.text("/errors/0/reason")).contains(first + "（", second + "（");
    report("applicant", second);
    assertThat(api.post("applicant", path, Map.of("report", "已补齐")).status()).isEqualTo(200);
    assertThat(answered(first).text()).isEqualTo("已补齐");
  }

  @Test
  void aDutyIsAnsweredOnceByItsHolderAndOnlyForWhatItWaits() {
    assertThat(report("applicant2", second).status()).isEqualTo(404);
    assertThat(report("applicant", second).status()).isEqualTo(200);
    assertThat(report("applicant", second).text("/errors/0/rule"))
        .isEqualTo("rectification-not-awaited");
    String statement = "/api/v1/licences/%s/duties/%d/statement".formatted(licence, first);
    assertThat(
            api.form("applicant", statement, Map.of("text", "陈述"), "files", "租约.pdf", PDF)
                .text("/errors/0/rule"))
        .isEqualTo("statement-not-awaited");
  }

  @Test
  void thePageAsksForEachByItself() {
    Visitor holder = new Visitor(api.url("")).signedInAs("applicant");
    String page = "/licences/" + licence;
    assertThat(holder.get(page).html())
        .contains(
            "name=\"duty\" value=\"" + first + "\"", "name=\"duty\" value=\"" + second + "\"");
    Map<String, String> form = Map.of("duty", String.valueOf(second), "report", "第二项已补齐");
    assertThat(holder.upload(page + "/rectification", form, "files", SampleFiles.text("x")).html())
        .contains("整改情况已提交");
    assertThat(answered(second).text()).isEqualTo("第二项已补齐");
  }

  private Api.Answer report(String who, long duty) {
    String path = "/api/v1/licences/%s/duties/%d/rectification".formatted(licence, duty);
    return api.form(who, path, Map.of("report", "已补齐"), "files", "租约.pdf", PDF);
  }

  private HolderAnswers.Answer answered(long duty) {
    return answers.of(licence).stream().filter(a -> a.duty() == duty).findFirst().orElseThrow();
  }
}
