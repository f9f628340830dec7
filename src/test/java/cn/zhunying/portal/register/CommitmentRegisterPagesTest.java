package cn.zhunying.portal.register;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.commitment.Commitments;
import cn.zhunying.licence.Licence;
import cn.zhunying.licence.Licences;
import cn.zhunying.supervision.Duties;
import cn.zhunying.supervision.Duty;
import cn.zhunying.support.Api;
import cn.zhunying.support.Office;
import cn.zhunying.support.Visitor;
import cn.zhunying.support.ZhunyingTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** K-60, K-76: what was promised is found by anybody, and whoever knows better is heard. */
@ZhunyingTest
class CommitmentRegisterPagesTest {

  @Autowired private Office office;
  @Autowired private Licences licences;
  @Autowired private Duties duties;
  @Autowired private Commitments commitments;
  @Autowired private JdbcClient jdbc;
  @Autowired private Clock clock;
  @Autowired private Api api;

  @Test
  void aCommitmentIsFoundByNameOrCodeAndTakenAlongAsASheet() {
    Licence licence = licences.require(office.licensed());
    Visitor anybody = new Visitor(api.url(""));
    String found = anybody.get("/public/commitments?q=" + licence.uscc()).html();
    assertThat(found).contains(licence.holder(), licence.applicationNumber());
    assertThat(
            anybody
                .get("/public/commitments?item=labour-dispatch-permit&q=" + licence.uscc())
                .html())
        .doesNotContain(licence.applicationNumber());
    assertThat(anybody.get("/public/commitments/export.xlsx?q=" + licence.uscc()).status())
        .isEqualTo(200);
    assertThat(api.get(null, "/api/v1/public/commitments?q=" + licence.uscc()).body().toString())
        .contains(licence.applicationNumber());
    assertThat(anybody.get("/public/commitments/" + licence.applicationNumber()).html())
        .contains("举报承诺不实")
        .doesNotContain("李示例");
  }

  @Test
  void aReportOpensTheVerificationAtOnceAndASecondOneJoinsIt() {
    Licence licence = licences.require(office.licensed());
    Visitor anybody = new Visitor(api.url(""));
    report(anybody, licence, "那里没有办公场所，电话 13800000002");
    assertThat(verifications(licence))
        .singleElement()
        .satisfies(
            d -> {
              assertThat(d.opensOn()).isEqualTo(today());
              assertThat(d.dueOn()).isBeforeOrEqualTo(today().plusDays(30));
            });
    office.advance("P1D");
    Duty duty = verifications(licence).get(0);
    assertThat(duty.state()).isEqualTo(Duty.State.OPEN);
    report(anybody, licence, "场所是空的");
    assertThat(verifications(licence)).hasSize(1);
    assertThat(office.acts(licence.number())).contains("promise-reported");
    assertThat(
            new Visitor(api.url(""))
                .signedInAs("inspector")
                .get("/supervision/duties/" + duty.id())
                .html())
        .contains("那里没有办公场所", "场所是空的");
    Visitor holder = new Visitor(api.url("")).signedInAs("applicant");
    assertThat(holder.get("/licences/" + licence.number()).html()).doesNotContain("没有办公场所");
    assertThat(anybody.get("/public/commitments/" + licence.applicationNumber()).html())
        .doesNotContain("13800000002");
    assertThat(
            jdbc.sql("select string_agg(said, '') from promise_report")
                .query(String.class)
                .single())
        .doesNotContain("办公场所");
  }

  /** A promise once found kept is verified again, and may be found broken then. */
  @Test
  void aReportAfterTheVerificationBringsAnother() {
    Licence licence = licences.require(office.licensed());
    Visitor anybody = new Visitor(api.url(""));
    report(anybody, licence, "第一次举报");
    office.advance("P1D");
    office.complete("inspector", licence.number(), "verifyCommitment", "fulfilled");
    office.advance("P1D");
    report(anybody, licence, "第二次举报：人员已经离开");
    office.advance("P1D");
    assertThat(verifications(licence)).hasSize(2);
    office.complete("inspector", licence.number(), "verifyCommitment", "unfulfilled", "人员不足");
    assertThat(commitments.ofApplication(licence.applicationNumber()).orElseThrow().conclusion())
        .contains("人员不足");
  }

  @Test
  void whatIsNoReportOrAboutNothingPublishedIsTold() {
    Licence licence = licences.require(office.licensed());
    Visitor anybody = new Visitor(api.url(""));
    assertThat(report(anybody, licence, "无")).contains("少于 4 字");
    assertThat(anybody.get("/public/commitments/none").status()).isEqualTo(404);
    assertThat(verifications(licence)).allMatch(d -> d.opensOn().isAfter(today()));
  }

  private String report(Visitor who, Licence licence, String said) {
    String page = "/public/commitments/" + licence.applicationNumber();
    who.get(page);
    return who.post(page + "/reports", Map.of("text", said)).html();
  }

  private List<Duty> verifications(Licence licence) {
    return duties.ofLicence(licence.number()).stream()
        .filter(d -> d.kind().equals("commitment-verification"))
        .toList();
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
