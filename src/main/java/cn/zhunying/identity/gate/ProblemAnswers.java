package cn.zhunying.identity.gate;

import cn.zhunying.law.Refusal;
import cn.zhunying.web.ErrorTexts;
import cn.zhunying.web.Language;
import cn.zhunying.web.Problems;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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

  void write(HttpServletResponse response, HttpStatus status, String about, Refusal... refusals)
      throws IOException {
    write(response, status, about, List.of(refusals));
  }

  void write(HttpServletResponse response, HttpStatus status, String about, List<Refusal> said)
      throws IOException {
    List<Refusal> refusals = said.stream().map(r -> r.in(Language.current())).toList();
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("type", Problems.type(refusals));
    problem.put("title", ErrorTexts.problem(about));
    problem.put("status", status.value());
    problem.put("detail", Problems.joined(refusals.stream().map(Refusal::reason)));
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
      String about,
      Refusal refusal)
      throws IOException {
    String accept = request.getHeader("Accept");
    if (accept != null && accept.contains(MediaType.TEXT_HTML_VALUE)) {
      response.sendError(status.value());
    } else {
      write(response, status, about, refusal);
    }
  }

  /** Tasklist shows this member of an error, and all of its JSON where there is none. */
  private static String forTasklist(List<Refusal> refusals) {
    String then = ErrorTexts.problem("then");
    return Problems.joined(
        refusals.stream()
            .map(r -> r.remedy() == null ? r.reason() : r.reason() + then + r.remedy()));
  }

  /** 401. No challenge header: a browser would answer it with a window of its own. */
  public void notSignedIn(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable AuthenticationException why)
      throws IOException {
    if (why instanceof LockedException) {
      write(
          response,
          HttpStatus.UNAUTHORIZED,
          "sign-in-closed",
          Refusal.right("sign-in-closed", why.getMessage()));
    } else if (why instanceof AuthenticationServiceException) {
      write(
          response,
          HttpStatus.SERVICE_UNAVAILABLE,
          "sign-in-closed",
          Refusal.right("sign-in-busy"));
    } else {
      boolean tried = request.getHeader("Authorization") != null;
      write(
          response,
          HttpStatus.UNAUTHORIZED,
          "not-signed-in",
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
      write(response, HttpStatus.FORBIDDEN, "right", Refusal.right("account-not-entitled"));
    }
  }
}
