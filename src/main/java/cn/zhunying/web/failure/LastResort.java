package cn.zhunying.web.failure;

import cn.zhunying.web.Audience;
import cn.zhunying.web.Reference;
import cn.zhunying.web.limit.BodyTooLarge;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.connector.ClientAbortException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * Stands before everything else and answers what nothing inside has answered: 503 while the
 * database is away, 409 for whoever lost a race, 413 for a body that goes on and on, else 500. The
 * person is told the reference under which the failure stands in the log.
 */
class LastResort implements Filter {

  private static final Logger LOG = LoggerFactory.getLogger(LastResort.class);

  @Override
  public void doFilter(ServletRequest any, ServletResponse answer, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest request = (HttpServletRequest) any;
    HttpServletResponse response = (HttpServletResponse) answer;
    String before = MDC.get(Reference.LOGGED);
    MDC.put(Reference.LOGGED, Reference.of(request));
    try {
      chain.doFilter(request, response);
    } catch (ClientAbortException gone) {
      throw gone;
    } catch (Exception | LinkageError | StackOverflowError | AssertionError e) {
      failed(request, response, e);
    } finally {
      if (before == null) {
        MDC.remove(Reference.LOGGED);
      } else {
        MDC.put(Reference.LOGGED, before);
      }
    }
  }

  private static void failed(
      HttpServletRequest request, HttpServletResponse response, Throwable why)
      throws IOException, ServletException {
    int status = status(why);
    if (status < HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
      LOG.info("{} {}: {}: {}", request.getMethod(), Audience.path(request), status, why + "");
    } else if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
      LOG.error("{} {}: no database: {}", request.getMethod(), Audience.path(request), why + "");
    } else {
      LOG.error("{} {} failed", request.getMethod(), Audience.path(request), why);
    }
    if (response.isCommitted()) {
      throw new ServletException("broken off, see the log before this line");
    }
    boolean again = request.getDispatcherType() == DispatcherType.ERROR;
    boolean page =
        status == HttpServletResponse.SC_INTERNAL_SERVER_ERROR && Audience.isPerson(request);
    if (page && !again) {
      response.sendError(status);
    } else {
      response.resetBuffer();
      String reference = status < 500 ? null : Reference.of(request);
      FailureAnswer.write(request, response, status, reference);
    }
  }

  private static int status(Throwable why) {
    if (DatabaseAway.isWhy(why)) {
      return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
    }
    if (why instanceof ConcurrencyFailureException) {
      return HttpServletResponse.SC_CONFLICT;
    }
    return BodyTooLarge.isWhy(why)
        ? HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE
        : HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
  }
}
