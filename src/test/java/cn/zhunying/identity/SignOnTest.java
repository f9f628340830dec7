package cn.zhunying.identity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.engine.EngineTest;
import cn.zhunying.engine.ReviewCases;
import cn.zhunying.support.Http;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@EngineTest
class SignOnTest {

  private static final String TASKLIST = "/camunda/app/tasklist/";
  private static final String DOOR = "/camunda/api/engine/engine/default/";
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  @Autowired ReviewCases cases;
  @Autowired JdbcClient jdbc;
  @LocalServerPort int port;

  @AfterEach
  void noCaseLeft() {
    cases.end();
  }

  @Test
  void whoeverAsksForTasklistSignsInAndComesBackToIt() {
    Http visitor = new Http(port);
    Http.Answer asked = visitor.accepting("text/html").get(TASKLIST);
    assertThat(location(asked)).endsWith("/login");
    assertThat(location(signIn(visitor, "window", "demo"))).endsWith(TASKLIST);
    assertThat(visitor.get("/camunda/app/tasklist/default/").status()).isEqualTo(200);
  }

  @Test
  void tasklistKnowsWhoSignedInWithUs() {
    String task = cases.start("SQ-JB-2", "jiangbei");
    Http reviewer = signedIn("jb-reviewer");
    assertThat(reviewer.get(DOOR + "task").body()).contains(task);
    assertThat(signedIn("reviewer").get(DOOR + "task").body()).isEqualTo("[]");
    assertThat(reviewer.get("/camunda/api/admin/auth/user/default").body())
        .contains("jb-reviewer", "tasklist")
        .doesNotContain("cockpit");
  }

  @Test
  void theFormIsCheckedAtTasklistsDoorToo() {
    String task = cases.start("SQ-JB-3", "jiangbei");
    Http reviewer = signedIn("jb-reviewer");
    reviewer.get("/camunda/app/tasklist/default/");
    reviewer.header("X-XSRF-TOKEN", reviewer.cookie("XSRF-TOKEN").orElseThrow());
    String door = DOOR + "task/" + task + "/submit-form";
    assertThat(reviewer.post(door, "{\"variables\": {\"outcome\": {\"value\": \"x\"}}}").rule())
        .isEqualTo("form-option-unknown");
    assertThat(
            reviewer.post(door, "{\"variables\": {\"outcome\": {\"value\": \"grant\"}}}").status())
        .isEqualTo(204);
    assertThat(cases.isOpen(task)).isFalse();
  }

  @Test
  void tasklistsOwnCrossSiteGuardStaysOn() {
    String task = cases.start("SQ-JB-4", "jiangbei");
    Http reviewer = signedIn("jb-reviewer");
    String claim = "{\"userId\": \"jb-reviewer\"}";
    assertThat(reviewer.post(DOOR + "task/" + task + "/claim", claim).rule())
        .isEqualTo("webapp-token");
    assertThat(cases.holder(task)).isNull();
    assertThat(reviewer.get(DOOR + "task").status()).as("still signed in").isEqualTo(200);
  }

  /** Whose script asked for a list by GET was signed out by the engine's own filter. */
  @Test
  void aListAskedForWithoutTheTokenIsRefusedAndEndsNoSession() {
    Http reviewer = signedIn("jb-reviewer");
    String list = DOOR + "filter/" + cases.filter("本单位待领") + "/list";
    assertThat(reviewer.get(list).rule()).isEqualTo("webapp-token");
    assertThat(reviewer.get(DOOR + "task").status()).as("still signed in").isEqualTo(200);
    Http tasklist = new Http(port).inWebapp("tasklist", "jb-reviewer", "demo");
    assertThat(tasklist.get(list).status()).isEqualTo(200);
    assertThat(tasklist.get(DOOR + "task").status()).isEqualTo(200);
  }

  @Test
  void signingOutOfTasklistSignsOutOfEverything() {
    Http window = new Http(port).inWebapp("tasklist", "window", "demo");
    Http.Answer out = window.post("/camunda/api/admin/auth/user/default/logout", "");
    assertThat(out.status()).isEqualTo(200);
    assertThat(out.header("Clear-Site-Data").orElseThrow()).contains("storage");
    assertThat(window.get(DOOR + "task").status()).isEqualTo(401);
    assertThat(window.accepting("text/html").get("/account").status()).isEqualTo(302);
  }

