package cn.zhunying.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhunying.support.Api;
import cn.zhunying.support.Office;
import cn.zhunying.support.Visitor;
import cn.zhunying.support.ZhunyingTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** M7: an officer's look is written down, whether it was allowed or not. */
@ZhunyingTest
class AccessLogTest {

  @Autowired private Api api;
  @Autowired private Office office;
  @Autowired private JdbcClient jdbc;

  @Test
  void whatAnOfficerOpensOfACaseIsWrittenDown() {
    String number = office.applied("general");
    office.upload(number, "N2");
    Visitor window = new Visitor(api.url("")).signedInAs("window");
    assertThat(window.get("/cases/" + number + "/panel").status()).isEqualTo(200);
    api.get("window", "/api/v1/applications/" + number);
    api.get("jb-window", "/api/v1/applications/" + number + "/materials/1");
    assertThat(looks(number)).containsExactly("window case", "window case", "jb-window material");
  }

  @Test
  void applicantsReadTheirOwnWithoutARecord() {
    String number = office.applied("general");
    assertThat(api.get("applicant", "/api/v1/applications/" + number).status()).isEqualTo(200);
    assertThat(looks(number)).isEmpty();
  }

  @Test
  void theSubjectSeesWhichBureauLookedAtItsCreditAndNotWho() {
    String uscc = office.licence(licensed()).orElseThrow().uscc();
    assertThat(api.get("jb-window", "/api/v1/credit/subjects/" + uscc).status()).isEqualTo(200);
    String html = new Visitor(api.url("")).signedInAs("applicant").get("/credit/" + uscc).html();
    assertThat(html).contains("查询记录", "重庆市江北区人力资源和社会保障局").doesNotContain("jb-window");
  }

  @Test
  void aLookCannotBeChanged() {
    String number = office.applied("general");
    api.get("window", "/api/v1/applications/" + number);
    assertThatThrownBy(
            () ->
                jdbc.sql("update access_log set account = 'another' where record = ?")
                    .param(number)
                    .update())
        .isInstanceOf(DataAccessException.class);
  }

  private String licensed() {
    String number = office.applied("commitment");
    office.signed(number);
    return number;
  }

  private List<String> looks(String record) {
    return jdbc.sql("select account || ' ' || kind from access_log where record = ? order by id")
        .param(record)
        .query(String.class)
        .list();
  }
}
