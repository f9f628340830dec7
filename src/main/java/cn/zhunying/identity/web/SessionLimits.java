package cn.zhunying.identity.web;

import cn.zhunying.identity.SessionTime;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Ends a session that nobody uses, and every one after a day's work. Tasklist asks for its lists
 * again and again by itself: that is not somebody using it, so the time of the last use is our own
 * and not the one of the last request. By the machine's clock, which a demonstration cannot move.
 */
@Component
class SessionLimits {

  /** Milliseconds of the last use; written at sign-in, so that later writes are updates. */
  static final String USED = "zhunying.used";

  /** Sent by Tasklist's script while somebody types, clicks or scrolls. */
  private static final String IN_USE = "X-In-Use";

  private static final Duration NOTED_EVERY = Duration.ofMinutes(1);
  private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

  private final Duration idle;
  private final Duration longest;
  private final InstantSource machine;

  @Autowired
  SessionLimits(
      @Value("${spring.session.timeout:30m}") Duration idle,
      @Value("${zhunying.session.longest:12h}") Duration longest) {
    this(idle, longest, InstantSource.system());
  }

  SessionLimits(Duration idle, Duration longest, InstantSource machine) {
    this.idle = idle;
    this.longest = longest;
    this.machine = machine;
  }

  void filter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    HttpSession session = request.getSession(false);
    if (session != null) {
      Instant now = machine.instant();
      Instant used = used(session);
      if (isOver(session, used, now)) {
        session.invalidate();
      } else if (isUse(request) && used.plus(NOTED_EVERY).isBefore(now)) {
        session.setAttribute(USED, now.toEpochMilli());
        tell(request, session, now, now);
      } else {
        tell(request, session, used, now);
      }
    }
    chain.doFilter(request, response);
  }

  /** For the page, which warns in time. */
  private void tell(HttpServletRequest request, HttpSession session, Instant used, Instant now) {
    Instant end = Instant.ofEpochMilli(session.getCreationTime()).plus(longest);
    request.setAttribute(
        SessionTime.ATTRIBUTE,
        new SessionTime(
            idle.toSeconds(),
            Duration.between(now, used.plus(idle)).toSeconds(),
            Duration.between(now, end).toSeconds()));
  }

  private boolean isOver(HttpSession session, Instant used, Instant now) {
    return now.isAfter(Instant.ofEpochMilli(session.getCreationTime()).plus(longest))
        || now.isAfter(used.plus(idle));
  }

  private static Instant used(HttpSession session) {
    Object used = session.getAttribute(USED);
    return Instant.ofEpochMilli(
        used instanceof Long millis ? millis : session.getLastAccessedTime());
  }

  /** A page somebody opens, or a change; of Tasklist's own calls only those said to be one. */
  private static boolean isUse(HttpServletRequest request) {
    boolean background = request.getRequestURI().startsWith("/camunda/api/");
    boolean list =
        request.getRequestURI().endsWith("/list") || request.getRequestURI().endsWith("/count");
    boolean change = !READS.contains(request.getMethod()) && !list;
    return !background || change || request.getHeader(IN_USE) != null;
  }

  /** At sign-in. */
  void begin(HttpServletRequest request) {
    request.getSession().setAttribute(USED, machine.instant().toEpochMilli());
  }
}
