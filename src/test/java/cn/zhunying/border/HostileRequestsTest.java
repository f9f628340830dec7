package cn.zhunying.border;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import cn.zhunying.support.Api;
import cn.zhunying.support.Office;
import cn.zhunying.support.ZhunyingTest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * No input makes an error of ours, and what is accepted can be read again. Ten thousand requests
 * drawn from a seed, which is printed; {@code -Dfuzz.seed} and {@code -Dfuzz.requests} change them.
 */
@ZhunyingTest
class HostileRequestsTest {

  private static final long SEED = Long.getLong("fuzz.seed", 20260302);
  private static final int REQUESTS = Integer.getInteger("fuzz.requests", 10_000);

  private static final ObjectMapper JSON = new ObjectMapper();

  @Autowired private Api api;
  @Autowired private Office office;

  private final Queue<String> failures = new ConcurrentLinkedQueue<>();
  private final Set<String> created = ConcurrentHashMap.newKeySet();
  private final Map<Integer, Integer> statuses = new ConcurrentHashMap<>();

  @Test
  void noInputIsAnErrorOfOursAndWhatIsAcceptedCanBeRead() throws Exception {
    System.out.printf("fuzz: seed %d, %d requests%n", SEED, REQUESTS);
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    log.start();
    Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    root.addAppender(log);
    try {
      HostileRequests requests = requests();
      assertThat(requests.operations()).isGreaterThan(30);
      send(requests);
      readBack();
    } finally {
      root.detachAppender(log);
    }
    System.out.printf("fuzz: answers by status %s, %d created%n", statuses, created.size());
    assertThat(failures).as("seed %d", SEED).isEmpty();
    assertThat(List.copyOf(log.list))
        .filteredOn(e -> e.getLevel().isGreaterOrEqual(Level.ERROR))
        .extracting(e -> e.getLoggerName() + ": " + e.getFormattedMessage())
        .isEmpty();
    assertThat(statuses.getOrDefault(201, 0)).as("some get through").isPositive();
    assertThat(statuses.getOrDefault(422, 0))
        .as("most are told why not")
        .isGreaterThan(REQUESTS / 20);
  }

  private void send(HostileRequests requests) throws Exception {
    ExecutorService four = Executors.newFixedThreadPool(4);
    List<Future<?>> all = new ArrayList<>();
    for (int i = 0; i < REQUESTS; i++) {
      Random random = new Random(SEED * 1_000_003 + i);
      int n = i;
      all.add(four.submit(() -> one(n, requests.draw(random))));
    }
    four.shutdown();
    for (Future<?> each : all) {
      each.get();
    }
  }

  private void one(int n, HostileRequests.Drawn drawn) {
    if (failures.size() > 20) {
      return;
    }
    try {
      Api.Answer answer =
          api.send(drawn.method(), drawn.who(), drawn.address(), drawn.body(), drawn.headers());
      statuses.merge(answer.status(), 1, Integer::sum);
      if (answer.status() >= 500) {
        failures.add("%d: %d to %s".formatted(n, answer.status(), drawn.shown()));
      }
      if (answer.status() == 201 && drawn.address().matches("/api/v1/applications([?].*)?")) {
        created.add(answer.text("/number"));
      }
      if (answer.bytes().length > 100_000 && answer.status() >= 400) {
        failures.add("%d: %d bytes to %s".formatted(n, answer.bytes().length, drawn.shown()));
      }
    } catch (UncheckedIOException | IllegalStateException e) {
      failures.add("%d: %s to %s".formatted(n, e, drawn.shown()));
    }
  }

  /** H2, H3: what got in must come out, for everybody who may see it. */
  private void readBack() {
    for (String who : List.of("applicant", "applicant2", "window", "jb-window", "supervisor")) {
      fine(who, "/api/v1/applications");
    }
    fine("supervisor", "/api/v1/supervision/duties");
    for (String number : created) {
      JsonNode view = JSON.createObjectNode();
      for (String who : List.of("applicant", "applicant2")) {
        Api.Answer answer = api.get(who, "/api/v1/applications/" + number);
        view = answer.status() == 200 ? answer.body() : view;
      }
      assertThat(view.path("number").asText()).isEqualTo(number);
      view.path("documents")
          .forEach(
              d ->
                  List.of("applicant", "applicant2")
                      .forEach(who -> fine(who, d.get("url").asText())));
    }
  }

