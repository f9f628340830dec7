package cn.zhunying.database.mode;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** M14: the container files, as far as they can be held against the product without a container. */
class DeploymentFilesTest {

  private static final Path DEPLOY = Path.of("deploy");
  private static final Pattern SETTING =
      Pattern.compile("^#?((?:ZHUNYING|SPRING|SERVER|MANAGEMENT)_[A-Z0-9_]+)=", Pattern.MULTILINE);
  private static final Pattern OWN =
      Pattern.compile("zhunying(?:\\.[a-z][a-z-]*)+|(?<=\\$\\{)ZHUNYING_[A-Z_]+");

  private final JsonNode compose = read();

  @Test
  void everyImageIsPinnedToAnExactVersion() throws IOException {
    List<String> images =
        Stream.concat(
                services().map(s -> s.path("image").asText("")).filter(i -> !i.isEmpty()),
                Files.readAllLines(DEPLOY.resolve("Dockerfile")).stream()
                    .filter(l -> l.startsWith("FROM "))
                    .map(l -> l.substring(5)))
            .toList();
    assertThat(images)
        .hasSizeGreaterThan(2)
        .allMatch(i -> i.matches("[a-z/-]+:v?\\d+\\.\\d+.*|.+@sha256:[0-9a-f]{64}"));
  }

  @Test
  void nothingButTheProxyIsReachableFromOutside() {
    compose
        .get("services")
        .fields()
        .forEachRemaining(
            s -> {
              for (JsonNode port : s.getValue().path("ports")) {
                assertThat(s.getKey().equals("proxy") || port.asText().startsWith("127.0.0.1:"))
                    .as("%s publishes %s", s.getKey(), port.asText())
                    .isTrue();
              }
            });
    assertThat(compose.at("/services/db/networks").toString()).isEqualTo("[\"inside\"]");
    assertThat(compose.at("/networks/inside/internal").asBoolean()).isTrue();
  }

  @Test
  void everyServiceGivesUpWhatItNeedsNotAndHasALimit() {
    services()
        .forEach(
            s -> {
              assertThat(s.at("/cap_drop/0").asText()).isEqualTo("ALL");
              assertThat(s.at("/security_opt/0").asText()).isEqualTo("no-new-privileges:true");
              assertThat(s.path("mem_limit").asText()).isNotEmpty();
            });
    assertThat(compose.at("/services/app/read_only").asBoolean()).isTrue();
  }

  @Test
  void secretsAreFilesAndEachIsDeclared() throws IOException {
    Set<String> declared = new TreeSet<>();
    compose
        .get("secrets")
        .fields()
        .forEachRemaining(
            s -> {
              assertThat(s.getValue().path("file").asText()).startsWith("./secrets/");
              declared.add(s.getKey());
            });
    services()
        .flatMap(s -> StreamSupport.stream(s.path("secrets").spliterator(), false))
        .forEach(
            s ->
                assertThat(declared)
                    .contains(s.isTextual() ? s.asText() : s.get("source").asText()));
    services()
        .forEach(
            s ->
                s.path("environment")
                    .fieldNames()
                    .forEachRemaining(
                        name ->
                            assertThat(name)
                                .matches(".*_FILE|(?!.*(?:PASSWORD|SECRET|_KEY|TOKEN)).*")));
    assertThat(Files.readString(DEPLOY.resolve("production.env.example")))
        .doesNotContainPattern("(?m)^[A-Z_]*(PASSWORD|_KEY)=.+");
  }

  /** What a secret's file is called is the name of the property the product asks for. */
  @Test
  void secretsOfTheApplicationAreNamedAsThePropertiesItReads() throws IOException {
    Set<String> known = known();
    for (JsonNode secret : compose.at("/services/app/secrets")) {
      assertThat(known).contains(environment(secret.get("target").asText()));
    }
  }

  @Test
  void everySettingIsOneTheProductOrItsFrameworkReads() throws IOException {
    Set<String> known = known();
    Set<String> named = new TreeSet<>();
    for (var at = SETTING.matcher(Files.readString(DEPLOY.resolve("production.env.example")));
        at.find(); ) {
      named.add(at.group(1));
    }
    compose.at("/services/app/environment").fieldNames().forEachRemaining(named::add);
    for (var at =
            Pattern.compile("\\$\\{([A-Z_]+)")
                .matcher(Files.readString(DEPLOY.resolve("Dockerfile")));
        at.find(); ) {
      named.add(at.group(1));
    }
    assertThat(named).hasSizeGreaterThan(20);
    assertThat(named)
        .filteredOn(n -> !known.contains(n) && known.stream().noneMatch(k -> isOfMap(k, n)))
        .isEmpty();
  }

  @Test
  void healthIsAskedWhereThereIsHealth() throws IOException {
    String asked = "/actuator/health/readiness";
    assertThat(Files.readString(DEPLOY.resolve("Dockerfile"))).contains(asked);
    assertThat(Files.readString(DEPLOY.resolve("nginx.conf"))).contains("location = " + asked);
    assertThat(settings().at("/management/endpoint/health/probes/enabled").asBoolean()).isTrue();
  }

  @Test
  void everyFileThatIsMountedIsThere() {
    services()
        .flatMap(s -> StreamSupport.stream(s.path("volumes").spliterator(), false))
        .map(v -> v.asText().split(":")[0])
        .filter(v -> v.startsWith("./"))
        .forEach(v -> assertThat(DEPLOY.resolve(v)).exists());
    assertThat(
            DEPLOY.resolve(compose.at("/services/app/build/context").asText()).resolve("pom.xml"))
        .exists();
  }

  private static boolean isOfMap(String known, String name) {
    return known.endsWith("PROPERTIES") && name.startsWith(known + "_");
  }

  private Stream<JsonNode> services() {
    return StreamSupport.stream(compose.get("services").spliterator(), false);
  }

  private static String environment(String property) {
    return property.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT);
  }

  /** Ours, as sources and settings name them, and those the libraries describe. */
  private static Set<String> known() throws IOException {
    Set<String> known = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
      for (Path file :
          files.filter(f -> f.toString().matches(".*\\.(java|yaml|properties)")).toList()) {
        for (var at = OWN.matcher(Files.readString(file)); at.find(); ) {
          known.add(environment(at.group()));
        }
      }
    }
    flatten("", settings(), known);
    for (URL described :
        Collections.list(
            DeploymentFilesTest.class
                .getClassLoader()
                .getResources("META-INF/spring-configuration-metadata.json"))) {
      try (InputStream in = described.openStream()) {
        known.addAll(names(new ObjectMapper().readTree(in).path("properties")));
      }
    }
    return known;
  }

  private static void flatten(String path, JsonNode node, Set<String> known) {
    known.add(environment(path));
    node.fields()
        .forEachRemaining(
            f ->
                flatten(
                    path.isEmpty() ? f.getKey() : path + "." + f.getKey(), f.getValue(), known));
  }

  private static JsonNode settings() throws IOException {
    return new YAMLMapper().readTree(Path.of("src/main/resources/application.yaml").toFile());
  }

  private static Collection<String> names(JsonNode properties) {
    return StreamSupport.stream(properties.spliterator(), false)
        .map(p -> environment(p.get("name").asText()))
        .collect(Collectors.toSet());
  }

  private static JsonNode read() {
    try {
      return new YAMLMapper().readTree(DEPLOY.resolve("compose.yaml").toFile());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
