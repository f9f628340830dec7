package cn.zhunying.identity.account;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.engine.EngineTest;
import cn.zhunying.engine.ReviewCases;
import cn.zhunying.identity.security.SecurityJournal;
import cn.zhunying.journal.Entry;
import cn.zhunying.journal.Journal;
import cn.zhunying.support.Http;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The administrator looks after accounts, through the engine, and everybody after the own. */
@EngineTest
class AccountsTest {

  private static final String FIRST = "four quiet yellow lamps";
  private static final String OWN = "seven rivers under snow";
  private static final String TASKS = "/engine-rest/task";

  @Autowired IdentityService identity;
  @Autowired OneTimePasswords oneTime;
  @Autowired Journal journal;
  @Autowired ReviewCases cases;
  @LocalServerPort int port;
  private Http admin;
  private int before;

  @BeforeEach
  void administrator() {
    admin = new Http(port).as("admin", "demo");
    admin.get("/engine-rest/user/count");
    before = journal.of(SecurityJournal.CHAIN).size();
  }

  @AfterEach
  void gone() {
    identity.deleteUser("li.ming");
    oneTime.own("li.ming");
    cases.end();
  }

  /** M2, M1. */
  @Test
  void whoeverIsGivenAPasswordSetsTheOwnBeforeAnythingElse() {
    created("li.ming", FIRST);
    given("jiangbei-reviewer", "li.ming");
    Http script = new Http(port).as("li.ming", FIRST);
    assertThat(script.get(TASKS).rule()).isEqualTo("password-one-time");
    assertThat(script.get(TASKS).body()).contains("我的账号");

    Http person = new Http(port).accepting("text/html");
    assertThat(person.signIn("li.ming", FIRST)).contains("/account");
    for (String page : List.of("/camunda/app/tasklist/", "/nothing-here", "/")) {
      assertThat(person.get(page).header("Location").orElse("")).as(page).endsWith("/account");
    }
    assertThat(changed(person, FIRST, OWN, OWN)).endsWith("/login?changed");
    assertThat(new Http(port).as("li.ming", FIRST).get(TASKS).status()).isEqualTo(401);
    assertThat(new Http(port).as("li.ming", OWN).get(TASKS).status()).isEqualTo(200);
    assertThat(recorded()).contains("user-created", "group-given", "signed-in", "password-changed");
    assertThat(recordedText()).doesNotContain(FIRST, OWN);
  }

  @Test
  void whatTheAdministratorResetsIsGoodForOneSignInOnly() {
    created("li.ming", FIRST);
    given("jiangbei-reviewer", "li.ming");
    changed(signedIn("li.ming", FIRST), FIRST, OWN, OWN);
    assertThat(
            admin
                .send(
                    "PUT",
                    "/engine-rest/user/li.ming/credentials",
                    "{\"password\": \"%s\", \"authenticatedUserPassword\": \"demo\"}"
                        .formatted(FIRST))
                .status())
        .isEqualTo(204);
    assertThat(new Http(port).as("li.ming", OWN).get(TASKS).status()).isEqualTo(401);
    assertThat(new Http(port).as("li.ming", FIRST).get(TASKS).rule())
        .isEqualTo("password-one-time");
    assertThat(recorded()).contains("password-set");
  }

  @Test
  void theOwnPasswordEndsTheOtherSessionsAndKeepsThisOne() {
    created("li.ming", FIRST);
    given("jiangbei-reviewer", "li.ming");
    changed(signedIn("li.ming", FIRST), FIRST, OWN, OWN);
    Http here = signedIn("li.ming", OWN);
    Http there = signedIn("li.ming", OWN);
    assertThat(here.get("/account").body()).contains("li.ming", "审查人员", "结束其他登录");
    assertThat(changed(here, OWN, FIRST + "!", FIRST + "!")).endsWith("/account?done=password");
    assertThat(here.get("/account").status()).isEqualTo(200);
    assertThat(there.get("/account").status()).isEqualTo(302);
  }

  @Test
  void theOtherSessionsCanBeEndedAlone() {
    Http here = signedIn("ftz-reviewer", "demo");
    Http there = signedIn("ftz-reviewer", "demo");
    here.form("/account/sessions", "_csrf=" + here.token("/account"));
    assertThat(here.get("/account").status()).isEqualTo(200);
    assertThat(there.get("/account").status()).isEqualTo(302);
  }

