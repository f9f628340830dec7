package bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The packaged jar as a process: how soon it is ready, how much memory it takes under load. */
record Processes(
    Spread seconds,
    Spread emptySeconds,
    Spread startRatio,
    double firstSeconds,
    double firstEmptySeconds,
    double httpPerSecond,
    double peakMegabytes) {

  private static final int ROUNDS = 3;

  static Processes measure(Server server, Path jar, Duration load) throws Exception {
    server.create("served").close();
    server.create("empty").close();
    Path emptyJar = EmptyJar.from(jar);
    Map<String, String> ours = environment(server, "served");
    Map<String, String> empty = environment(server, "empty");
    empty.put("SPRING_FLYWAY_BASELINE_ON_MIGRATE", "true"); // it finds the engine's tables
    double first = start(jar, ours);
    double firstEmpty = start(emptyJar, empty);
    List<Double> seconds = new ArrayList<>();
    List<Double> emptySeconds = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      seconds.add(start(jar, ours));
      emptySeconds.add(start(emptyJar, empty));
      ratios.add(seconds.get(i) / emptySeconds.get(i));
    }
    try (Launched application = Launched.ready(jar, ours)) {
      double perSecond = new HttpLoad(application.url()).run(4, load);
      return new Processes(
          Spread.of(seconds),
          Spread.of(emptySeconds),
          Spread.of(ratios),
          first,
          firstEmpty,
          perSecond,
          application.peakMegabytes());
    }
  }

  private static double start(Path jar, Map<String, String> environment) throws Exception {
    try (Launched application = Launched.ready(jar, environment)) {
      return application.secondsToReady();
    }
  }

  /** What the other does not know is nothing to it. */
  private static Map<String, String> environment(Server server, String database) {
    Map<String, String> all = new HashMap<>();
    all.put("SPRING_DATASOURCE_URL", server.url(database));
    all.put("SPRING_DATASOURCE_USERNAME", server.username());
    all.put("SPRING_DATASOURCE_PASSWORD", server.password());
    all.put("MANAGEMENT_ENDPOINT_HEALTH_PROBES_ENABLED", "true");
    all.put("MANAGEMENT_HEALTH_MAIL_ENABLED", "false");
    all.put("ZHUNYING_DEMO", "true");
    all.put("ZHUNYING_DEMO_OWN_DATABASE", "true");
    all.put("ZHUNYING_ENCRYPTION_KEY", Product.KEY);
    return all;
  }
}