  private void fine(String who, String path) {
    Api.Answer answer = api.get(who, path);
    if (answer.status() >= 500) {
      failures.add("%d to %s of %s".formatted(answer.status(), path, who));
    }
  }

  private HostileRequests requests() throws IOException {
    Set<String> numbers = new LinkedHashSet<>();
    numbers.add(office.applied("commitment"));
    numbers.add(office.applied("general"));
    String licence = office.licensed();
    numbers.add(office.applied("general"));
    Map<String, List<String>> known = new HashMap<>();
    known.put("number", new ArrayList<>(numbers));
    known.get("number").add(licence);
    known.put("licence", List.of(licence));
    known.put("code", List.of("hr-service-permit", "private-training-school", "nothing"));
    known.put("id", List.of("1", "2", "3", "0"));
    known.put("uscc", List.of("91350100M000100Y43"));
    Map<String, List<JsonNode>> bodies = new HashMap<>();
    bodies.put("Submission", submissions());
    String clauses =
        api
            .get("applicant", "/api/v1/applications/" + numbers.iterator().next() + "/notice")
            .body()
            .at("/clauses")
            .findValuesAsText("id")
            .stream()
            .map(id -> "\"" + id + "\"")
            .toList()
            .toString();
    body(
        bodies,
        "Signature",
        "{\"acknowledged\":true,\"clauses\":%s,\"signatory\":\"李示例\"}".formatted(clauses));
    body(bodies, "CorrectionAnswer", "{\"note\":\"已补正\"}");
    body(bodies, "NewDefect", "{\"text\":\"缺少章程\",\"thereAtFirst\":true,\"why\":\"漏看\"}");
    body(
        bodies,
        "NewSpotCorrection",
        "{\"field\":\"answers.premises_address\",\"value\":\"渝中区 2 号\",\"reason\":\"当场确认\"}");
    body(
        bodies,
        "NewSpotCorrection",
        "{\"field\":\"subject.name\",\"value\":\"重庆示例公司\",\"reason\":\"当场确认\"}");
    body(bodies, "WithdrawalRequest", "{\"scope\":\"application\",\"reason\":\"不办了\"}");
    body(
        bodies,
        "IncidentRequest",
        "{\"incident\":\"I-1\",\"rules\":[\"A13-1\"],\"occurredOn\":\"2026-03-01\",\"document\":\"渝人社罚〔2026〕1号\"}");
    body(bodies, "Move", "{\"advance\":\"never\",\"to\":null}");
    body(bodies, "ReportRequest", "{\"report\":\"已整改\"}");
    body(bodies, "StatementRequest", "{\"text\":\"陈述\"}");
    body(bodies, "ActRequest", "{\"assignee\":\"inspector\",\"reason\":\"超期\"}");
    body(
        bodies,
        "RegistrationPush",
        "{\"item\":\"technical-school-preparation\",\"region\":\"ftz\",\"district\":\"yuzhong\",\"subject\":{\"name\":\"重庆示例学校\",\"uscc\":\"91350100M000100Y43\",\"registeredCapital\":100}}");
    JsonNode description =
        JSON.readTree(
            Files.readString(Path.of("src", "docs", "openapi.json"), StandardCharsets.UTF_8));
    return new HostileRequests(description, known, bodies);
  }

  private List<JsonNode> submissions() {
    List<JsonNode> examples = new ArrayList<>();
    for (String item :
        List.of("hr-service-permit", "private-training-school", "hr-service-filing")) {
      for (String procedure : List.of("commitment", "general")) {
        for (int i = 0; i < 6; i++) {
          Api.Answer answer =
              api.get(null, "/api/v1/items/%s/example?procedure=%s".formatted(item, procedure));
          if (answer.status() == 200) {
            examples.add(answer.body());
          }
        }
      }
    }
    assertThat(examples).isNotEmpty();
    return examples;
  }

  private static void body(Map<String, List<JsonNode>> bodies, String schema, String json)
      throws IOException {
    bodies.computeIfAbsent(schema, none -> new ArrayList<>()).add(JSON.readTree(json));
  }
}
