package cn.zhunying.processes;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.application.ApplicationProcess.Answer;
import cn.zhunying.application.ApplicationStatus;
import cn.zhunying.application.Submission;
import cn.zhunying.documents.Document;
import cn.zhunying.documents.DocumentKind;
import cn.zhunying.documents.Documents;
import cn.zhunying.supervision.Duties;
import cn.zhunying.supervision.Duty;
import cn.zhunying.support.Office;
import cn.zhunying.support.ZhunyingTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is only reported or filed by an institution that another bureau has licensed. */
@ZhunyingTest
abstract class ReportWays {

  @Autowired Office office;
  @Autowired Documents documents;
  @Autowired Duties duties;

  abstract String item();

  abstract DocumentKind receipt();

  /** How long after it was taken it is inspected. */
  abstract String untilInspection();

  @Test
  void tellsAtOnceWhatIsMissingAndRefusesNothing() {
    String number = reported();
    assertThat(status(number)).isEqualTo(ApplicationStatus.SUBMITTED);
    assertThat(office.acts(number)).containsExactly("application-submitted", "filing-incomplete");
    assertThat(office.openTasks(number)).isEmpty();
  }

  @Test
  void isTakenOnTheSpotWhenItIsWhole() {
    String number = taken();
    assertThat(status(number)).isEqualTo(ApplicationStatus.FILED);
    assertThat(office.running(item(), number)).isZero();
    assertThat(documents.ofCase(number))
        .extracting(Document::kind)
        .containsExactly(receipt(), DocumentKind.COUNTERPART_LETTER);
  }

  @Test
  void tellsTheSideThatIssuedTheLicence() {
    assertThat(office.acts(taken()))
        .containsSubsequence("filed", "counterpart-told", "duties-scheduled");
  }

  @Test
  void isWithdrawnUntilItIsWhole() {
    String number = reported();
    assertThat(office.withdraw(number, Answer.APPLICATION_WITHDRAWN)).isEmpty();
    assertThat(status(number)).isEqualTo(ApplicationStatus.WITHDRAWN);
  }

  @Test
  void lapsesWhenItIsNeverMadeWhole() {
    String number = reported();
    office.advance("P31D");
    assertThat(status(number)).isEqualTo(ApplicationStatus.LAPSED);
    assertThat(office.running(item(), number)).isZero();
  }

  @Test
  void isSupervisedByTheSideThatReceivedIt() {
    String number = taken();
    office.advance(untilInspection());
    office.complete("inspector", number, "conductInspection", "no-issue");
    assertThat(duties.ofLicence(number))
        .singleElement()
        .satisfies(d -> assertThat(d.outcome()).isEqualTo(Duty.Outcome.NO_ISSUE))
        .satisfies(d -> assertThat(d.bureau()).isEqualTo("yuzhong"));
  }

  /** The second branch, the next activity: nothing that was taken before stands against it. */
  @Test
  void isTakenAgainFromTheSameInstitution() {
    Submission s = example();
    upload(office.applied(s));
    String second = office.applied(s);
    upload(second);
    assertThat(status(second)).isEqualTo(ApplicationStatus.FILED);
  }

  @Test
  void sendsWhoHasNoLicenceToThePermit() {
    Submission s = Office.with(example(), Map.of("licence_origin", "none"));
    s.answers().remove("licence_number");
    s.answers().remove("licence_authority");
    assertThat(office.submit(s).refusals())
        .singleElement()
        .satisfies(r -> assertThat(r.rule()).isEqualTo("condition-not-met"))
        .satisfies(r -> assertThat(r.remedy()).contains("hr-service-permit"));
  }

  /** By an institution of the other side. */
  Submission example() {
    return Office.with(
        office.example(item(), "filing", "citywide"), Map.of("licence_origin", "sichuan"));
  }

  String reported() {
    return office.applied(example());
  }

  String taken() {
    String number = reported();
    upload(number);
    return number;
  }

  void upload(String number) {
    office.upload(number, "F2");
    office.upload(number, "F3");
  }

  ApplicationStatus status(String number) {
    return office.application(number).status();
  }
}
