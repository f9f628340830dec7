package cn.zhunying.portal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.support.Api;
import cn.zhunying.support.ChineseUnmarked;
import cn.zhunying.support.Office;
import cn.zhunying.support.Visitor;
import cn.zhunying.support.Visitor.Seen;
import cn.zhunying.support.ZhunyingTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who chooses English reads English; what stays Chinese is marked as Chinese. */
@ZhunyingTest
class EnglishPagesTest {

  @Autowired private Office office;
  @Autowired private Api api;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/?lang=en",
        "/items/hr-service-permit?lang=en",
        "/items/private-training-school?lang=en",
        "/items/hr-service-permit?lang=en&check=yes",
        "/applications/new?item=hr-service-permit&lang=en",
        "/applications?lang=en",
        "/verify?lang=en&number=none",
        "/privacy?lang=en",
        "/login?lang=en",
        "/account?lang=en",
        "/no-such-page?lang=en"
      })
  void anEnglishPageHasNoChineseThatIsNotMarked(String path) {
    assertEnglish(as("applicant").get(path));
  }

  @Test
  void theCaseAndTheLicenceAreReadInEnglish() {
    String licence = office.applied("commitment");
    office.signed(licence);
    String granted = office.licence(licence).orElseThrow().number();
    String open = office.applied("general");
    Visitor applicant = as("applicant");
    applicant.get("/?lang=en");
    assertEnglish(applicant.get("/applications/" + open));
    assertEnglish(applicant.get("/applications/" + office.applied("commitment")));
    assertEnglish(applicant.get("/applications/" + licence));
    assertEnglish(applicant.get("/licences/" + granted));
    assertEnglish(visitorIn("en").get("/verify/" + granted));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/supervision", "/admin", "/admin/outbox"})
  void officersReadEnglishToo(String path) {
    Visitor somebody = as(path.startsWith("/admin") ? "admin" : "supervisor");
    somebody.get("/?lang=en");
    assertEnglish(somebody.get(path));
  }

  @Test
  void theChoiceIsKeptAndTakenBack() {
    Visitor visitor = visitorIn("en");
    assertThat(visitor.get("/verify").html()).contains("<html lang=\"en\"", "Verify a licence");
    assertThat(visitor.get("/verify").html()).contains("href=\"/verify?lang=zh\"", ">中文<");
    assertThat(visitor.get("/verify?lang=zh").html()).contains("<html lang=\"zh-CN\"", "许可证核验");
    assertThat(visitor.get("/verify").html()).contains("许可证核验", ">English<");
  }

  @Test
  void aRefusalIsToldInTheLanguageOfThePage() {
    Visitor applicant = as("applicant");
    applicant.get("/applications/new?item=hr-service-permit&lang=en");
    Seen seen =
        applicant.post("/applications/new", Map.of("item", "hr-service-permit", "token", "en"));
    assertThat(seen.status()).isEqualTo(422);
    assertThat(seen.html()).contains("The choice is yours", ">Procedure: nothing chosen<");
  }

  @Test
  void aScriptIsAnsweredInTheLanguageItAccepts() {
    assertThat(problem("en-GB,en;q=0.9,zh;q=0.1")).contains("was not found, or you may not see it");
    assertThat(problem("zh-CN")).contains("或者您无权查看");
    assertThat(problem("fr")).contains("或者您无权查看");
    assertThat(problem(null)).contains("或者您无权查看");
  }

  private String problem(String language) {
    return (language == null
            ? api.get("applicant", "/api/v1/applications/none")
            : api.get("applicant", "/api/v1/applications/none", "Accept-Language", language))
        .text("/errors/0/reason");
  }

  private static void assertEnglish(Seen page) {
    assertThat(page.html()).contains("<html lang=\"en\"", "the Chinese text is the one in force");
    assertThat(page.html()).doesNotContain("??");
    assertThat(ChineseUnmarked.in(page.html())).as(page.path()).isEmpty();
  }

  private Visitor visitorIn(String language) {
    Visitor visitor = new Visitor(api.url(""));
    visitor.get("/?lang=" + language);
    return visitor;
  }

  private Visitor as(String username) {
    return new Visitor(api.url("")).signedInAs(username);
  }
}
