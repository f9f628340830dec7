package cn.zhunying.identity.gate;

import cn.zhunying.engine.EngineSession;
import cn.zhunying.engine.task.TaskCompletion;
import cn.zhunying.identity.Account;
import cn.zhunying.law.Refusal;
import cn.zhunying.web.late.Meanwhile;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * What officers do with a task: it is completed only with what its form allows and by whom it is
 * offered to, and whoever works on it cannot change anything else.
 */
@Component
class TaskDoor {

  private final TaskCompletion tasks;
  private final ProblemAnswers answers;
  private final EngineSession session;
  private final ObjectProvider<Meanwhile> meanwhile;

  TaskDoor(
      TaskCompletion tasks,
      ProblemAnswers answers,
      EngineSession session,
      ObjectProvider<Meanwhile> meanwhile) {
    this.tasks = tasks;
    this.answers = answers;
    this.session = session;
    this.meanwhile = meanwhile;
  }

  void complete(
      String id,
      Account account,
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain)
      throws ServletException, IOException, TaskSubmission.Malformed {
    TaskSubmission submission = TaskSubmission.read(Bodies.read(request));
    TaskCompletion.Answer answer = check(id, account, submission.values());
    if (answer instanceof TaskCompletion.HeldBy held) {
      heldBy(response, held.assignee());
    } else if (answer instanceof TaskCompletion.Wrong wrong) {
      answers.write(response, HttpStatus.UNPROCESSABLE_ENTITY, "form", wrong.problems());
    } else if (answer instanceof TaskCompletion.Allowed allowed) {
      request.setAttribute(Meanwhile.CASE, caseOf(id));
      request.setAttribute(Meanwhile.OVER, (Supplier<Boolean>) () -> !isOpen(id));
      chain.doFilter(
          new BodyRequest(request, submission.with(allowed.values()).canonical()), response);
    } else {
      noMore(id, response);
    }
  }

  /** Whatever fails while the task ends, fails because it ends. */
  private TaskCompletion.Answer check(String id, Account account, Map<String, Object> values) {
    try {
      return tasks.check(account, id, values);
    } catch (RuntimeException e) {
      if (isOpen(id)) {
        throw e;
      }
      return new TaskCompletion.NotVisible();
    }
  }

  private boolean isOpen(String id) {
    return session.asSystem(() -> tasks.isOpen(id));
  }

  /** A task that is done is told with what was done; of one that is not theirs nothing is said. */
  private void noMore(String id, HttpServletResponse response) throws IOException {
    Optional<Refusal> done = isOpen(id) ? Optional.empty() : since(id);
    if (done.isPresent()) {
      answers.write(
          response, HttpStatus.CONFLICT, "state", Refusal.state("task-done", null), done.get());
    } else {
      notTheirs(response);
    }
  }

  /** What was done to the case of a task that is no more, if the account may know. */
  private Optional<Refusal> since(String task) {
    return Optional.ofNullable(meanwhile.getIfAvailable())
        .flatMap(m -> Optional.ofNullable(caseOf(task).get()).flatMap(m::since));
  }

  private Supplier<String> caseOf(String task) {
    return () -> session.asSystem(() -> tasks.caseOf(task));
  }

  void claim(
      String id,
      Account account,
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain)
      throws ServletException, IOException, TaskSubmission.Malformed {
    byte[] body = Bodies.read(request);
    String user = TaskSubmission.json(body).path("userId").asText("");
    Optional<String> holder = tasks.holder(account, id);
    if (!user.equals(account.username())) {
      throw new TaskSubmission.Malformed("只能为自己领取任务：userId 须是 " + account.username());
    }
    if (holder.isPresent() && !holder.get().equals(account.username())) {
      heldBy(response, holder.get());
    } else if (!tasks.isOffered(account, id)) {
      noMore(id, response);
    } else {
      chain.doFilter(new BodyRequest(request, body), response);
    }
  }

  /** The engine wants the right to assign others for this; giving back one's own needs none. */
  void giveBack(
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
        response, HttpStatus.CONFLICT, "held", Refusal.state("task-held", null, assignee));
  }

  private void notTheirs(HttpServletResponse response) throws IOException {
    answers.write(response, HttpStatus.FORBIDDEN, "right", Refusal.right("task-not-theirs"));
  }
}
