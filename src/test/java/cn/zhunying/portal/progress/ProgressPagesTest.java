package cn.zhunying.portal.progress;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.application.notice.ProgressCodes;
import cn.zhunying.support.Api;
import cn.zhunying.support.Office;
import cn.zhunying.support.Visitor;
import cn.zhunying.support.Visitor.Seen;
import cn.zhunying.support.ZhunyingTest;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How a case stands, for whoever has its number and code. */
@ZhunyingTest
class ProgressPagesTest {

  @Autowired private Office office;
  @Autowired private Api api;
  @Autowired private ProgressCodes codes;
  @Autowired private JdbcClient jdbc;

  @AfterEach
  void forgetGuesses() {
    jdbc.sql("delete from sign_in_attempt").update();
  }

  @Test
  void theCodeStandsOnTheApplicantsPageAndOpensTheCaseToAStranger() {
    String number = office.applied("general");
    String code = codes.of(number);
    assertThat(
            new Visitor(api.url("")).signedInAs("applicant").get("/applications/" + number).html())
        .contains(code);
    Seen seen = asked(number.toLowerCase(), code.replace("-", " ").toLowerCase());
    assertThat(seen.status()).isEqualTo(200);
    assertThat(seen.html()).contains(number, "人力资源服务许可", "已提交", "办理期限");
    assertThat(seen.html())
        .doesNotContain(office.application(number).subjectName())
        .doesNotContain(office.application(number).uscc())
        .doesNotContain(office.application(number).legalRepresentative());
  }

  @Test
  void aWrongCodeAndAnUnknownCaseAreRefusedInTheSameWords() {
    String number = office.applied("general");
    for (Seen seen :
        new Seen[] {asked(number, "2222-2222"), asked("SQ19990101000001", "2222-2222")}) {
      assertThat(seen.status()).isEqualTo(422);
      assertThat(seen.html()).contains("办件号或者查询码不对").doesNotContain("<dl class=\"facts\">");
    }
  }

  @Test
  void guessingEnds() {
    String number = office.applied("general");
    for (int i = 0; i < 10; i++) {
      asked(number, "2222-222" + i);
    }
    Seen seen = asked(number, codes.of(number));
    assertThat(seen.status()).isEqualTo(422);
    assertThat(seen.html()).contains("查询次数太多");
  }

  private Seen asked(String number, String code) {
    Visitor stranger = new Visitor(api.url(""));
    stranger.get("/");
    return stranger.post("/progress", Map.of("number", number, "code", code));
  }
}
