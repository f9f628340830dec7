package cn.zhunying.border;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.subject.Uscc;
import cn.zhunying.support.Api;
import cn.zhunying.support.Office;
import cn.zhunying.support.SampleFiles;
import cn.zhunying.support.Visitor;
import cn.zhunying.support.ZhunyingTest;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What comes from outside, through every door of the whole system. */
@ZhunyingTest
class BorderTest {

  private static final String EXAMPLE = "/api/v1/items/hr-service-permit/example?procedure=general";

  @Autowired private Api api;
  @Autowired private Office office;

  private ObjectNode body() {
    return (ObjectNode) api.get(null, EXAMPLE).body();
  }

  private Api.Answer with(String pointer, String name, Object value) {
    ObjectNode body = body();
    ((ObjectNode) body.at(pointer)).putPOJO(name, value);
    return api.post("applicant", "/api/v1/applications", body);
  }

  private Visitor visitor() {
    return new Visitor(api.url(""));
  }

  /** C1: seventy bytes from anybody held a core for days. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "1e100000",
        "1e1000000",
        "1e-1000000",
        "99999999999999999999999999999999999999999"
      })
  void aNumberThatCannotBeOneIsToldAtOnce(String number) {
    String check =
        "/items/private-training-school?check=1&answers.sponsor_type=organisation"
            + "&answers.building_area=1&answers.max_students=1&answers.teaching_area=";
    assertThat(visitor().get(check + number).status()).isLessThan(500);
    Visitor visitor = visitor();
    visitor.get("/login");
    Map<String, String> form = new HashMap<>();
    form.put("field", "answers.teaching_area");
    form.put("answers.teaching_area", number);
    assertThat(visitor.post("/items/private-training-school/check", form).html()).contains("不对");
  }

  /** H2: accepted, and then nobody could read the list again. */
  @ParameterizedTest
  @ValueSource(
      strings = {"1e2000", "1e20000", "1e5", "12345678901234567", "1.23456", "99999999999"})
  void noNumberIsAcceptedThatCannotBeRead(String number) {
    for (Object spelled :
        List.of(number, new com.fasterxml.jackson.databind.util.RawValue(number))) {
      Api.Answer answer = with("/answers", "opening_fund", spelled);
      assertThat(answer.rule())
          .as("opening_fund " + spelled)
          .isIn("answer-invalid", "answer-too-large");
      assertThat(answer.text("/errors/0/field")).isEqualTo("answers.opening_fund");
      Api.Answer capital = with("/subject", "registeredCapital", spelled);
      assertThat(capital.rule()).as("capital " + spelled).isIn("number-form", "capital-too-large");
      assertThat(capital.text("/errors/0/field")).isEqualTo("subject.registeredCapital");
    }
    assertThat(api.get("window", "/api/v1/applications").status()).isEqualTo(200);
  }

  /** H3: papers that can be issued and never be opened. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u000B", "\u000C", "\u0007", "\uFFFE", "\u0000", "\u202E", "\u200B", "\n", "\uE863",
        "\uD800"
      })
  void noNameHoldsWhatNoPaperCanShow(String hidden) {
    String name = "重庆" + hidden + "人力";
    String escaped = "\"重庆\\u%04X人力\"".formatted((int) hidden.charAt(0));
    var raw = new com.fasterxml.jackson.databind.util.RawValue(escaped);
    assertRefused(with("/subject", "name", raw), "subject.name");
    assertRefused(
        with("/subject/legalRepresentative", "name", raw), "subject.legalRepresentative.name");
    assertRefused(with("/answers", "premises_address", raw), "answers.premises_address");
    assertThat(name).hasSize(5);
  }

  private static void assertRefused(Api.Answer answer, String field) {
    assertThat(answer.rule()).isEqualTo("text-character");
    assertThat(answer.text("/errors/0/field")).isEqualTo(field);
    assertThat(answer.text("/errors/0/reason")).contains("第 3 个字").contains("U+");
  }

  /** H4, F31: every length has an end, and no answer repeats all of it. */
  @Test
  void noTextIsWithoutAnEnd() {
    String endless = "字".repeat(60_000);
    for (String pointer : List.of("/subject/name", "/subject/contact/name", "/subject/uscc")) {
      int at = pointer.lastIndexOf('/');
      Api.Answer answer = with(pointer.substring(0, at), pointer.substring(at + 1), endless);
      assertThat(answer.rule()).isEqualTo("text-too-long");
      assertThat(answer.bytes().length).isLessThan(5000);
    }
    ObjectNode body = body();
    ObjectNode answers = (ObjectNode) body.get("answers");
    for (int i = 0; i < 150; i++) {
      answers.put("unknown_" + i, "x");
    }
    Api.Answer answer = api.post("applicant", "/api/v1/applications", body);
    assertThat(answer.rule()).isEqualTo("answer-unknown");
    assertThat(answer.body().at("/errors").size()).isLessThanOrEqualTo(50);
  }

