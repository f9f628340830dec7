package cn.zhunying.identity.web;

import cn.zhunying.engine.EngineSession;
import cn.zhunying.engine.task.TaskCompletion;
import cn.zhunying.identity.Account;
import cn.zhunying.identity.AccountSessions;
import cn.zhunying.identity.CurrentAccount;
import cn.zhunying.identity.Role;
import cn.zhunying.law.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before the engine's REST API at both doors. The engine decides who sees what; the gate
 * adds what it leaves open: a task is completed only with what its form allows and by its holder,
 * and whoever works on a task cannot change anything else. Not listed means refused.
 */
class EngineGate extends OncePerRequestFilter {

  private static final int LONGEST_BODY = 1 << 20;

  private final TaskCompletion tasks;
  private final EngineSession session;
  private final CurrentAccount current;
  private final AccountSessions sessions;
  private final ProblemAnswers answers;

  EngineGate(
      TaskCompletion tasks,
      EngineSession session,
      CurrentAccount current,
      AccountSessions sessions,
      ProblemAnswers answers) {
    this.tasks = tasks;
    this.session = session;
    this.current = current;
    this.sessions = sessions;
    this.answers = answers;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<EngineCall> call = EngineCall.of(request);
    Optional<Account> account = current.find();
    if (call.isEmpty() || account.isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    try (EngineSession.Scope as = session.of(account.get())) {
      handle(call.get(), account.get(), request, response, chain);
    }
  }

  private void handle(
      EngineCall call,
      Account account,
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain)
      throws ServletException, IOException {
    boolean administrator = account.has(Role.ADMIN);
    if (call.isClosed() || call.isRead() && call.isOverview() && !administrator) {
      refuse(response);
    } else if (call.isRead()) {
      chain.doFilter(request, response);
    } else if (call.isSearch()) {
      search(request, response, chain);
    } else if (call.task().isPresent()) {
      task(call.task().get(), account, request, response, chain);
    } else if (administrator) {
      administer(call, request, response, chain);
    } else {
      refuse(response);
    }
  }

  /** Whose account was changed signs in again, with what the account is now. */
  private void administer(
      EngineCall call, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    List<String> changed =
        Stream.concat(
                call.account().stream(),
                call.removedGroup().stream().flatMap(group -> sessions.members(group).stream()))
            .toList();
    chain.doFilter(request, response);
    if (HttpStatus.valueOf(response.getStatus()).is2xxSuccessful()) {
      changed.forEach(sessions::end);
    }
  }

  private void search(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      byte[] body = body(request);
      Optional<String> expression = TaskSubmission.expression(TaskSubmission.json(body));
      if (expression.isPresent()) {
        malformed(response, "查询条件里不能有表达式“%s”".formatted(expression.get()));
      } else {
        chain.doFilter(new BodyRequest(request, body), response);
      }
    } catch (TaskSubmission.Malformed e) {
      malformed(response, e.getMessage());
    }
  }

  private void task(
      EngineCall.TaskCall task,
      Account account,
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain)
      throws ServletException, IOException {
    try {
      switch (task.verb()) {
        case "complete", "submit-form" -> complete(task.id(), account, request, response, chain);
        case "claim" -> claim(task.id(), account, request, response, chain);
        case "unclaim" -> giveBack(task.id(), account, request, response, chain);
        case "comment/create" -> chain.doFilter(request, response);
        default -> {
          if (account.has(Role.ADMIN)) {
            chain.doFilter(request, response);
          } else {
            refuse(response);
          }
        }
      }
    } catch (TaskSubmission.Malformed e) {
      malformed(response, e.getMessage());
    }
  }

  private void complete(
      String id,
      Account account,
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain)
      throws ServletException, IOException, TaskSubmission.Malformed {
    TaskSubmission submission = TaskSubmission.read(body(request));
    TaskCompletion.Answer answer = tasks.check(account, id, submission.values());
    if (answer instanceof TaskCompletion.HeldBy held) {
      heldBy(response, held.assignee());
    } else if (answer instanceof TaskCompletion.NotTheirs) {
      notTheirs(response);
    } else if (answer instanceof TaskCompletion.Wrong wrong) {
      List<Refusal> refusals =
          wrong.problems().stream()
              .map(p -> Refusal.of(p.field(), p.reason(), p.remedy()))
              .toList();
      answers.write(response, HttpStatus.UNPROCESSABLE_ENTITY, "请更正后重新提交", refusals);
    } else if (answer instanceof TaskCompletion.Allowed allowed) {
      chain.doFilter(
          new BodyRequest(request, submission.with(allowed.values()).canonical()), response);
    } else {
      chain.doFilter(new BodyRequest(request, submission.canonical()), response);
    }
  }

  private void claim(
      String id,
      Account account,
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain)
      throws ServletException, IOException, TaskSubmission.Malformed {
    byte[] body = body(request);
    String user = TaskSubmission.json(body).path("userId").asText("");
    Optional<String> holder = tasks.holder(account, id);
    if (!user.equals(account.username())) {
      malformed(response, "只能为自己领取任务：userId 须是 " + account.username());
    } else if (holder.isPresent() && !holder.get().equals(account.username())) {
      heldBy(response, holder.get());
    } else if (account.has(Role.ADMIN) && !tasks.isOffered(account, id)) {
      notTheirs(response);
    } else {
      chain.doFilter(new BodyRequest(request, body), response);
    }
  }

  /** The engine wants the right to assign others for this; giving back one's own needs none. */
  private void giveBack(
      String id,
      Account account,
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain)
      throws ServletException, IOException {
    Optional<String> holder = tasks.holder(account, id);
    if (holder.isEmpty()) {
      chain.doFilter(request, response);
    } else if (!holder.get().equals(account.username())) {
      heldBy(response, holder.get());
    } else {
      tasks.giveBack(account, id);
      response.setStatus(HttpStatus.NO_CONTENT.value());
    }
  }

  private void heldBy(HttpServletResponse response, String assignee) throws IOException {
    answers.write(
        response,
        HttpStatus.CONFLICT,
        "任务已由他人领取",
        Refusal.of(null, "这项任务已由 %s 领取".formatted(assignee), "请由领取人办理，或者请领取人先退回任务"));
  }

  private void notTheirs(HttpServletResponse response) throws IOException {
    answers.write(
        response,
        HttpStatus.FORBIDDEN,
        "无权办理",
        Refusal.of(null, "这项任务不由您所在的岗位办理", "请由任务所属单位的承办人员办理"));
  }

  private void refuse(HttpServletResponse response) throws IOException {
    answers.write(
        response,
        HttpStatus.FORBIDDEN,
        "不开放的操作",
        Refusal.of(null, "流程引擎的这项操作不对外开放", "办理任务请用领取（claim）和完成（complete），其余事项请在准营页面办理"));
  }

  private void malformed(HttpServletResponse response, String reason) throws IOException {
    answers.write(
        response, HttpStatus.BAD_REQUEST, "请求格式不对", Refusal.of(null, reason, "请按接口说明更正后重试"));
  }

  private static byte[] body(HttpServletRequest request)
      throws IOException, TaskSubmission.Malformed {
    byte[] body = request.getInputStream().readNBytes(LONGEST_BODY + 1);
    if (body.length > LONGEST_BODY) {
      throw new TaskSubmission.Malformed("正文太长");
    }
    return body;
  }
}
