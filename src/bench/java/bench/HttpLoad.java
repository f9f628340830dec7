package bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Applicants who apply and commit through the interface of a running application. */
final class HttpLoad {

  private static final String ITEM = "hr-service-permit";
  private static final String APPLICANT =
      "Basic "
          + Base64.getEncoder().encodeToString("applicant:demo".getBytes(StandardCharsets.UTF_8));

  private final HttpClient client = HttpClient.newHttpClient();
  private final ObjectMapper json = new ObjectMapper();
  private final String api;

  HttpLoad(String url) {
    this.api = url + "/api/v1";
  }

  /** Applications per second, example, application and commitment each being a request. */
  double run(int threads, Duration length) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      long start = System.nanoTime();
      List<Future<Integer>> workers = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        workers.add(pool.submit(() -> until(start + length.toNanos())));
      }
      int done = 0;
      for (Future<Integer> worker : workers) {
        done += worker.get();
      }
      return done * 1e9 / (System.nanoTime() - start);
    } finally {
      pool.shutdownNow();
    }
  }

  private int until(long end) throws Exception {
    int done = 0;
    while (System.nanoTime() < end) {
      application();
      done++;
    }
    return done;
  }

  private void application() throws Exception {
    JsonNode example =
        send(
            "/items/%s/example?procedure=commitment&action=establish&region=citywide"
                .formatted(ITEM),
            null);
    String number = send("/applications", example).get("number").textValue();
    JsonNode item = send("/items/" + ITEM, null);
    JsonNode decided =
        send(
            "/applications/%s/commitment".formatted(number),
            json.valueToTree(
                Map.of(
                    "acknowledged",
                    true,
                    "clauses",
                    item.get("clauses").findValuesAsText("id"),
                    "signatory",
                    example.at("/subject/legalRepresentative/name").textValue())));
    if (!decided.path("status").asText().equals("granted")) {
      throw new IllegalStateException("not granted: " + decided);
    }
  }

  private JsonNode send(String path, JsonNode body) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(api + path))
            .header("Authorization", APPLICANT)
            .header("Content-Type", "application/json");
    if (body != null) {
      request
          .header("Idempotency-Key", UUID.randomUUID().toString())
          .POST(BodyPublishers.ofByteArray(json.writeValueAsBytes(body)));
    }
    var answer = client.send(request.build(), BodyHandlers.ofByteArray());
    if (answer.statusCode() >= 300) {
      throw new IllegalStateException(
          path + " " + answer.statusCode() + " " + new String(answer.body()));
    }
    return json.readTree(answer.body());
  }
}
