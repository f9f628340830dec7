package cn.zhunying.identity.gate;

import cn.zhunying.law.Refusal;
import cn.zhunying.web.Problems;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Says no in {@code application/problem+json} where no controller is reached. */
@Component
public class ProblemAnswers {

  private final ObjectMapper json;

  ProblemAnswers(ObjectMapper json) {
    this.json = json;
  }

  void write(HttpServletResponse response, HttpStatus status, String title, Refusal... refusals)
      throws IOException {
    write(response, status, title, List.of(refusals));
  }

  void write(HttpServletResponse response, HttpStatus status, String title, List<Refusal> refusals)
      throws IOException {
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("type", Problems.type(refusals));
    problem.put("title", title);
    problem.put("status", status.value());
    problem.put("detail", String.join("；", refusals.stream().map(Refusal::reason).toList()));
    problem.put("errors", refusals);
    problem.put("message", forTasklist(refusals));
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    json.writeValue(response.getOutputStream(), problem);
  }

  /** A page for a person with a browser, a problem document for a script and for Tasklist. */
  public void refuse(
      HttpServletRequest request,
      HttpServletResponse response,
      HttpStatus status,
      String title,
      Refusal refusal)
      throws IOException {
    String accept = request.getHeader("Accept");
    if (accept != null && accept.contains(MediaType.TEXT_HTML_VALUE)) {
      response.sendError(status.value());
    } else {
      write(response, status, title, refusal);
    }
  }

  /** Tasklist shows this member of an error, and all of its JSON where there is none. */
  private static String forTasklist(List<Refusal> refusals) {
    return String.join(
        "；",
        refusals.stream()
            .map(r -> r.remedy() == null ? r.reason() : r.reason() + "，" + r.remedy())
            .toList());
  }

  /** 401. No challenge header: a browser would answer it with a window of its own. */
  public void notSignedIn(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    if (why instanceof LockedException) {
      write(
          response,
          HttpStatus.UNAUTHORIZED,
          "暂时不能登录",
          Refusal.right("sign-in-closed", why.getMessage()));
    } else if (why instanceof AuthenticationServiceException) {
      write(response, HttpStatus.SERVICE_UNAVAILABLE, "暂时不能登录", Refusal.right("sign-in-busy"));
    } else {
      boolean tried = request.getHeader("Authorization") != null;
      write(
          response,
          HttpStatus.UNAUTHORIZED,
          "未登录",
          tried ? Refusal.right("sign-in-wrong") : Refusal.right("sign-in-needed"));
    }
  }

  /** 403, or 401 for somebody who has not signed in yet. */
  public void denied(HttpServletRequest request, HttpServletResponse response, Exception why)
      throws IOException {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication == null || authentication instanceof AnonymousAuthenticationToken) {
      notSignedIn(request, response, null);
    } else {
      write(response, HttpStatus.FORBIDDEN, "无权办理", Refusal.right("account-not-entitled"));
    }
  }
}
