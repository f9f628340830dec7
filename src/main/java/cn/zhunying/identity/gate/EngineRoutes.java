package cn.zhunying.identity.gate;

import cn.zhunying.identity.Account;
import cn.zhunying.identity.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What each role may call of the engine. Not listed means refused: an officer works on tasks, the
 * administrator looks after accounts, retries and incidents and decides no case.
 */
final class EngineRoutes {

  /** What the gate has to do with a call that is open. */
  enum Kind {
    /** Handed on: the engine decides who sees what. */
    READ,
    /** A read whose conditions stand in the body. */
    SEARCH,
    /** One of the stored lists, {@code filter/{id}/list}. */
    LIST,
    COMPLETE,
    CLAIM,
    GIVE_BACK,
    /** A change the administrator makes, kept in the journal. */
    ADMINISTER
  }

  /**
   * @param parts what stands for the braces of the route, in their order
   */
  record Match(Kind kind, String route, List<String> parts) {}

  private record Route(Kind kind, Set<String> methods, String path, Pattern pattern) {}

  /** Of one thing, not a word by which the engine means all of them. */
  private static final String NAME =
      "(?!(?:statistics|report|create|delete|suspended|cleanup)(?:/|$))[^/]+";

  private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");
  private static final Set<String> POST = Set.of("POST");

  private static final List<Route> STAFF =
      routes(
          read("engine", "version", "filter", "filter/count", "filter/{}"),
          read("task", "task/count", "task/{}", "task/{}/form", "task/{}/deployed-form"),
          read("task/{}/rendered-form", "task/{}/form-variables", "task/{}/identity-links"),
          read("task/{}/variables", "task/{}/variables/{}", "task/{}/variables/{}/data"),
          read("task/{}/localVariables", "task/{}/localVariables/{}"),
          read("variable-instance", "variable-instance/count", "variable-instance/{}"),
          read("process-definition", "process-definition/count", "process-definition/{}"),
          read("process-definition/{}/xml", "process-definition/{}/diagram"),
          read("process-definition/key/{}", "process-definition/key/{}/xml"),
          read("user", "user/count", "user/{}/profile", "group", "group/count", "identity/groups"),
          read("authorization/check", "history/user-operation", "history/user-operation/count"),
          read("/admin/auth/user/{}", "/tasklist/plugin/{}/static/{*}"),
          on(
              Kind.SEARCH,
              POST,
              "task",
              "task/count",
              "variable-instance",
              "variable-instance/count"),
          lists(),
          on(Kind.COMPLETE, POST, "task/{}/complete", "task/{}/submit-form"),
          on(Kind.CLAIM, POST, "task/{}/claim"),
          on(Kind.GIVE_BACK, POST, "task/{}/unclaim"));

  /** Cockpit and Admin read all there is; the engine holds no personal data but a firm's name. */
  private static final List<Route> ADMINISTRATOR =
      routes(
          read("engine", "version", "identity/{*}", "authorization", "authorization/{*}"),
          read("user", "user/{*}", "group", "group/{*}", "tenant", "tenant/{*}"),
          read("process-definition", "process-definition/{*}", "deployment", "deployment/{*}"),
          read("process-instance", "process-instance/{*}", "execution", "execution/{*}"),
          read("task", "task/{*}", "filter", "filter/{}", "filter/count"),
          read("variable-instance", "variable-instance/{*}", "incident", "incident/{*}"),
          read("job", "job/{*}", "job-definition", "job-definition/{*}", "batch", "batch/{*}"),
          read("decision-definition", "decision-definition/{*}"),
          read("decision-requirements-definition", "decision-requirements-definition/{*}"),
          read("case-definition", "case-definition/{*}", "case-instance", "case-instance/{*}"),
          read("external-task", "external-task/{*}", "event-subscription", "history/{*}"),
          read("metrics", "metrics/{*}", "telemetry/{*}"),
          read("/cockpit/{*}", "/admin/{*}", "/welcome/{*}", "/tasklist/plugin/{}/static/{*}"),
          on(Kind.SEARCH, POST, "task", "task/count", "execution", "execution/count"),
          on(Kind.SEARCH, POST, "variable-instance", "variable-instance/count"),
          on(Kind.SEARCH, POST, "process-instance", "process-instance/count"),
          on(Kind.SEARCH, POST, "job", "job/count", "job-definition", "job-definition/count"),
          on(Kind.SEARCH, POST, "history/task", "history/task/count"),
          on(Kind.SEARCH, POST, "history/process-instance", "history/process-instance/count"),
          on(Kind.SEARCH, POST, "history/variable-instance", "history/variable-instance/count"),
          on(Kind.SEARCH, POST, "history/activity-instance", "history/activity-instance/count"),
          on(Kind.SEARCH, POST, "/cockpit/plugin/base/{}/incident"),
          on(Kind.SEARCH, POST, "/cockpit/plugin/base/{}/incident/count"),
          on(Kind.SEARCH, POST, "/cockpit/plugin/base/{}/process-instance"),
          on(Kind.SEARCH, POST, "/cockpit/plugin/base/{}/process-instance/count"),
          on(
              Kind.SEARCH,
              POST,
              "/cockpit/plugin/base/{}/process-instance/{}/called-process-instances",
              "/cockpit/plugin/base/{}/process-definition/{}/called-process-definitions"),
          lists(),
          administer("POST", "user/create", "group/create"),
          administer("PUT", "user/{}/profile", "user/{}/credentials", "group/{}"),
          administer("DELETE", "user/{}", "group/{}", "group/{}/members/{}"),
          administer("PUT", "group/{}/members/{}"),
          administer("PUT", "job/{}/retries", "job-definition/{}/retries"),
          administer("PUT", "incident/{}/annotation"),
          administer("DELETE", "incident/{}/annotation", "incident/{}"));

  private EngineRoutes() {}

  static Optional<Match> find(EngineCall call, Account account) {
    if (account.has(Role.ADMIN)) {
      return find(ADMINISTRATOR, call);
    }
    return account.isStaff() ? find(STAFF, call) : Optional.empty();
  }

  private static Optional<Match> find(List<Route> open, EngineCall call) {
    for (Route route : open) {
      Matcher path = route.pattern().matcher(call.path());
      if (route.methods().contains(call.method()) && path.matches()) {
        List<String> parts = new ArrayList<>();
        for (int i = 1; i <= path.groupCount(); i++) {
          parts.add(path.group(i));
        }
        return Optional.of(new Match(route.kind(), route.path(), List.copyOf(parts)));
      }
    }
    return Optional.empty();
  }

  private static List<Route> read(String... paths) {
    return on(Kind.READ, READS, paths);
  }

  private static List<Route> lists() {
    return on(
        Kind.LIST,
        Set.of("GET", "POST"),
        "filter/{}/list",
        "filter/{}/count",
        "filter/{}/singleResult");
  }

  private static List<Route> administer(String method, String... paths) {
    return on(Kind.ADMINISTER, Set.of(method), paths);
  }

  /** {@code {}} stands for one part of the path, {@code {*}} for all that follows. */
  private static List<Route> on(Kind kind, Set<String> methods, String... paths) {
    List<Route> routes = new ArrayList<>();
    for (String path : paths) {
      String regex = path.replace("{*}", ".+").replace("{}", "(" + NAME + ")");
      routes.add(new Route(kind, methods, path, Pattern.compile(regex)));
    }
    return routes;
  }

  @SafeVarargs
  private static List<Route> routes(List<Route>... parts) {
    List<Route> all = new ArrayList<>();
    for (List<Route> part : parts) {
      all.addAll(part);
    }
    return List.copyOf(all);
  }
}
