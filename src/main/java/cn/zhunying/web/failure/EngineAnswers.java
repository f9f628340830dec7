package cn.zhunying.web.failure;

import cn.zhunying.web.ErrorTexts;
import cn.zhunying.web.Reference;
import cn.zhunying.web.late.Meanwhile;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The engine tells of its errors with names of classes and the text of SQL statements. Those stay
 * in the log; a caller is told its own faults only.
 */
class EngineAnswers extends OncePerRequestFilter {

  private static final Logger LOG = LoggerFactory.getLogger(EngineAnswers.class);

  private static final int LONGEST_LOGGED = 300;

  /** Names of classes, of the engine's messages, and what MyBatis and PostgreSQL say. */
  private static final Pattern INSIDE =
      Pattern.compile(
          "\\b[a-z]\\w*(\\.[a-z]\\w*)+\\.[A-Z]\\w+|###|ENGINE-\\d|(?i:exception\\b|\\bsql\\b|\\bjdbc\\b)");

  /** Somebody else was first, as the engine, our own rows or the database say it. */
  private static final Pattern AT_ONCE =
      Pattern.compile(
          "OptimisticLocking|Cannot find task with id|updated by another transaction|which does not lead to|DuplicateKey|deadlock detected");

  private static final Pattern NO_DATABASE =
      Pattern.compile(
          "(?i)(jdbc connection|connection is not available|connection.*(closed|refused))");

  private final ObjectProvider<Meanwhile> meanwhile;

  EngineAnswers(ObjectProvider<Meanwhile> meanwhile) {
    this.meanwhile = meanwhile;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    HeldErrors held = new HeldErrors(response);
    chain.doFilter(request, held);
    byte[] body = held.body();
    int status = held.getStatus();
    if (body == null || response.isCommitted()) {
      return;
    }
    String said = new String(body, StandardCharsets.UTF_8);
    if (status >= 400 && (AT_ONCE.matcher(said).find() || isLost(request, status))) {
      LOG.info("two changes at once: {}", shortened(said));
      response.reset();
      response.setStatus(409);
      response.setContentType("application/problem+json");
      write(response, tooLate(request));
    } else if (status >= 500) {
      boolean away = NO_DATABASE.matcher(said).find();
      LOG.error("the engine answered {} to {}: {}", status, path(request), shortened(said));
      response.reset();
      FailureAnswer.write(request, response, away ? 503 : 500, Reference.of(request));
    } else if (INSIDE.matcher(said.replaceFirst("\"type\"\\s*:\\s*\"\\w+\"", "")).find()) {
      LOG.info("the engine answered {} to {}: {}", status, path(request), shortened(said));
      write(response, problem(status));
    } else {
      write(response, body);
    }
  }

  /** Read while its case ended, a task has no right and no case any more, as the engine sees it. */
  private static boolean isLost(HttpServletRequest request, int status) {
    return (status == 403 || status >= 500) && Meanwhile.isOver(request);
  }

  private byte[] tooLate(HttpServletRequest request) {
    ErrorTexts texts = ErrorTexts.of(409);
    String act =
        Optional.ofNullable(meanwhile.getIfAvailable())
            .flatMap(m -> Meanwhile.about(request).flatMap(m::since))
            .map(refusal -> refusal.reason() + "。")
            .orElse("");
    return FailureAnswer.problem(
            new ErrorTexts(texts.title(), texts.what() + act, texts.next()), 409, null)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String path(HttpServletRequest request) {
    return request.getRequestURI();
  }

  private static String shortened(String said) {
    return said.length() > LONGEST_LOGGED ? said.substring(0, LONGEST_LOGGED) + "…" : said;
  }

  private static byte[] problem(int status) {
    return FailureAnswer.problem(ErrorTexts.of(status), status, null)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static void write(HttpServletResponse response, byte[] body) throws IOException {
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
