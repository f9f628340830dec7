package cn.zhunying.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.UrlPathHelper;

/**
 * A request to the engine's REST API, whichever of its two doors it comes through.
 *
 * @param path below the engine, e.g. {@code task/4711/complete}
 */
record EngineCall(String method, String path) {

  private static final Pattern DOORS =
      Pattern.compile(
          "/(?:engine-rest(?:/engine/[^/]+)?|camunda/api/engine/engine/[^/]+)/(.*)",
          Pattern.DOTALL);
  private static final Pattern TASK = Pattern.compile("task/([^/]+)/(.+)");

  private static final Pattern ACCOUNT =
      Pattern.compile("user/([^/]+)(?:/(?:credentials|profile))?/?|group/[^/]+/members/([^/]+)/?");
  private static final Pattern GROUP = Pattern.compile("group/([^/]+)/?");

  /** Searches that are sent by POST because of their size. */
  private static final Pattern SEARCH =
      Pattern.compile(
          "(?:task|variable-instance|process-instance"
              + "|history/(?:task|process-instance|variable-instance))(?:/count)?"
              + "|filter/[^/]+/(?:list|count|singleResult)");

  /** Figures across all bureaus, and the engine's own housekeeping. */
  private static final Pattern OVERVIEW =
      Pattern.compile(
          "(?:.*/)?(?:.*statistics.*|metrics.*|telemetry.*|schema.*|.*report.*)|job(?:-definition)?(?:/.*)?");

  /** Nobody does this through HTTP: diagrams come with the product, lists with the set-up. */
  private static final Pattern CLOSED =
      Pattern.compile(
          "filter(?:/create|/[^/]+)?|deployment/.*|task/create|task/[^/]+/delegate"
              + "|task/[^/]+/resolve|identity/verify");

  /** Whatever begins like a door is a call, so that no odd spelling slips by unchecked. */
  static Optional<EngineCall> of(HttpServletRequest request) {
    String path = UrlPathHelper.defaultInstance.getPathWithinApplication(request);
    if (!path.startsWith("/engine-rest") && !path.startsWith("/camunda/api/engine")) {
      return Optional.empty();
    }
    Matcher door = DOORS.matcher(path);
    return Optional.of(new EngineCall(request.getMethod(), door.matches() ? door.group(1) : ""));
  }

  boolean isRead() {
    return Set.of("GET", "HEAD", "OPTIONS").contains(method);
  }

  boolean isOverview() {
    return OVERVIEW.matcher(path).matches();
  }

  boolean isSearch() {
    return method.equals("POST") && SEARCH.matcher(path).matches();
  }

  boolean isClosed() {
    return !isRead() && CLOSED.matcher(path).matches();
  }

  /** Empty unless it is a POST to something of one task. */
  Optional<TaskCall> task() {
    Matcher task = TASK.matcher(path);
    return method.equals("POST") && task.matches()
        ? Optional.of(new TaskCall(task.group(1), task.group(2)))
        : Optional.empty();
  }

  /** Empty unless it changes or removes an account: its password, its name, a role it has. */
  Optional<String> account() {
    Matcher account = ACCOUNT.matcher(path);
    return !isRead() && account.matches()
        ? Optional.of(account.group(1) == null ? account.group(2) : account.group(1))
        : Optional.empty();
  }

  /** Empty unless it removes a group. */
  Optional<String> removedGroup() {
    Matcher group = GROUP.matcher(path);
    return method.equals("DELETE") && group.matches()
        ? Optional.of(group.group(1))
        : Optional.empty();
  }

  record TaskCall(String id, String verb) {}
}
