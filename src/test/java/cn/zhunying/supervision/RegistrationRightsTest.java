package cn.zhunying.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.support.Api;
import cn.zhunying.support.Office;
import cn.zhunying.support.ZhunyingTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** M5: who may push a registration, which becomes a duty of the bureau in charge. */
@ZhunyingTest
class RegistrationRightsTest {

  private static final String ITEM = "technical-school-preparation";

  @Autowired private Api api;
  @Autowired private Office office;

  @Test
  void onlyAWindowOfTheBureausConcernedPushes() {
    Map<String, Object> push = push();
    for (String other :
        new String[] {
          "window", "jb-window", "credit", "city-reviewer", "supervisor", "admin", "applicant"
        }) {
      Api.Answer answer = api.post(other, "/api/v1/registrations", push);
      assertThat(answer.rule())
          .as(other)
          .isIn("registration-window-only", "registration-not-theirs");
      assertThat(answer.body().toString()).as(other).contains("综合窗口").doesNotContain("DJ2");
    }
    Api.Answer pushed = api.post("ftz-window", "/api/v1/registrations", push);
    assertThat(pushed.status()).isEqualTo(201);
    assertThat(api.post("window", "/api/v1/registrations", push).body().toString())
        .doesNotContain(pushed.text("/number"));
    assertThat(api.post("city-window", "/api/v1/registrations", push).text("/number"))
        .isEqualTo(pushed.text("/number"));
  }

  @Test
  void theSameKeyPushesOnce() {
    Map<String, Object> push = push();
    String key = "push-" + push.hashCode();
    Api.Answer first =
        api.post("city-window", "/api/v1/registrations", push, "Idempotency-Key", key);
    Api.Answer again =
        api.post("city-window", "/api/v1/registrations", push, "Idempotency-Key", key);
    assertThat(first.status()).isEqualTo(201);
    String where = "/api/v1/registrations/" + first.text("/number");
    assertThat(first.header("Location")).containsExactly(where);
    assertThat(again.header("Location")).containsExactly(where);
    assertThat(api.get("city-window", where).text("/number")).isEqualTo(first.text("/number"));
    assertThat(api.get("city-reviewer", where).status()).isEqualTo(200);
    assertThat(api.get("jb-window", where).status()).isEqualTo(404);
    assertThat(api.get("applicant", where).status()).isEqualTo(404);
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.text("/number")).isEqualTo(first.text("/number"));
  }

  private Map<String, Object> push() {
    var subject = office.example(ITEM, "general", "ftz").subject();
    return Map.of(
        "item",
        ITEM,
        "region",
        "ftz",
        "district",
        "yuzhong",
        "subject",
        Map.of("name", subject.name(), "uscc", subject.uscc()));
  }
}