  @Test
  void aPasswordIsNotChangedByWhoeverDoesNotKnowIt() {
    Http here = signedIn("ftz-reviewer", "demo");
    for (Map.Entry<String, String> refused :
        Map.of(
                "old=wrong&fresh=" + enc(OWN) + "&again=" + enc(OWN),
                "原密码不对",
                "old=demo&fresh=short&again=short",
                "不足 12 个字符",
                "old=demo&fresh=password1234&again=password1234",
                "容易被猜到",
                "old=demo&fresh=" + enc(OWN) + "&again=" + enc(FIRST),
                "不一样")
            .entrySet()) {
      Http.Answer answer =
          here.form("/account/password", refused.getKey() + "&_csrf=" + here.token("/account"));
      assertThat(answer.status()).as(refused.getKey()).isEqualTo(422);
      assertThat(answer.body()).contains(refused.getValue()).doesNotContain(OWN);
    }
    assertThat(new Http(port).as("ftz-reviewer", "demo").get(TASKS).status()).isEqualTo(200);
  }

  /** M2, M3. */
  @Test
  void noAccountIsMadeWithAnothersNameOrAWeakPassword() {
    Map<String, String> names =
        Map.of(
            "system", "account-name-reserved",
            "doctor", "account-name-reserved",
            "Admin", "account-name-shape",
            "WINDOW", "account-name-shape",
            "admin", "account-name-taken",
            "a", "account-name-shape");
    names.forEach(
        (name, rule) -> {
          Http.Answer answer = create(name, FIRST);
          assertThat(answer.rule()).as(name).isEqualTo(rule);
          assertThat(answer.body()).contains("用户名");
        });
    for (String weak : List.of("1", "demo")) {
      assertThat(create("li.ming", weak).rule()).as(weak).isEqualTo("password-too-short");
    }
    for (String weak : List.of("password1234", "li.ming-2026-01")) {
      assertThat(create("li.ming", weak).rule()).as(weak).isEqualTo("password-common");
    }
    assertThat(identity.createUserQuery().userId("li.ming").count()).isZero();
    assertThat(recorded()).isEmpty();
  }

  @Test
  void anAccountHasPostsInOneBureauAndTheAdministratorNone() {
    created("li.ming", FIRST);
    given("jiangbei-window", "li.ming");
    given("jiangbei-reviewer", "li.ming");
    assertThat(give("yuzhong-approver", "li.ming").body()).contains("只能在一个机关任职");
    assertThat(give("camunda-admin", "li.ming").rule()).isEqualTo("account-incompatible-roles");
    assertThat(give("applicant", "li.ming").rule()).isEqualTo("account-incompatible-roles");
    assertThat(give("jiangbei-window", "admin").rule()).isEqualTo("account-incompatible-roles");
    assertThat(give("jiangbei-janitor", "li.ming").rule()).isEqualTo("group-unknown");
    assertThat(give("jiangbei-window", "no.body").status()).isEqualTo(404);
    assertThat(
            admin.post("/engine-rest/group/create", "{\"id\": \"boss\", \"name\": \"x\"}").rule())
        .isEqualTo("group-unknown");
  }

  /** In a new installation no post has been given yet. */
  @Test
  void aPostNobodyHasHadIsGivenLikeAnyOther() {
    created("li.ming", FIRST);
    given("wanzhou-window", "li.ming");
    assertThat(identity.createGroupQuery().groupId("wanzhou-window").singleResult().getName())
        .isEqualTo("万州区人力社保局综合窗口");
  }

  /** M3: memberships that were there before the rule. */
  @Test
  void membershipsInTwoBureausGiveNeither() {
    created("li.ming", FIRST);
    changed(signedIn("li.ming", FIRST), FIRST, OWN, OWN);
    for (String group : List.of("jiangbei-reviewer", "yuzhong-approver")) {
      identity.createMembership("li.ming", group);
    }
    cases.start("SQ-JB-7", "jiangbei");
    assertThat(new Http(port).as("li.ming", OWN).get(TASKS).rule())
        .isEqualTo("account-not-entitled");
  }

  @Test
  void aGroupNobodyKnowsKeepsNobodyFromSigningIn() {
    var group = identity.newGroup("jiangbei-janitor");
    group.setName("x");
    identity.saveGroup(group);
    try {
      identity.createMembership("jb-approver", "jiangbei-janitor");
      assertThat(new Http(port).as("jb-approver", "demo").get(TASKS).status()).isEqualTo(200);
      assertThat(signedIn("jb-approver", "demo").get("/account").body()).contains("决定人员");
    } finally {
      identity.deleteGroup("jiangbei-janitor");
    }
  }

  /** F12. */
  @Test
  void whatALeaverHeldGoesBackToTheColleaguesWithAnEntry() {
    created("li.ming", FIRST);
    given("jiangbei-reviewer", "li.ming");
    String task = cases.start("SQ-JB-8", "jiangbei");
    cases.claim(task, "li.ming");
    assertThat(admin.send("DELETE", "/engine-rest/user/li.ming", "").status()).isEqualTo(204);
    assertThat(cases.holder(task)).isNull();
    assertThat(journal.of("SQ-JB-8"))
        .filteredOn(e -> e.act().equals("task-released"))
        .singleElement()
        .satisfies(e -> assertThat(e.actor()).isEqualTo("admin"))
        .satisfies(e -> assertThat(e.detail()).contains("li.ming", "reviewThing"));
    assertThat(recorded()).contains("user-deleted");
  }