  /** F18: a code as it is pasted is the code. */
  @Test
  void aPastedCodeIsFoldedAndKept() {
    String code = Uscc.fictional("500103");
    String pasted = "\uFEFF" + code.toLowerCase().replace('1', '１') + "\u00A0\u200B";
    Api.Answer answer = with("/subject", "uscc", pasted);
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
    String number = answer.text("/number");
    assertThat(office.application(number).uscc()).isEqualTo(code);
  }

  /** F20: who has no identity card shows something else. */
  @Test
  void aForeignRepresentativeShowsAPassport() {
    ObjectNode body = body();
    ObjectNode person = (ObjectNode) body.at("/subject/legalRepresentative");
    person.put("idType", "passport").put("idNumber", "e1234 5678");
    assertThat(api.post("applicant", "/api/v1/applications", body).status()).isEqualTo(201);
    person.put("idType", "library-card");
    assertThat(api.post("applicant", "/api/v1/applications", body).text("/errors/0/field"))
        .isEqualTo("subject.legalRepresentative.idType");
  }

  /** F19: a stranger's empty character in an address or a form. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/verify?number=%00",
        "/verify/a%00b",
        "/supervision?kind=%00",
        "/verify?%00=1",
        "/verify?number=%E2%80%AE",
        "/items/hr%00",
        "/api/v1/items/a%00",
        "/api/v1/licences/%00/verification",
        "/verify?number=%EF%BF%BE"
      })
  void anEmptyCharacterInAnAddressIsAnsweredInChinese(String address) {
    Visitor.Seen seen = visitor().get(address);
    assertThat(seen.status()).isEqualTo(400);
    assertThat(seen.html()).containsPattern("[\\u4e00-\\u9fff]").doesNotContain("Tomcat");
    if (address.startsWith("/api")) {
      assertThat(api.get("window", address).status()).isEqualTo(400);
    }
  }

  @Test
  void thePageOfSuchAnAddressSaysWhichCharacter() {
    assertThat(visitor().get("/verify?number=a%E2%80%AE").html())
        .contains("从右到左覆盖符 U+202E")
        .contains("后退");
  }

  @Test
  void anEmptyCharacterInAUserNameIsNoAccount() {
    Visitor visitor = visitor();
    visitor.get("/login");
    assertThat(
            visitor.post("/login", Map.of("username", "win\u0000dow", "password", "demo")).status())
        .isEqualTo(400);
    assertThat(api.get("win\u0000dow", "/api/v1/applications").status()).isEqualTo(401);
  }

  @Test
  void anOfficersReasonIsReadLikeEveryText() {
    String number = office.applied("general");
    Api.Answer answer =
        api.complete(
            "window",
            number,
            "acceptApplication",
            Map.of("outcome", "reject", "reason", "不\u000B行"));
    assertThat(answer.rule()).isEqualTo("text-character");
    assertThat(new String(answer.bytes(), StandardCharsets.UTF_8)).contains("垂直制表符 U+000B");
  }

  /** F23, F24 and the fingerprint. */
  @Test
  void anUploadIsCalledSafelyAndAnsweredWithItsFingerprint() throws Exception {
    String number = office.applied("general");
    String material = firstUpload(number);
    byte[] pdf = SampleFiles.pdf("fingerprint");
    Api.Answer answer =
        api.upload(
            "applicant",
            "/api/v1/applications/" + number + "/materials",
            material,
            "长".repeat(200) + "\u202Efdp.exe",
            pdf);
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
    assertThat(answer.text("/fileName")).hasSize(100).endsWith("长.pdf");
    assertThat(answer.text("/sha256"))
        .isEqualTo(
            HexFormat.of()
                .formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(pdf)));
    assertThat(
            api.upload(
                    "applicant",
                    "/api/v1/applications/" + number + "/materials",
                    material,
                    "a.pdf",
                    "%PDF-".getBytes(StandardCharsets.US_ASCII))
                .rule())
        .isEqualTo("file-truncated");
  }

  private String firstUpload(String number) {
    for (var m : api.get("applicant", "/api/v1/applications/" + number).body().at("/materials")) {
      if (m.get("origin").asText().equals("upload")) {
        return m.get("code").asText();
      }
    }
    throw new AssertionError("no upload asked for");
  }

  /** F28: another dot is the same person. */
  @Test
  void aNameWithAnotherDotIsTheSamePerson() {
    ObjectNode body =
        (ObjectNode)
            api.get(null, "/api/v1/items/hr-service-permit/example?procedure=commitment").body();
    ((ObjectNode) body.at("/subject/legalRepresentative")).put("name", "买买提·吐尔逊");
    String number = api.post("applicant", "/api/v1/applications", body).text("/number");
    String path = "/api/v1/applications/" + number;
    List<String> clauses =
        api.get("applicant", path + "/notice").body().at("/clauses").findValuesAsText("id");
    Map<String, Object> signature =
        Map.of("acknowledged", true, "clauses", clauses, "signatory", "买买提•吐尔逊");
    assertThat(api.post("applicant", path + "/commitment", signature).text("/status"))
        .isEqualTo("granted");
  }

  @Test
  void whoseSignatureIsNotTakenIsToldWhy() {
    String number = office.applied("commitment");
    String path = "/api/v1/applications/" + number;
    List<String> clauses =
        api.get("applicant", path + "/notice").body().at("/clauses").findValuesAsText("id");
    Api.Answer none =
        api.post(
            "applicant",
            path + "/commitment",
            Map.of("acknowledged", true, "clauses", List.of(), "signatory", "李示例"));
    assertThat(none.text("/errors/0/reason")).contains("第 1 项").doesNotContain(clauses.get(0));
    Api.Answer other =
        api.post(
            "applicant",
            path + "/commitment",
            Map.of("acknowledged", true, "clauses", clauses, "signatory", "王他人"));
    assertThat(other.text("/doubts/0")).contains("王他人").contains("不是法定代表人");
  }

  /** Found by the hostile requests. */
  @Test
  void aBodyOfNothingIsMissing() {
    assertThat(api.post("applicant", "/api/v1/applications", "null").rule())
        .isEqualTo("body-not-json");
  }

  /** Found by the hostile requests. */
  @Test
  void aFormThatIsCutOffOrNamesNoFileIsUnreadable() {
    String path = "/api/v1/applications/" + office.applied("general") + "/materials";
    Api.Answer named =
        api.upload("applicant", path, "charter", "a\u0000b.pdf", SampleFiles.pdf("x"));
    assertThat(named.rule()).isEqualTo("form-unreadable");
    assertThat(named.text("/errors/0/reason")).contains("表单");
    String half = "--zy\r\nContent-Disposition: form-data; name=\"material\"\r\n\r\ncharter";
    Api.Answer cut =
        api.post("applicant", path, half, "Content-Type", "multipart/form-data; boundary=zy");
    assertThat(cut.rule()).isEqualTo("form-unreadable");
  }

  @Test
  void aPageBeyondTheLastIsRefused() {
    String path = "/api/v1/supervision/duties?page=";
    assertThat(api.get("supervisor", path + "2147483647").rule()).isEqualTo("page-number");
    assertThat(api.get("supervisor", path + "99999999999").rule()).isEqualTo("parameter-malformed");
  }
}
