package cn.zhunying.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar as it is run: embedded with kill -9 and restart, and on a database of the user's own. */
class PackagedServerIT {

  private static final String KEY = "cGFja2FnZWQgc2VydmVyIHRlc3Qga2V5IDMyIGJ5dGVz";
  private static final String ADMIN_PASSWORD = "correct horse battery";

  @TempDir private Path directory;

  @Test
  void nothingIsLostWhenTheServerIsKilledAndStartedAgain() throws Exception {
    Map<String, String> environment =
        Map.of("ZHUNYING_DATA_DIR", directory.resolve("data").toString());
    String waiting;
    String licence;
    try (PackagedServer server = PackagedServer.start(directory, environment)) {
      waiting = apply(server);
      licence = sign(server, apply(server)).at("/licence").asText();
      assertThat(licence).startsWith("HR");
      server.kill();
    }
    try (PackagedServer server = PackagedServer.start(directory, environment)) {
      assertThat(
              server.get("applicant", "demo", "/api/v1/licences/" + licence).at("/status").asText())
          .isEqualTo("in-force");
      assertThat(sign(server, waiting).at("/status").asText()).isEqualTo("granted");
      assertThat(PackagedServer.command(directory, environment, "doctor"))
          .contains("偏差 0")
          .startsWith("0");
    }
  }

  @Test
  void onADatabaseOfTheUsersOwnNothingEmbeddedStartsAndNobodyIsThereButTheFirstAdministrator()
      throws Exception {
    Map<String, String> environment = production();
    try (PackagedServer server = PackagedServer.start(directory, environment)) {
      assertThat(server.status("applicant", "demo", "/api/v1/applications")).isEqualTo(401);
      assertThat(server.status("admin", "demo", "/engine-rest/task")).isEqualTo(401);
      assertThat(server.status("chief", ADMIN_PASSWORD, "/engine-rest/task")).isEqualTo(200);
      assertThat(server.status("chief", ADMIN_PASSWORD, "/api/v1/demo/clock")).isEqualTo(404);
      assertThat(server.status(null, null, "/api/v1/items/hr-service-permit")).isEqualTo(200);
      assertThat(Files.exists(directory.resolve("data"))).isFalse();
      assertThat(server.log())
          .as("what the container logs, such as why a page failed, is there")
          .contains("Starting service [Tomcat]")
          .doesNotContain(ADMIN_PASSWORD)
          .doesNotContain(KEY);
      assertThat(PackagedServer.command(directory, environment, "doctor"))
          .contains("偏差 0")
          .startsWith("0");
    }
  }

  @Test
  void withoutAKeyTheServerDoesNotStartAndSaysWhatIsMissing() throws Exception {
    List<String> lines = PackagedServer.command(directory, PackagedServer.externalDatabase());
    assertThat(lines.get(0)).isNotEqualTo("0");
    assertThat(String.join("\n", lines)).contains("ZHUNYING_ENCRYPTION_KEY");
  }

  /** As deploy/compose.yaml runs it: the profile, secrets as files. */
  private Map<String, String> production() throws Exception {
    Map<String, String> environment = new HashMap<>(PackagedServer.externalDatabase());
    Path secrets = Files.createDirectory(directory.resolve("secrets"));
    Files.writeString(
        secrets.resolve("spring.datasource.password"),
        environment.remove("SPRING_DATASOURCE_PASSWORD") + "\n");
    Files.writeString(secrets.resolve("zhunying.encryption-key"), KEY + "\n");
    Files.writeString(secrets.resolve("zhunying.admin.password"), ADMIN_PASSWORD + "\n");
    environment.put("ZHUNYING_SECRETS", secrets.toString());
    environment.put("SPRING_PROFILES_ACTIVE", "production");
    environment.put("ZHUNYING_ADMIN_USERNAME", "chief");
    environment.put("ZHUNYING_PUBLIC_URL", "https://zhunying.example");
    environment.put("SERVER_FORWARD_HEADERS_STRATEGY", "native");
    return environment;
  }

  /** M14. */
  @Test
  void whatIsOpenByAnOmissionDoesNotStartAndAllOfItIsNamedAtOnce() throws Exception {
    List<String> production =
        PackagedServer.command(directory, Map.of("SPRING_PROFILES_ACTIVE", "production"));
    assertThat(production.get(0)).isNotEqualTo("0");
    assertThat(String.join("\n", production))
        .contains("SPRING_DATASOURCE_URL", "ZHUNYING_ENCRYPTION_KEY", "ZHUNYING_PUBLIC_URL")
        .contains("SERVER_FORWARD_HEADERS_STRATEGY")
        .doesNotContain("\tat ");

    List<String> open = PackagedServer.command(directory, Map.of("SERVER_ADDRESS", "0.0.0.0"));
    assertThat(open.get(0)).isNotEqualTo("0");
    assertThat(String.join("\n", open)).contains("ZHUNYING_DEMO_ADDRESS");
    assertThat(Files.exists(directory.resolve("data"))).isFalse();
  }

  private static String apply(PackagedServer server) throws Exception {
    JsonNode example = server.get(null, null, "/api/v1/items/hr-service-permit/example");
    String number =
        server.post("applicant", "demo", "/api/v1/applications", example).at("/number").asText();
    assertThat(number).startsWith("SQ");
    return number;
  }

  private static JsonNode sign(PackagedServer server, String number) throws Exception {
    List<String> clauses = new ArrayList<>();
    server
        .get("applicant", "demo", "/api/v1/applications/" + number + "/notice")
        .at("/clauses")
        .forEach(c -> clauses.add(c.at("/id").asText()));
    return server.post(
        "applicant",
        "demo",
        "/api/v1/applications/" + number + "/commitment",
        Map.of("acknowledged", true, "clauses", clauses, "signatory", "李示例"));
  }
}
