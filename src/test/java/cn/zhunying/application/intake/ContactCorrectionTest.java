package cn.zhunying.application.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.application.ApplicationProcess.Answer;
import cn.zhunying.application.Applications;
import cn.zhunying.doctor.Doctor;
import cn.zhunying.support.Api;
import cn.zhunying.support.Office;
import cn.zhunying.support.Visitor;
import cn.zhunying.support.ZhunyingTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** P-61: the contact of an open case is the applicant's to put right. */
@ZhunyingTest
class ContactCorrectionTest {

  private static final Map<String, String> ANEW =
      Map.of("name", "李新", "phone", "13900000001", "email", "new@example.com");

  @Autowired private Office office;
  @Autowired private Api api;
  @Autowired private Applications applications;
  @Autowired private Doctor doctor;

  @Test
  void lettersGoToTheNewAddressAndTheRecordKnowsOfTheChange() {
    String number = office.applied("general");
    String idNumber = applications.personal(number).idNumber();
    Visitor applicant = new Visitor(api.url("")).signedInAs("applicant");
    applicant.get("/applications/" + number);
    assertThat(correct(applicant, number, ANEW).html()).contains("联系方式已更正", "new@example.com");
    assertThat(applications.personal(number).email()).isEqualTo("new@example.com");
    assertThat(applications.personal(number).idNumber()).isEqualTo(idNumber);
    assertThat(office.acts(number)).contains("contact-corrected");
    assertThat(doctor.examine()).noneMatch(f -> f.record().contains(number));
  }

  @Test
  void whatCannotBeReachedIsRefused() {
    String number = office.applied("general");
    Visitor applicant = new Visitor(api.url("")).signedInAs("applicant");
    applicant.get("/applications/" + number);
    assertThat(
            correct(applicant, number, Map.of("name", "李新", "phone", "1", "email", "nowhere"))
                .html())
        .doesNotContain("联系方式已更正");
    assertThat(office.acts(number)).doesNotContain("contact-corrected");
  }

  @Test
  void aClosedCaseStaysAsItIsAndAnothersIsNotThere() {
    String number = office.applied("general");
    Visitor other = new Visitor(api.url("")).signedInAs("applicant2");
    other.get("/applications");
    assertThat(correct(other, number, ANEW).status()).isEqualTo(404);
    office.withdraw(number, Answer.APPLICATION_WITHDRAWN);
    Visitor applicant = new Visitor(api.url("")).signedInAs("applicant");
    applicant.get("/applications/" + number);
    assertThat(correct(applicant, number, ANEW).html()).contains("联系方式不能在这里更正");
  }

  private static Visitor.Seen correct(Visitor by, String number, Map<String, String> contact) {
    return by.post("/applications/%s/contact".formatted(number), contact);
  }
}
