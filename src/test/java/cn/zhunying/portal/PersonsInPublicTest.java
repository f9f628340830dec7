package cn.zhunying.portal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.application.Submission;
import cn.zhunying.cases.web.example.Examples;
import cn.zhunying.catalogue.Items;
import cn.zhunying.documents.Document;
import cn.zhunying.documents.DocumentKind;
import cn.zhunying.documents.Documents;
import cn.zhunying.support.Api;
import cn.zhunying.support.Office;
import cn.zhunying.support.Paper;
import cn.zhunying.support.Visitor;
import cn.zhunying.support.ZhunyingTest;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** M6: what anybody may read does not name a person in full. */
@ZhunyingTest
class PersonsInPublicTest {

  private static final String ITEM = "private-training-school";
  private static final String NAME = "欧阳小明";

  @Autowired private Api api;
  @Autowired private Office office;
  @Autowired private Items items;
  @Autowired private Examples examples;
  @Autowired private Documents documents;

  @Test
  void aPersonWhoHoldsALicenceIsMaskedForTheWorldAndNotForTheHolder() {
    String licence = licensed("individual");
    assertThat(stranger("/verify/" + licence)).contains("欧**明").doesNotContain(NAME);
    assertThat(api.get(null, "/api/v1/licences/" + licence + "/verification").text("/holder"))
        .isEqualTo("欧**明");
    assertThat(api.get("applicant", "/api/v1/licences/" + licence).text("/holder")).isEqualTo(NAME);
  }

  @Test
  void anOrganisationIsNamed() {
    String licence = licensed("organisation");
    assertThat(stranger("/verify/" + licence)).contains(NAME);
    assertThat(api.get(null, "/api/v1/licences/" + licence + "/verification").text("/holder"))
        .isEqualTo(NAME);
  }

  @Test
  void nobodyFindsAPersonByNameAndByTheCodeTheNameIsMasked() {
    String licence = licensed("individual");
    assertThat(registered(NAME)).doesNotContain(licence);
    assertThat(registered(uscc)).contains(licence, "欧**明").doesNotContain(NAME);
  }

  @Test
  void anAnnouncementDoesNotNameAPersonInFull() throws IOException {
    String licence = licensed("individual");
    granted(
        new Submission(
            ITEM,
            "terminate",
            "citywide",
            "yuzhong",
            "general",
            subject("individual", uscc),
            Map.of(
                "cancel_reason", "章程规定终止",
                "settlement_done", true,
                "board_approval", "0.75",
                "people_settled", true,
                "announced_on", "2025-06-01",
                "tuition_refunded", true,
                "wages_paid", true,
                "debts_paid", true),
            licence));
    Document announced =
        documents.ofLicence(licence).stream()
            .filter(d -> d.kind().equals(DocumentKind.CANCELLATION_ANNOUNCEMENT))
            .findFirst()
            .orElseThrow();
    String told =
        Paper.text(api.get(null, "/api/v1/public/announcements/" + announced.number()).bytes());
    assertThat(told).contains("欧**明").doesNotContain(NAME);
  }

  private String uscc;

  private String licensed(String type) {
    Submission s =
        examples.submission(items.require(ITEM, "establish"), "general", "establish", "citywide");
    uscc = s.subject().uscc();
    return granted(office.subject(s, before -> subject(type, uscc)));
  }

  private Submission.Subject subject(String type, String uscc) {
    Submission.Subject example = office.example(ITEM, "general", "citywide").subject();
    return new Submission.Subject(
        type,
        NAME,
        uscc,
        example.registeredCapital(),
        example.legalRepresentative(),
        example.contact());
  }

  private String granted(Submission s) {
    String number = office.applied(s);
    office.complete("window", number, "acceptApplication", "accept");
    office.complete("reviewer", number, "reviewApplication", "recommend-grant");
    office.complete("approver", number, "decideApplication", "grant");
    return office.licence(number).orElseThrow().number();
  }

  private String registered(String asked) {
    String q = URLEncoder.encode(asked, StandardCharsets.UTF_8);
    return api.get(null, "/api/v1/public/licences?q=" + q).body().toString();
  }

  private String stranger(String path) {
    return new Visitor(api.url("")).get(path).html();
  }
}
