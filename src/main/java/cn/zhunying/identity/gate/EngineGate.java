package cn.zhunying.identity.gate;

import cn.zhunying.engine.EngineSession;
import cn.zhunying.identity.Account;
import cn.zhunying.identity.CurrentAccount;
import cn.zhunying.law.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Stands before the engine's REST API at both doors. The engine decides who sees what; the gate
 * lets through only what {@link EngineRoutes} lists for the role, in the one spelling of {@link
 * EngineCall}, and no expression in any query.
 */
@Component
public class EngineGate {

  private static final Logger log = LoggerFactory.getLogger(EngineGate.class);

  private final EngineSession session;
  private final CurrentAccount current;
  private final TaskLists lists;
  private final TaskDoor tasks;
  private final AdministrationDoor administration;
  private final ProblemAnswers answers;

  EngineGate(
      EngineSession session,
      CurrentAccount current,
      TaskLists lists,
      TaskDoor tasks,
      AdministrationDoor administration,
      ProblemAnswers answers) {
    this.session = session;
    this.current = current;
    this.lists = lists;
    this.tasks = tasks;
    this.administration = administration;
    this.answers = answers;
  }

  /** In the security chains, after the roles were asked for. */
  public void filter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<EngineCall> call = EngineCall.of(request);
    Optional<Account> account = current.find();
    if (call.isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    Optional<EngineRoutes.Match> open = account.flatMap(a -> EngineRoutes.find(call.get(), a));
    if (open.isEmpty()) {
      log.debug("closed: {} {}", call.get().method(), request.getRequestURI());
      refuse(request, response);
      return;
    }
    if (needsToken(call.get(), open.get()) && !WebappToken.isRight(request)) {
      answers.refuse(
          request, response, HttpStatus.FORBIDDEN, "stale", Refusal.right("webapp-token"));
      return;
    }
    try (EngineSession.Scope as = session.of(account.get())) {
      handle(open.get(), account.get(), request, response, chain);
    } catch (TaskSubmission.Malformed e) {
      answers.write(
          response,
          HttpStatus.BAD_REQUEST,
          "format",
          Refusal.form("engine-body", null, e.getMessage()));
    }
  }

  private void handle(
      EngineRoutes.Match match,
      Account account,
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain)
      throws ServletException, IOException, TaskSubmission.Malformed {
    withoutExpressions(request);
    switch (match.kind()) {
      case READ -> read(match, request, response, chain);
      case SEARCH -> chain.doFilter(new BodyRequest(request, query(request)), response);
      case LIST -> lists.answer(match, account, query(request), request, response, chain);
      case COMPLETE -> tasks.complete(match.parts().get(0), account, request, response, chain);
      case CLAIM -> tasks.claim(match.parts().get(0), account, request, response, chain);
      case GIVE_BACK -> tasks.giveBack(match.parts().get(0), account, request, response, chain);
      case ADMINISTER -> administration.administer(match, account, request, response, chain);
    }
  }

  /**
   * A stored list is asked of the engine by POST however it was asked of us; without the token its
   * own filter would end the session.
   */
  private static boolean needsToken(EngineCall call, EngineRoutes.Match open) {
    return call.webapp() && (!call.isRead() || open.kind() == EngineRoutes.Kind.LIST);
  }

  /** Counting what is in every stored list takes the engine minutes: each is counted by itself. */
  private void read(
      EngineRoutes.Match match,
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain)
      throws ServletException, IOException {
    if (match.route().equals("filter") && Boolean.parseBoolean(request.getParameter("itemCount"))) {
      refuse(request, response);
    } else {
      chain.doFilter(request, response);
    }
  }

  private static byte[] query(HttpServletRequest request)
      throws IOException, TaskSubmission.Malformed {
    byte[] body = Bodies.read(request);
    Optional<String> expression = TaskSubmission.expression(TaskSubmission.json(body));
    if (expression.isPresent()) {
      throw new TaskSubmission.Malformed("查询条件里不能有表达式“%s”".formatted(expression.get()));
    }
    return body;
  }

  private static void withoutExpressions(HttpServletRequest request)
      throws TaskSubmission.Malformed {
    for (String name : Collections.list(request.getParameterNames())) {
      if (name.toLowerCase(Locale.ROOT).endsWith("expression")) {
        throw new TaskSubmission.Malformed("查询条件里不能有表达式“%s”".formatted(name));
      }
    }
  }

  private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
    answers.refuse(
        request, response, HttpStatus.FORBIDDEN, "closed", Refusal.right("engine-closed"));
  }
}