  /** L8: a form on another site could send this one. */
  @Test
  void nobodyIsSignedOutOfTasklistWithoutItsToken() {
    Http window = signedIn("window");
    assertThat(window.post("/camunda/api/admin/auth/user/default/logout", "").rule())
        .isEqualTo("account-not-entitled");
    assertThat(window.get(DOOR + "task").status()).isEqualTo(200);
  }

  @Test
  void signingOutOfThePortalSignsOutOfTasklist() {
    Http window = signedIn("window");
    String token = token(window.get("/login?error"));
    Http.Answer out = window.form("/logout", "_csrf=" + token);
    assertThat(location(out)).endsWith("/login?logout");
    assertThat(out.header("Clear-Site-Data").orElseThrow()).contains("storage");
    assertThat(window.get(DOOR + "task").status()).isEqualTo(401);
  }

  @Test
  void theEnginesOwnSignInIsClosed() {
    Http visitor = new Http(port);
    String login = "/camunda/api/admin/auth/user/default/login/tasklist";
    assertThat(visitor.form(login, "username=window&password=demo").status()).isEqualTo(401);
    assertThat(signedIn("window").form(login, "username=admin&password=demo").rule())
        .isEqualTo("account-not-entitled");
    assertThat(visitor.post("/camunda/api/admin/setup/default/user/create", "{}").status())
        .isEqualTo(401);
  }

  @Test
  void cockpitIsForAdministratorsAndTasklistNotForApplicants() {
    assertThat(signedIn("admin").get("/camunda/app/cockpit/default/").status()).isEqualTo(200);
    for (String app : List.of("cockpit", "admin", "welcome")) {
      assertThat(signedIn("window").get("/camunda/app/" + app + "/default/").status())
          .as(app)
          .isEqualTo(403);
    }
    assertThat(signedIn("applicant").get("/camunda/app/tasklist/default/").status()).isEqualTo(403);
    assertThat(signedIn("applicant").get(DOOR + "task").rule()).isEqualTo("account-not-entitled");
  }

  @Test
  void aSessionOfSomebodyElsesChoosingIsNotTaken() {
    String chosen = "NzY4ZjQ5ZTAtMDAwMC00MDAwLTgwMDAtMDAwMDAwMDAwMDAw";
    Http visitor = new Http(port);
    String token = visitor.token("/login");
    String form = visitor.cookie("ZYFORM").orElseThrow();
    Http.Answer answer =
        new Http(port)
            .header("Cookie", "ZYSESSION=" + chosen + "; ZYFORM=" + form)
            .form("/login", "username=window&password=demo&_csrf=" + token);
    assertThat(location(answer)).doesNotContain("error");
    assertThat(answer.headers().allValues("Set-Cookie").toString())
        .contains("ZYSESSION=")
        .doesNotContain(chosen);
  }

  /** M12: whoever has not signed in writes nothing to the database. */
  @Test
  void strangersGetNoSession() {
    long before = sessions();
    for (String path :
        List.of(
            "/",
            "/login",
            "/login?error",
            "/type?large=true",
            "/nothing-here",
            "/applications",
            "/applications/nothing/here",
            "/supervision",
            "/account",
            "/camunda/app/tasklist/",
            "/camunda/nothing")) {
      Http stranger = new Http(port).accepting("text/html");
      stranger.get(path);
      assertThat(stranger.cookie("ZYSESSION")).as(path).isEmpty();
    }
    assertThat(location(signIn(new Http(port), "window", "wrong"))).endsWith("/login?error");
    assertThat(sessions()).isEqualTo(before);
  }

  /** D16. */
  @Test
  void anAddressOfNothingIsToldSoWithoutAskingToSignIn() {
    for (String path : List.of("/nothing-here", "/nothing/here", "/icon-1", "/admin-icon-1/x")) {
      assertThat(new Http(port).accepting("text/html").get(path).status()).as(path).isEqualTo(404);
    }
    assertThat(new Http(port).get("/api/v1/nothing").status()).isEqualTo(401);
  }

  /** L1: what looks like a picture is still a page that asks first. */
  @Test
  void noNameMakesAPageAPublicFile() {
    Http stranger = new Http(port).accepting("text/html");
    for (String path : List.of("/account/icon-1", "/camunda/icon-1", "/account/favicon.ico")) {
      assertThat(stranger.get(path).status()).as(path).isIn(302, 404);
    }
  }

