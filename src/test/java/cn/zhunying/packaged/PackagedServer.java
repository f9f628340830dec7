package cn.zhunying.packaged;

import cn.zhunying.support.Http;
import cn.zhunying.support.TestDatabase;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged jar as its users start it, in a process of its own. */
final class PackagedServer implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path JAR = Path.of("target", "zhunying.jar").toAbsolutePath();

  private final Process process;
  private final int port;
  private final Path log;

  private PackagedServer(Process process, int port, Path log) {
    this.process = process;
    this.port = port;
    this.log = log;
  }

  /** Starts the server and waits until it says that it is ready. */
  static PackagedServer start(Path directory, Map<String, String> environment) throws Exception {
    int port = freePort();
    Path log = Files.createTempFile(directory, "server", ".log");
    ProcessBuilder builder =
        new ProcessBuilder(java(), "-Xmx320m", "-jar", JAR.toString())
            .directory(directory.toFile());
    builder.redirectErrorStream(true).redirectOutput(log.toFile());
    clean(builder.environment());
    builder.environment().put("SERVER_PORT", String.valueOf(port));
    builder.environment().putAll(environment);
    PackagedServer server = new PackagedServer(builder.start(), port, log);
    server.awaitReady();
    return server;
  }

  /** Runs a command of the jar to its end: its exit code, then its output lines. */
  static List<String> command(Path directory, Map<String, String> environment, String... arguments)
      throws Exception {
    List<String> command = new ArrayList<>(List.of(java(), "-Xmx320m", "-jar", JAR.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
    clean(builder.environment());
    builder.environment().putAll(environment);
    Process process = builder.start();
    List<String> lines =
        new ArrayList<>(
            new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList());
    lines.add(0, String.valueOf(process.waitFor()));
    return lines;
  }

  /** An empty database outside the server's own keeping. */
  static Map<String, String> externalDatabase() {
    return Map.of(
        "SPRING_DATASOURCE_URL", TestDatabase.url(),
        "SPRING_DATASOURCE_USERNAME", TestDatabase.worker(),
        "SPRING_DATASOURCE_PASSWORD", TestDatabase.workerPassword(),
        "SPRING_FLYWAY_USER", TestDatabase.username(),
        "SPRING_FLYWAY_PASSWORD", TestDatabase.password());
  }

  private static void clean(Map<String, String> environment) {
    environment
        .keySet()
        .removeIf(
            name ->
                name.startsWith("SPRING_")
                    || name.startsWith("ZHUNYING_")
                    || name.startsWith("SERVER_"));
  }

  int status(String user, String password, String path) {
    return as(user, password).get(path).status();
  }

  JsonNode get(String user, String password, String path) throws IOException {
    return JSON.readTree(as(user, password).get(path).body());
  }

  JsonNode post(String user, String password, String path, Object body) throws IOException {
    return JSON.readTree(as(user, password).post(path, JSON.writeValueAsString(body)).body());
  }

  private Http as(String user, String password) {
    Http http = new Http("http://127.0.0.1:" + port);
    return user == null ? http : http.as(user, password);
  }

  String log() throws IOException {
    return Files.readString(log);
  }

  /** As kill -9 does. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
  }

  private void awaitReady() throws Exception {
    long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(4);
    Http anybody = as(null, null);
    while (System.nanoTime() < until) {
      if (!process.isAlive()) {
        throw new IllegalStateException("the server ended: " + log());
      }
      try {
        if (anybody.get("/actuator/health/readiness").status() == 200) {
          return;
        }
      } catch (UncheckedIOException notYet) {
        // nobody listens yet
      }
      TimeUnit.MILLISECONDS.sleep(250);
    }
    throw new IllegalStateException("not ready in time: " + log());
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
