package bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A packaged application in a JVM of its own. */
final class Launched implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Process process;
  private final int port;
  private final double secondsToReady;

  private Launched(Process process, int port, double secondsToReady) {
    this.process = process;
    this.port = port;
    this.secondsToReady = secondsToReady;
  }

  static Launched ready(Path jar, Map<String, String> environment) throws Exception {
    int port = freePort();
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(System.getProperty("bench.java.options", "-Xmx320m").split("\\s+")));
    command.addAll(List.of("-jar", jar.toAbsolutePath().toString(), "--server.port=" + port));
    Path log = Path.of("target", "bench", jar.getFileName() + ".log");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().putAll(environment);
    long start = System.nanoTime();
    Process process = builder.start();
    await(process, port, log);
    return new Launched(process, port, (System.nanoTime() - start) / 1e9);
  }

  private static void await(Process process, int port, Path log) throws Exception {
    HttpClient client = HttpClient.newHttpClient();
    HttpRequest probe =
        HttpRequest.newBuilder(
                URI.create("http://localhost:%d/actuator/health/readiness".formatted(port)))
            .timeout(Duration.ofSeconds(5))
            .build();
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!answers(client, probe)) {
      if (!process.isAlive() || System.nanoTime() > end) {
        process.destroy();
        throw new IllegalStateException("did not become ready, see " + log.toAbsolutePath());
      }
      Thread.sleep(20);
    }
  }

  private static boolean answers(HttpClient client, HttpRequest probe) throws InterruptedException {
    try {
      return client.send(probe, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  String url() {
    return "http://localhost:" + port;
  }

  double secondsToReady() {
    return secondsToReady;
  }

  /** The most memory it ever had resident, in MB; NaN where the system does not tell. */
  double peakMegabytes() {
    try {
      return Files.readAllLines(Path.of("/proc/%d/status".formatted(process.pid()))).stream()
          .filter(line -> line.startsWith("VmHWM"))
          .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024.0)
          .findFirst()
          .orElse(Double.NaN);
    } catch (IOException e) {
      return Double.NaN;
    }
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(30, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
  }
}