  @Test
  void whoeverAsksForAPageComesBackToItAfterSigningIn() {
    Http visitor = new Http(port).accepting("text/html");
    assertThat(location(visitor.get("/account?done=x"))).endsWith("/login");
    assertThat(location(signIn(visitor, "window", "demo"))).endsWith("/account?done=x");
    assertThat(location(signIn(new Http(port), "window", "demo"))).endsWith("/work");
  }

  @Test
  void noCookieLeadsOutOfThisSite() {
    for (String path : List.of("//evil.example/x", "https://evil.example", "/\\evil.example")) {
      String next =
          java.util.Base64.getUrlEncoder().encodeToString(path.getBytes(StandardCharsets.UTF_8));
      Http visitor = new Http(port);
      String token = visitor.token("/login");
      Http.Answer answer =
          new Http(port)
              .header(
                  "Cookie", "ZYNEXT=" + next + "; ZYFORM=" + visitor.cookie("ZYFORM").orElseThrow())
              .form("/login", "username=window&password=demo&_csrf=" + token);
      assertThat(location(answer)).as(path).endsWith("/work");
    }
  }

  /** L4. */
  @Test
  void everyAnswerTellsBrowsersWhatTheyMayNot() {
    Http window = signedIn("window");
    for (String path :
        List.of(
            "/login",
            "/css/zhunying.css",
            "/api/v1/nothing",
            "/engine-rest/task",
            DOOR + "task",
            "/camunda/app/tasklist/default/")) {
      var headers = window.get(path).headers();
      assertThat(headers.firstValue("Referrer-Policy")).as(path).hasValue("same-origin");
      assertThat(headers.firstValue("Permissions-Policy").orElse("")).as(path).contains("usb=()");
      assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).as(path).hasValue("same-origin");
      assertThat(headers.firstValue("Cross-Origin-Resource-Policy"))
          .as(path)
          .hasValue("same-origin");
      assertThat(headers.allValues("Referrer-Policy")).as(path).hasSize(1);
    }
    assertThat(window.get(DOOR + "task").header("Cache-Control").orElse("")).contains("no-store");
  }

  /** D16: a 403 of the engine's pages and of its API, read by a person. */
  @Test
  void aPersonRefusedByTheEnginesPagesSeesAPageAndAScriptAProblem() {
    Http applicant = signedIn("applicant").accepting("text/html");
    for (String path : List.of(TASKLIST, "/camunda/app/cockpit/default/", DOOR + "task")) {
      Http.Answer page = applicant.get(path);
      assertThat(page.status()).as(path).isEqualTo(403);
      assertThat(page.header("Content-Type").orElse("")).startsWith("text/html");
    }
    Http.Answer problem = signedIn("window").get(DOOR + "deployment");
    assertThat(problem.rule()).isEqualTo("engine-closed");
    assertThat(problem.header("Content-Type").orElse("")).startsWith("application/problem+json");
    assertThat(problem.body()).contains("不对您的岗位开放");
  }

  @Test
  void aScriptIsToldInJsonWithoutABrowserWindow() {
    for (Http visitor : List.of(new Http(port), new Http(port).as("window", "wrong"))) {
      Http.Answer answer = visitor.get("/api/v1/applications/1");
      assertThat(answer.status()).isEqualTo(401);
      assertThat(answer.header("Content-Type").orElseThrow())
          .startsWith("application/problem+json");
      assertThat(answer.header("WWW-Authenticate")).isEmpty();
    }
  }

  @Test
  void aScriptWithItsPasswordNeedsNeitherTokenNorSession() {
    Http script = new Http(port).as("window", "demo");
    long before = sessions();
    assertThat(script.post("/api/v1/nothing-here", "{}").status()).isEqualTo(404);
    assertThat(script.cookie("ZYSESSION")).isEmpty();
    assertThat(sessions()).isEqualTo(before);
  }

  @Test
  void aPageNeedsTheTokenForWhatItChanges() {
    Http window = signedIn("window");
    assertThat(window.post("/api/v1/nothing-here", "{}").rule()).isEqualTo("account-not-entitled");
    String token = token(window.get("/login?error"));
    assertThat(window.header("X-CSRF-TOKEN", token).post("/api/v1/nothing-here", "{}").status())
        .isEqualTo(404);
  }

  @Test
  void aSessionCookieOpensNoDoorOfTheRestApi() {
    assertThat(signedIn("window").get("/engine-rest/task").status()).isEqualTo(401);
  }

  @Test
  void whatIsPublicAsksForNothing() {
    Http visitor = new Http(port);
    for (String path :
        List.of(
            "/items/x",
            "/verify/x",
            "/public/x",
            "/api/v1/items/x",
            "/api/v1/public/x",
            "/api/v1/licences/x/verification")) {
      assertThat(visitor.get(path).status()).as(path).isEqualTo(404);
    }
    assertThat(visitor.post("/api/v1/complaints", "{}").status()).isEqualTo(404);
    assertThat(visitor.get("/actuator/health/liveness").status()).isEqualTo(200);
    assertThat(visitor.get("/v3/api-docs").status()).isEqualTo(200);
    assertThat(visitor.get("/webjars/bootstrap/5.3.8/css/bootstrap.min.css").status())
        .isEqualTo(200);
  }

  @Test
  void whatIsNotPublicAsksFirst() {
    Http visitor = new Http(port).accepting("text/html");
    assertThat(location(visitor.get("/account"))).endsWith("/login");
    for (String path :
        List.of("/applications", "/admin", "/supervision", "/credit", "/cases/1/panel")) {
      assertThat(visitor.get(path).status()).as(path + ", not in this slice").isEqualTo(404);
    }
    assertThat(signedIn("window").get("/admin").status()).isEqualTo(403);
    assertThat(signedIn("window").get("/supervision").status()).isEqualTo(403);
    assertThat(signedIn("applicant").get("/api/v1/supervision/duties").rule())
        .isEqualTo("account-not-entitled");
  }

  /** L5: a proxy on the same machine is this machine too. */
  @Test
  void metricsAreReadByTheAdministratorOnly() {
    Http anyone = new Http(port);
    assertThat(anyone.get("/actuator/prometheus").rule()).isEqualTo("sign-in-needed");
    assertThat(anyone.as("window", "demo").get("/actuator/prometheus").rule())
        .isEqualTo("account-not-entitled");
    assertThat(anyone.as("admin", "demo").get("/actuator/prometheus").status()).isEqualTo(200);
  }

  @Test
  void ourPagesRunNoForeignScriptAndAreFramedByUsOnly() {
    Http.Answer page = new Http(port).get("/login");
    assertThat(page.header("Content-Security-Policy").orElseThrow())
        .contains("script-src 'self'", "frame-ancestors 'self'");
    assertThat(page.header("X-Frame-Options")).hasValue("SAMEORIGIN");
    assertThat(page.body())
        .contains("演示账号", "jb-reviewer")
        .doesNotContainPattern("<script(?! src=\"/js/)");
  }

  @Test
  void guessingEndsAfterTenFailuresForThatAddressWhateverThePassword() {
    Http guesser = new Http(port);
    for (int i = 0; i < 10; i++) {
      assertThat(location(signIn(guesser, "ftz-approver", "wrong"))).endsWith("/login?error");
    }
    assertThat(location(signIn(guesser, "ftz-approver", "demo"))).endsWith("/login?locked");
    assertThat(new Http(port).as("ftz-approver", "demo").get("/engine-rest/task").body())
        .contains("10 分钟");
  }

  private Http signedIn(String username) {
    Http visitor = new Http(port);
    assertThat(location(signIn(visitor, username, "demo"))).doesNotContain("error");
    return visitor;
  }

  private Http.Answer signIn(Http visitor, String username, String password) {
    String token = token(visitor.get("/login?error"));
    return visitor.form(
        "/login", "username=%s&password=%s&_csrf=%s".formatted(username, password, token));
  }

  private static String token(Http.Answer page) {
    Matcher token = TOKEN.matcher(page.body());
    assertThat(token.find()).as(page.body()).isTrue();
    return token.group(1);
  }

  private static String location(Http.Answer answer) {
    assertThat(answer.status()).isEqualTo(302);
    return answer.header("Location").orElseThrow();
  }

  private long sessions() {
    return jdbc.sql("select count(*) from spring_session").query(Long.class).single();
  }
}