  @Test
  void whoeverMovesToAnotherPostKeepsOnlyWhatIsOfferedThere() {
    created("li.ming", FIRST);
    given("jiangbei-reviewer", "li.ming");
    given("jiangbei-window", "li.ming");
    String task = cases.start("SQ-JB-6", "jiangbei");
    cases.claim(task, "li.ming");
    take("jiangbei-window", "li.ming");
    assertThat(cases.holder(task)).isEqualTo("li.ming");
    take("jiangbei-reviewer", "li.ming");
    assertThat(cases.holder(task)).isNull();
    assertThat(recorded()).contains("group-taken");
  }

  @Test
  void nobodyTakesThemselvesOff() {
    assertThat(admin.send("DELETE", "/engine-rest/user/admin", "").rule())
        .isEqualTo("account-not-oneself");
    assertThat(admin.send("DELETE", "/engine-rest/group/camunda-admin/members/admin", "").rule())
        .isEqualTo("account-not-oneself");
    assertThat(admin.send("DELETE", "/engine-rest/group/camunda-admin", "").rule())
        .isEqualTo("group-needed");
    assertThat(recorded()).isEmpty();
  }

  @Test
  void anAccountKeepsTheNameItsActsAreRecordedUnder() {
    created("li.ming", FIRST);
    assertThat(
            admin
                .send(
                    "PUT",
                    "/engine-rest/user/li.ming/profile",
                    "{\"id\": \"admin\", \"firstName\": \"x\"}")
                .rule())
        .isEqualTo("account-name-fixed");
  }

  @Test
  void whatTheEngineRefusesIsNotRecorded() {
    assertThat(admin.send("PUT", "/engine-rest/job/none/retries", "{\"retries\": 1}").status())
        .isGreaterThanOrEqualTo(400);
    assertThat(recorded()).isEmpty();
  }

  /** M1: a failure is told of accounts there are, never with what was typed. */
  @Test
  void failuresAreRecordedWithoutWhatWasTyped() {
    new Http(port).as("ftz-window", "wrong-guess").get(TASKS);
    new Http(port).as("my secret typed here", "x").get(TASKS);
    assertThat(recorded()).containsExactly("sign-in-failed", "sign-in-failed");
    assertThat(recordedText())
        .contains("ftz-window", "unknown")
        .doesNotContain("wrong-guess", "secret", "127.0.0.1");
  }

  @Test
  void aNameTypedInCapitalsIsTheSameAccount() {
    assertThat(new Http(port).as("FTZ-Window", "demo").get("/engine-rest/user").body())
        .contains("\"ftz-window\"");
  }

  private List<String> recorded() {
    return entries().stream().map(Entry::act).toList();
  }

  private String recordedText() {
    return entries().stream().map(e -> e.actor() + " " + e.detail()).toList().toString();
  }

  private List<Entry> entries() {
    List<Entry> all = journal.of(SecurityJournal.CHAIN);
    return all.subList(before, all.size());
  }

  private void created(String name, String password) {
    assertThat(create(name, password).status()).isEqualTo(204);
  }

  private Http.Answer create(String name, String password) {
    return admin.post(
        "/engine-rest/user/create",
        "{\"profile\": {\"id\": \"%s\", \"firstName\": \"李明\", \"lastName\": \"\"}, \"credentials\": {\"password\": \"%s\"}}"
            .formatted(name, password));
  }

  private void given(String group, String name) {
    assertThat(give(group, name).status()).isEqualTo(204);
  }

  private Http.Answer give(String group, String name) {
    return admin.send("PUT", "/engine-rest/group/" + group + "/members/" + name, "");
  }

  private void take(String group, String name) {
    String path = "/engine-rest/group/" + group + "/members/" + name;
    assertThat(admin.send("DELETE", path, "").status()).isEqualTo(204);
  }

  private Http signedIn(String name, String password) {
    Http visitor = new Http(port);
    assertThat(visitor.signIn(name, password)).doesNotContain("login");
    return visitor;
  }

  /** Where it leads to. */
  private static String changed(Http person, String old, String fresh, String again) {
    String fields = "old=%s&fresh=%s&again=%s".formatted(enc(old), enc(fresh), enc(again));
    return person
        .form("/account/password", fields + "&_csrf=" + person.token("/account"))
        .header("Location")
        .orElse("refused");
  }

  private static String enc(String text) {
    return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
  }
}
