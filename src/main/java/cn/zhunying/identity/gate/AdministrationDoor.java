package cn.zhunying.identity.gate;

import cn.zhunying.identity.Account;
import cn.zhunying.identity.AccountSessions;
import cn.zhunying.identity.account.AccountAdministration;
import cn.zhunying.identity.account.AdministrativeAct;
import cn.zhunying.identity.account.AdministrativeAct.Kind;
import cn.zhunying.law.Refusal;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * What the administrator changes: refused where it must not be, otherwise made together with its
 * entry in the journal, and answered when both are kept.
 */
@Component
class AdministrationDoor {

  private final AccountAdministration administration;
  private final AccountSessions sessions;
  private final ProblemAnswers answers;
  private final TransactionTemplate transaction;

  AdministrationDoor(
      AccountAdministration administration,
      AccountSessions sessions,
      ProblemAnswers answers,
      PlatformTransactionManager transactions) {
    this.administration = administration;
    this.sessions = sessions;
    this.answers = answers;
    this.transaction = new TransactionTemplate(transactions);
  }

  void administer(
      EngineRoutes.Match match,
      Account account,
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain)
      throws ServletException, IOException, TaskSubmission.Malformed {
    byte[] body = Bodies.read(request);
    AdministrativeAct act = act(request.getMethod(), match, TaskSubmission.json(body));
    Optional<Refusal> refusal = administration.refusal(account, act);
    if (refusal.isPresent()) {
      answers.write(response, status(refusal.get()), "undone", refusal.get());
      return;
    }
    ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
    Map<String, Account> concerned = administration.concerned(act);
    boolean done =
        inOneTransaction(
            () -> {
              administration.prepare(act);
              chain.doFilter(new BodyRequest(request, body), answer);
              boolean made = HttpStatus.valueOf(answer.getStatus()).is2xxSuccessful();
              if (made) {
                administration.follow(account, act, concerned);
              }
              return made;
            });
    if (done) {
      concerned.keySet().forEach(sessions::end);
    }
    answer.copyBodyToResponse();
  }

  private interface Change {
    boolean make() throws ServletException, IOException;
  }

  private boolean inOneTransaction(Change change) throws ServletException, IOException {
    Exception[] failed = {null};
    Boolean done =
        transaction.execute(
            status -> {
              try {
                boolean made = change.make();
                if (!made) {
                  status.setRollbackOnly();
                }
                return made;
              } catch (ServletException | IOException e) {
                failed[0] = e;
                status.setRollbackOnly();
                return false;
              }
            });
    if (failed[0] instanceof IOException e) {
      throw e;
    }
    if (failed[0] instanceof ServletException e) {
      throw e;
    }
    return Boolean.TRUE.equals(done);
  }

  private static HttpStatus status(Refusal refusal) {
    return switch (refusal.kind()) {
      case FORM -> HttpStatus.UNPROCESSABLE_ENTITY;
      case STATE -> HttpStatus.CONFLICT;
      case RIGHT -> HttpStatus.FORBIDDEN;
      case UNKNOWN -> HttpStatus.NOT_FOUND;
    };
  }

  private static AdministrativeAct act(String method, EngineRoutes.Match match, JsonNode body) {
    List<String> parts = match.parts();
    return switch (method + " " + match.route()) {
      case "POST user/create" ->
          act(
              Kind.USER_CREATED,
              text(body.at("/profile/id")),
              null,
              null,
              text(body.at("/credentials/password")));
      case "PUT user/{}/profile" ->
          act(Kind.USER_CHANGED, parts.get(0), null, text(body.path("id")), null);
      case "PUT user/{}/credentials" ->
          act(Kind.PASSWORD_SET, parts.get(0), null, null, text(body.path("password")));
      case "DELETE user/{}" -> act(Kind.USER_DELETED, parts.get(0), null, null, null);
      case "POST group/create" ->
          act(Kind.GROUP_CREATED, null, String.valueOf(text(body.path("id"))), null, null);
      case "PUT group/{}" ->
          act(Kind.GROUP_CHANGED, null, parts.get(0), text(body.path("id")), null);
      case "DELETE group/{}" -> act(Kind.GROUP_DELETED, null, parts.get(0), null, null);
      case "PUT group/{}/members/{}" ->
          act(Kind.GROUP_GIVEN, parts.get(1), parts.get(0), null, null);
      case "DELETE group/{}/members/{}" ->
          act(Kind.GROUP_TAKEN, parts.get(1), parts.get(0), null, null);
      case "PUT job/{}/retries", "PUT job-definition/{}/retries" ->
          about(Kind.RETRIES_SET, match, Map.of("retries", body.path("retries").asText("")));
      case "DELETE incident/{}" -> about(Kind.INCIDENT_RESOLVED, match, Map.of());
      default -> about(Kind.INCIDENT_ANNOTATED, match, Map.of());
    };
  }

  private static AdministrativeAct act(
      Kind kind,
      @Nullable String account,
      @Nullable String group,
      @Nullable String named,
      @Nullable String password) {
    return new AdministrativeAct(kind, account, group, named, password, Map.of());
  }

  private static AdministrativeAct about(
      Kind kind, EngineRoutes.Match match, Map<String, String> more) {
    Map<String, String> all = new java.util.HashMap<>(more);
    all.put("of", match.route().replaceFirst("\\{}", match.parts().get(0)));
    return new AdministrativeAct(kind, null, null, null, null, all);
  }

  private static @Nullable String text(JsonNode node) {
    return node.isTextual() ? node.textValue() : null;
  }
}
