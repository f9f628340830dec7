package cn.zhunying.processes;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.application.ApplicationProcess.Answer;
import cn.zhunying.application.ApplicationStatus;
import cn.zhunying.application.Submission;
import cn.zhunying.application.material.Materials;
import cn.zhunying.support.Office;
import cn.zhunying.support.ZhunyingTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The outcomes of a diagram drawn like the general permit, decided by the city. */
@ZhunyingTest
abstract class GeneralPermitWays {

  @Autowired Office office;
  @Autowired private Materials materials;

  abstract String item();

  @Test
  void grants() {
    String number = granted();
    assertThat(status(number)).isEqualTo(ApplicationStatus.GRANTED);
    assertThat(office.licence(number)).isPresent();
    assertThat(office.running(item(), number)).isZero();
  }

  @Test
  void deniesWithReasons() {
    String number = accepted();
    reviewed(number, "recommend-deny");
    office.complete("city-approver", number, "decideApplication", "deny", "不符合条件");
    afterDecision(number, "deny");
    assertThat(status(number)).isEqualTo(ApplicationStatus.DENIED);
    assertThat(office.licence(number)).isEmpty();
  }

  @Test
  void mayNotAccept() {
    String number = applied();
    office.complete("city-window", number, "acceptApplication", "reject", "不属于本机关职权");
    assertThat(status(number)).isEqualTo(ApplicationStatus.NOT_ACCEPTED);
  }

  @Test
  void lapsesWhenItIsNotCorrected() {
    String number = applied();
    office.complete("city-window", number, "acceptApplication", "correct", "请补正材料");
    office.advance("P31D");
    assertThat(status(number)).isEqualTo(ApplicationStatus.LAPSED);
  }

  @Test
  void isWithdrawnBeforeTheDecision() {
    String number = applied();
    assertThat(office.withdraw(number, Answer.APPLICATION_WITHDRAWN)).isEmpty();
    assertThat(status(number)).isEqualTo(ApplicationStatus.WITHDRAWN);
    assertThat(office.openTasks(number)).isEmpty();
  }

  Submission example() {
    return office.example(item(), "general", "citywide");
  }

  String applied() {
    return office.applied(example());
  }

  String accepted() {
    String number = applied();
    upload(number);
    office.complete("city-window", number, "acceptApplication", "accept");
    afterAcceptance(number);
    return number;
  }

  /** What has to come before the examination; nothing by itself. */
  void afterAcceptance(String number) {}

  /** What has to come after the bureau's decision; nothing by itself. */
  void afterDecision(String number, String answer) {}

  void upload(String number) {
    materials.missing(office.application(number)).forEach(m -> office.upload(number, m.code()));
  }

  void reviewed(String number, String opinion) {
    office.complete("city-reviewer", number, "reviewApplication", opinion, "按规定审查");
  }

  String granted() {
    String number = accepted();
    reviewed(number, "recommend-grant");
    office.complete("city-approver", number, "decideApplication", "grant", "符合条件");
    afterDecision(number, "grant");
    return number;
  }

  ApplicationStatus status(String number) {
    return office.application(number).status();
  }
}
