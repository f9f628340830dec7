package cn.zhunying.web.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Collections;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.serializer.support.SerializationFailedException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A stored session that this version cannot read any more is none: its row goes, and the person
 * signs in again. What is read here is kept for the rest of the request.
 */
class ReadableSession extends OncePerRequestFilter {

  private static final Logger LOG = LoggerFactory.getLogger(ReadableSession.class);

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    HttpSession session = request.getSession(false);
    if (session != null && !isReadable(session)) {
      session.invalidate();
    }
    chain.doFilter(request, response);
  }

  private static boolean isReadable(HttpSession session) {
    for (String name : Collections.list(session.getAttributeNames())) {
      try {
        session.getAttribute(name);
      } catch (ConversionException | SerializationFailedException | LinkageError e) {
        LOG.warn("a stored session is dropped: its {} cannot be read: {}", name, e.toString());
        return false;
      }
    }
    return true;
  }
}
