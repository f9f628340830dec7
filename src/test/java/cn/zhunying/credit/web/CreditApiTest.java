package cn.zhunying.credit.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.licence.Licences;
import cn.zhunying.support.Api;
import cn.zhunying.support.Api.Answer;
import cn.zhunying.support.Office;
import cn.zhunying.support.ZhunyingTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Credit points over HTTP. */
@ZhunyingTest
class CreditApiTest {

  @Autowired private Office office;
  @Autowired private Licences licences;
  @Autowired private Api api;

  private String subject;

  @BeforeEach
  void grantsALicence() {
    String uscc = licences.require(office.licensed()).uscc();
    subject = "/api/v1/credit/subjects/" + uscc;
  }

  @Test
  void answersWithTheOneEntryThatCountsAndTheOthersAbsorbed() {
    Answer first = incident("credit", "A13-1", "A14-8");
    assertThat(first.status()).isEqualTo(201);
    assertThat(first.text("/entry/rule")).isEqualTo("A14-8");
    assertThat(first.body().at("/entry/points").asInt()).isEqualTo(-3);
    assertThat(first.text("/entry/clause")).isEqualTo("渝人社发〔2021〕58号 第十四条（八）");
    assertThat(first.text("/absorbed/0/absorbedBy")).isEqualTo("A14-8");
    Answer again = incident("credit", "A13-1", "A14-8");
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(first.body());
    Answer standing = api.get("credit", subject);
    assertThat(standing.body().at("/score").asInt()).isEqualTo(7);
    assertThat(standing.body().at("/base").asInt()).isEqualTo(10);
    assertThat(standing.text("/list")).isEqualTo("blue");
    assertThat(standing.body().at("/commitmentEligible").asBoolean()).isTrue();
    assertThat(standing.body().at("/entries")).hasSize(2);
  }

  @Test
  void namesTheFieldTheRemedyAndTheClauseOfARefusal() {
    Answer wrong = incident("credit", "A17-1");
    assertThat(wrong.rule()).isEqualTo("incident-rule-other-subject");
    assertThat(wrong.text("/errors/0/field")).isEqualTo("rules");
    assertThat(wrong.text("/errors/0/remedy")).isNotBlank();
    assertThat(wrong.text("/errors/0/clause")).isEqualTo("渝人社发〔2021〕58号 第十七条（一）");
  }

  @Test
  void isEnteredByCreditOfficersAndSeenByOfficersOnly() {
    assertThat(incident("window", "A13-1").rule()).isEqualTo("credit-officers-only");
    assertThat(api.get("window", subject).status()).isEqualTo(200);
    assertThat(api.get("applicant", subject).status()).isEqualTo(404);
    assertThat(api.get("credit", "/api/v1/credit/subjects/91500103NOBODY0001").status())
        .isEqualTo(404);
  }

  private Answer incident(String by, String... rules) {
    return api.post(
        by,
        subject + "/incidents",
        Map.of(
            "incident", "JC-1",
            "rules", List.of(rules),
            "occurredOn", "2026-03-02",
            "document", "渝中人社监检〔2026〕1号"));
  }
}
