package cn.zhunying.identity.web;

import cn.zhunying.identity.account.OneTimePasswords;
import cn.zhunying.identity.gate.ProblemAnswers;
import cn.zhunying.law.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Whoever has signed in with a password somebody else knows can set the own and nothing else. */
@Component
class OwnPasswordFirst {

  private static final Set<String> OPEN =
      Set.of("/account", "/account/password", "/logout", "/login", "/type", "/error");

  private final ProblemAnswers answers;

  OwnPasswordFirst(ProblemAnswers answers) {
    this.answers = answers;
  }

  void filter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    if (!isOneTime(SecurityContextHolder.getContext().getAuthentication()) || OPEN.contains(path)) {
      chain.doFilter(request, response);
      return;
    }
    String accept = request.getHeader("Accept");
    if (accept != null && accept.contains(MediaType.TEXT_HTML_VALUE)) {
      response.sendRedirect(request.getContextPath() + "/account");
    } else {
      answers.refuse(
          request,
          response,
          HttpStatus.FORBIDDEN,
          "own-password",
          Refusal.right("password-one-time"));
    }
  }

  static boolean isOneTime(Authentication who) {
    return who != null
        && who.getAuthorities().stream()
            .anyMatch(a -> OneTimePasswords.AUTHORITY.equals(a.getAuthority()));
  }
}
