package cn.zhunying.identity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.engine.EngineTest;
import cn.zhunying.identity.account.OneTimePasswords;
import cn.zhunying.support.Http;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever is taken off, or given other roles or another password, is not signed in any longer. */
@EngineTest
class AccountChangesTest {

  private static final String SEES = "/camunda/api/engine/engine/default/task";
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  @Autowired Accounts accounts;
  @Autowired IdentityService identity;
  @Autowired OneTimePasswords oneTime;
  @Autowired JdbcClient jdbc;
  @LocalServerPort int port;

  private Http changed;
  private Http bystander;

  @BeforeEach
  void twoWhoAreSignedIn() {
    accounts.create(new Account("new-reviewer", "新审查", Set.of(Role.REVIEWER), "jiangbei"), "demo");
    changed = signedIn("new-reviewer");
    bystander = signedIn("jb-reviewer");
    assertThat(changed.get(SEES).status()).isEqualTo(200);
    assertThat(script("demo")).isEqualTo(200);
  }

  @AfterEach
  void gone() {
    identity.deleteUser("new-reviewer");
    oneTime.own("new-reviewer");
  }

  @Test
  void aNewPasswordEndsTheSessionsOfTheOld() {
    asAdministrator(
        "PUT",
        "user/new-reviewer/credentials",
        "{\"password\": \"four quiet yellow lamps\", \"authenticatedUserPassword\": \"demo\"}");
    isSignedOut();
    assertThat(script("demo")).isEqualTo(401);
    assertThat(script("four quiet yellow lamps")).as("somebody else knows it").isEqualTo(403);
  }

  @Test
  void aRoleTakenAwayEndsTheSession() {
    asAdministrator("DELETE", "group/jiangbei-reviewer/members/new-reviewer", "");
    isSignedOut();
  }

  /** L9: the other node remembers passwords too. */
  @Test
  void anotherNodeHearsOfIt() {
    long before = jdbc.sql("select n from account_change").query(Long.class).single();
    asAdministrator("DELETE", "group/jiangbei-reviewer/members/new-reviewer", "");
    assertThat(jdbc.sql("select n from account_change").query(Long.class).single())
        .isGreaterThan(before);
  }

  @Test
  void aRoleGivenEndsTheSession() {
    asAdministrator("PUT", "group/jiangbei-window/members/new-reviewer", "");
    isSignedOut();
  }

  @Test
  void anAccountTakenOffIsSignedOut() {
    asAdministrator("DELETE", "user/new-reviewer", "");
    isSignedOut();
    assertThat(script("demo")).isEqualTo(401);
  }

  @Test
  void whatIsRefusedEndsNothing() {
    Http officer = new Http(port).as("jb-reviewer", "demo");
    assertThat(officer.send("DELETE", "/engine-rest/user/new-reviewer", "").rule())
        .isEqualTo("engine-closed");
    assertThat(changed.get(SEES).status()).isEqualTo(200);
  }

  private void asAdministrator(String method, String path, String body) {
    Http admin = new Http(port).as("admin", "demo");
    assertThat(admin.send(method, "/engine-rest/" + path, body).status()).isEqualTo(204);
  }

  private void isSignedOut() {
    assertThat(changed.get(SEES).status()).isEqualTo(401);
    assertThat(bystander.get(SEES).status()).isEqualTo(200);
  }

  private int script(String password) {
    return new Http(port).as("new-reviewer", password).get("/engine-rest/task").status();
  }

  private Http signedIn(String username) {
    Http visitor = new Http(port);
    Matcher token = TOKEN.matcher(visitor.get("/login?error").body());
    assertThat(token.find()).isTrue();
    visitor.form(
        "/login", "username=%s&password=demo&_csrf=%s".formatted(username, token.group(1)));
    return visitor;
  }
}
