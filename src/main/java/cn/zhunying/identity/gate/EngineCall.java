package cn.zhunying.identity.gate;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.UriUtils;

/**
 * A request to the engine's REST API, whichever of its doors it comes through, in the one spelling
 * that is compared with what is allowed.
 *
 * @param path below the engine, e.g. {@code task/4711/complete}; with a leading slash what the web
 *     applications ask beside it, e.g. {@code /cockpit/plugin/base/default/incident}; empty for
 *     what is spelled in a way nobody needs
 * @param webapp whether it is the door of Tasklist, Cockpit and Admin
 */
record EngineCall(String method, String path, boolean webapp) {

  private static final String REST = "/engine-rest";
  private static final String WEBAPPS = "/camunda/api";
  private static final Pattern ENGINE =
      Pattern.compile("(?:/engine-rest|/camunda/api/engine)/engine/[^/]+/(.+)");
  private static final Pattern DEFAULT_ENGINE = Pattern.compile("/engine-rest/(?!engine/)(.+)");
  private static final Pattern BESIDE =
      Pattern.compile("/camunda/api(/(?:cockpit|admin|tasklist|welcome)/.+)");
  private static final Pattern ENGINES =
      Pattern.compile("(?:/engine-rest|/camunda/api/engine)/(engine)");

  /** Parameters, doubled slashes, dots and encoded delimiters: two readers may differ on these. */
  private static final Pattern ODD = Pattern.compile("[;\\\\\\p{Cntrl}%]|//|/\\.{1,2}(?:/|$)");

  private static final Pattern ENCODED_DELIMITER =
      Pattern.compile("%(?:2f|5c|3b|25|2e|[01].|7f)", Pattern.CASE_INSENSITIVE);

  static Optional<EngineCall> of(HttpServletRequest request) {
    String seen = seen(request);
    if (!isDoor(seen, REST) && !isDoor(seen, WEBAPPS)) {
      return Optional.empty();
    }
    return Optional.of(
        new EngineCall(
            request.getMethod(),
            canonical(request, seen).map(EngineCall::below).orElse(""),
            isDoor(seen, WEBAPPS)));
  }

  /** As the container understood it, which is how it chose who answers. */
  private static String seen(HttpServletRequest request) {
    String rest = request.getPathInfo();
    return rest == null ? request.getServletPath() : request.getServletPath() + rest;
  }

  private static boolean isDoor(String path, String door) {
    return path.equals(door) || path.startsWith(door + "/");
  }

  /** The engine reads the address anew: what it reads must be what the container has understood. */
  private static Optional<String> canonical(HttpServletRequest request, String seen) {
    String raw = request.getRequestURI().substring(request.getContextPath().length());
    String withoutEscapes = raw.replaceAll("%[0-9a-fA-F]{2}", "");
    if (ODD.matcher(seen).find()
        || ODD.matcher(withoutEscapes).find()
        || ENCODED_DELIMITER.matcher(raw).find()
        || !decoded(raw).equals(seen)) {
      return Optional.empty();
    }
    // the engine ignores one slash at the end, so it makes no difference here either
    return Optional.of(seen.endsWith("/") ? seen.substring(0, seen.length() - 1) : seen);
  }

  private static String decoded(String raw) {
    try {
      return UriUtils.decode(raw, java.nio.charset.StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      return "";
    }
  }

  private static String below(String path) {
    for (Pattern door : new Pattern[] {ENGINE, DEFAULT_ENGINE, BESIDE, ENGINES}) {
      Matcher call = door.matcher(path);
      if (call.matches()) {
        return call.group(1);
      }
    }
    return "";
  }

  boolean isRead() {
    return Set.of("GET", "HEAD", "OPTIONS").contains(method);
  }
}
