package cn.zhunying.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** The API of a running demo as its accounts use it. */
final class Visits {

  /**
   * @param body null when there is none
   */
  record Answer(int status, @Nullable JsonNode body) {

    boolean isDone() {
      return status < 300;
    }

    String text(String path) {
      return body == null ? "" : body.at(path).asText();
    }
  }

  private static final String BOUNDARY = "zhunying-demo";

  private final HttpClient http = HttpClient.newHttpClient();
  private final ObjectMapper json = new ObjectMapper();
  private final String base;

  Visits(String base) {
    this.base = base;
  }

  Answer get(String user, String path) throws IOException, InterruptedException {
    return send(request(user, path).GET());
  }

  Answer post(String user, String path, Object body) throws IOException, InterruptedException {
    return send(
        request(user, path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json.writeValueAsString(body))));
  }

  /** One page of paper, of its own content each. */
  Answer upload(String user, String path, String material, String mark)
      throws IOException, InterruptedException {
    String part = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=";
    String body =
        part
            + "\"material\"\r\n\r\n"
            + material
            + "\r\n"
            + part
            + "\"file\"; filename=\"%s.pdf\"\r\nContent-Type: application/pdf\r\n\r\n"
                .formatted(mark)
            + paper(mark)
            + "\r\n--"
            + BOUNDARY
            + "--\r\n";
    return send(
        request(user, path)
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .POST(BodyPublishers.ofString(body)));
  }

  private static String paper(String mark) {
    return """
        %PDF-1.4
        1 0 obj
        <</Type/Catalog/Pages 2 0 R>>
        endobj
        2 0 obj
        <</Type/Pages/Kids[3 0 R]/Count 1>>
        endobj
        3 0 obj
        <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>
        endobj
        trailer
        <</Root 1 0 R>>
        % MARK
        %%EOF
        """
        .replace("MARK", mark);
  }

  private HttpRequest.Builder request(String user, String path) {
    byte[] pair = (user + ":demo").getBytes(StandardCharsets.UTF_8);
    return HttpRequest.newBuilder(URI.create(base + path))
        .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
  }

  private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpResponse<byte[]> answer = http.send(request.build(), BodyHandlers.ofByteArray());
    String type = answer.headers().firstValue("Content-Type").orElse("");
    return new Answer(
        answer.statusCode(),
        type.contains("json") && answer.body().length > 0 ? json.readTree(answer.body()) : null);
  }
}
