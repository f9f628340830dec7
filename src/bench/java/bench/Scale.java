package bench;

import cn.zhunying.application.intake.Intake;
import cn.zhunying.cases.web.example.Examples;
import cn.zhunying.catalogue.Items;
import cn.zhunying.law.Outcome;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Pages and calls over a city's database against the same over a nearly empty one: statements, rows
 * and database time a call, and how many times as much.
 */
public final class Scale {

  private static final int LICENCES = Integer.getInteger("bench.licences", 100_000);
  private static final int TASKS = Integer.getInteger("bench.tasks", 20_000);
  private static final int CALLS = 5;

  private record Call(String user, String what, String path, String body) {}

  private record Cost(double statements, double rows, double millis) {}

  private Scale() {}

  public static void main(String[] args) throws Exception {
    Map<Call, Cost> small = new LinkedHashMap<>();
    Map<Call, Cost> big = new LinkedHashMap<>();
    try (Server server = Server.start();
        Product product = new Product(server, "scale")) {
      JdbcTemplate jdbc = new JdbcTemplate(product.database());
      jdbc.execute("create extension if not exists pg_stat_statements");
      seed(product);
      measure(product, jdbc, small);
      new ScaleRows(jdbc).grow(LICENCES, TASKS);
      measure(product, jdbc, big);
    }
    StringBuilder report =
        new StringBuilder("| call | ms ratio | statements | rows | ms |\n|---|--:|--:|--:|--:|\n");
    big.forEach(
        (call, cost) ->
            report.append(
                "| %s (%s) | %.1f | %.0f → %.0f | %.0f → %.0f | %.1f → %.1f |%n"
                    .formatted(
                        call.what(),
                        call.user(),
                        cost.millis() / Math.max(0.1, small.get(call).millis()),
                        small.get(call).statements(),
                        cost.statements(),
                        small.get(call).rows(),
                        cost.rows(),
                        small.get(call).millis(),
                        cost.millis())));
    System.out.println(report);
    Files.writeString(Path.of("target", "bench", "scale.md"), report);
  }

  /** A licence with its duty open, applications that wait at the window. */
  private static void seed(Product product) throws Exception {
    product.application();
    Browser admin = new Browser(product, "admin");
    admin.post("/api/v1/demo/clock", "{\"advance\": \"P61D\"}");
    Examples examples = product.bean(Examples.class);
    for (int i = 0; i < 5; i++) {
      var example =
          examples.submission(
              product.bean(Items.class).require("hr-service-permit"),
              "general",
              "establish",
              "citywide");
      product.asApplicant(
          () -> {
            Outcome<?> outcome = product.bean(Intake.class).submit(example, "applicant");
            if (!outcome.isDone()) {
              throw new IllegalStateException(outcome.refusals().toString());
            }
          });
    }
  }

  private static void measure(Product product, JdbcTemplate jdbc, Map<Call, Cost> costs)
      throws Exception {
    Map<String, Browser> browsers = new TreeMap<>();
    for (Call call : calls(new Browser(product, "window"))) {
      Browser browser = browsers.get(call.user());
      if (browser == null) {
        browser = new Browser(product, call.user());
        browsers.put(call.user(), browser);
      }
      for (int i = 0; i < CALLS; i++) {
        browser.send(call);
      }
      jdbc.execute("select pg_stat_statements_reset()");
      for (int i = 0; i < CALLS; i++) {
        browser.send(call);
      }
      costs.put(
          call,
          jdbc.queryForObject(
              """
              select coalesce(sum(calls), 0), coalesce(sum(rows), 0), coalesce(sum(total_exec_time), 0)
              from pg_stat_statements s join pg_database d on d.oid = s.dbid and d.datname = current_database()
              where query !~* 'pg_stat_statements|^(begin|commit|set|show)'""",
              (row, n) ->
                  new Cost(
                      row.getDouble(1) / CALLS,
                      row.getDouble(2) / CALLS,
                      row.getDouble(3) / CALLS)));
    }
  }

  private static List<Call> calls(Browser window) throws Exception {
    String filter = "/engine-rest/filter/%s/%s?firstResult=%d&maxResults=15";
    String overdue = window.filter("已超期");
    String offered = window.filter("本单位待领");
    String sorted =
        "{\"sorting\":[{\"sortBy\":\"created\",\"sortOrder\":\"desc\"}],\"active\":true}";
    return List.of(
        new Call("window", "work list", "/work", null),
        new Call("window", "work list, all", "/work?list=all", null),
        new Call("window", "work list, search", "/work?q=000123", null),
        new Call("window", "search", "/search?q=mingyue", null),
        new Call("window", "Tasklist 已超期", filter.formatted(overdue, "list", 0), sorted),
        new Call("window", "Tasklist 本单位待领", filter.formatted(offered, "list", 0), sorted),
        new Call(
            "window", "Tasklist 本单位待领, page 50", filter.formatted(offered, "list", 735), sorted),
        new Call("window", "Tasklist 已超期, count", filter.formatted(overdue, "count", 0), null),
        new Call("supervisor", "board, overdue", "/supervision", null),
        new Call("supervisor", "board, done", "/supervision?state=done", null),
        new Call("city-supervisor", "board, overdue", "/supervision", null),
        new Call("applicant", "my cases", "/applications", null),
        new Call("applicant", "messages", "/messages", null),
        new Call("applicant", "search", "/search?q=mingyue", null));
  }

  /** Signed in by the form, or by name and password at the interfaces. */
  private static final class Browser {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final String base;
    private final String user;
    private final HttpClient http =
        HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    Browser(Product product, String user) throws Exception {
      this.base = "http://localhost:" + product.port();
      this.user = user;
      Matcher token = TOKEN.matcher(get("/login"));
      if (!token.find()) {
        throw new IllegalStateException("no token at the sign-in");
      }
      String form = "username=%s&password=demo&_csrf=%s".formatted(user, token.group(1));
      http.send(
          HttpRequest.newBuilder(URI.create(base + "/login"))
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(BodyPublishers.ofString(form))
              .build(),
          BodyHandlers.ofString());
    }

    String filter(String name) throws Exception {
      for (var filter :
          new com.fasterxml.jackson.databind.ObjectMapper().readTree(get("/engine-rest/filter"))) {
        if (filter.get("name").asText().equals(name)) {
          return filter.get("id").asText();
        }
      }
      throw new IllegalStateException("no list " + name);
    }

    void send(Call call) throws Exception {
      if (call.body() == null) {
        get(call.path());
      } else {
        post(call.path(), call.body());
      }
    }

    String get(String path) throws Exception {
      return body(request(path).GET());
    }

    String post(String path, String json) throws Exception {
      return body(
          request(path)
              .header("Content-Type", "application/json")
              .POST(BodyPublishers.ofString(json)));
    }

    private HttpRequest.Builder request(String path) {
      HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
      return path.startsWith("/engine-rest") || path.startsWith("/api")
          ? request.header(
              "Authorization",
              "Basic "
                  + java.util.Base64.getEncoder()
                      .encodeToString(
                          (user + ":demo").getBytes(java.nio.charset.StandardCharsets.UTF_8)))
          : request;
    }

    private String body(HttpRequest.Builder request) throws Exception {
      var answer = http.send(request.build(), BodyHandlers.ofString());
      if (answer.statusCode() >= 400) {
        throw new IllegalStateException(
            answer.statusCode() + " " + answer.uri() + " " + answer.body());
      }
      return answer.body();
    }
  }
}
