package cn.zhunying.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhunying.database.embedded.EmbeddedPostgres;
import cn.zhunying.database.mode.DemoSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.logging.DeferredLogs;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class DatabaseEnvironmentTest {

  private static final String KEY = "c3Ryb25nIGVub3VnaCBmb3IgdGVzdHMsIDMyIGJ5dGVz";

  private static final String OWN = "jdbc:postgresql://db.example/zhunying";

  @TempDir Path temp;

  @Test
  void startsNothingWhereADatabaseIsGiven() {
    StandardEnvironment environment =
        processed(Map.of("spring.datasource.url", OWN, "zhunying.encryption-key", KEY));

    assertThat(temp).isEmptyDirectory();
    assertThat(environment.getProperty("spring.datasource.url")).isEqualTo(OWN);
    assertThat(environment.containsProperty("zhunying.demo")).isFalse();
  }

  @Test
  void namesTheMissingVariableWhereADatabaseIsGivenWithoutAKey() {
    assertThatThrownBy(() -> processed(Map.of("spring.datasource.url", OWN)))
        .isInstanceOf(DatabaseFailure.class)
        .hasMessageContaining("ZHUNYING_ENCRYPTION_KEY");
  }

  @Test
  void refusesAKeyThatCanBeGuessedAndTakesAStrongOneBeforeIt() {
    assertThatThrownBy(
            () -> processed(Map.of("spring.datasource.url", OWN, "zhunying.encryption-key", "a")))
        .isInstanceOf(DatabaseFailure.class)
        .hasMessageContaining("32 字节");
    assertThat(
            processed(Map.of("spring.datasource.url", OWN, "zhunying.encryption-key", KEY + ",a"))
                .getProperty("zhunying.encryption-key"))
        .isEqualTo(KEY + ",a");
  }

  @Test
  void takesTheKeyOfJasyptToo() {
    StandardEnvironment environment =
        processed(Map.of("spring.datasource.url", OWN, "jasypt.encryptor.password", KEY));

    assertThat(environment.getProperty("zhunying.encryption-key")).isEqualTo(KEY);
  }

  @Test
  void bringsDatabaseDemoAndKeyWhereNoneIsGiven() throws Exception {
    // An empty variable, as compose files leave them, is none.
    StandardEnvironment environment = processed(Map.of("spring.datasource.url", ""));

    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(temp)) {
      assertThat(environment.getProperty("spring.datasource.url")).isEqualTo(postgres.url());
      assertThat(environment.getProperty("zhunying.demo")).isEqualTo("true");
      String key = environment.getProperty("zhunying.encryption-key");
      assertThat(Base64.getDecoder().decode(key)).hasSize(32);
      assertThat(processed(Map.of()).getProperty("zhunying.encryption-key")).isEqualTo(key);
      assertThat(
              PosixFilePermissions.toString(
                  Files.getPosixFilePermissions(temp.resolve("jasypt.key"))))
          .isEqualTo("rw-------");
    }

    Files.delete(temp.resolve("jasypt.key"));
    assertThatThrownBy(() -> processed(Map.of()))
        .isInstanceOf(DatabaseFailure.class)
        .hasMessageContaining("密钥文件");
  }

  /** M14. */
  @Test
  void theDemonstrationIsThereForThisMachineOnlyUnlessItIsToldOtherwiseByItsOwnSetting() {
    assertThat(DemoSettings.embedded(environment(Map.of())))
        .containsEntry("server.address", "127.0.0.1")
        .containsEntry("zhunying.demo", true);
    assertThat(DemoSettings.embedded(environment(Map.of("server.address", "::1"))))
        .containsEntry("server.address", "::1");
    assertThatThrownBy(() -> processed(Map.of("server.address", "0.0.0.0")))
        .isInstanceOf(DatabaseFailure.class)
        .satisfies(
            e -> assertThat(((DatabaseFailure) e).remedy()).contains("ZHUNYING_DEMO_ADDRESS"));
    assertThat(temp).isEmptyDirectory();
    assertThat(
            DemoSettings.embedded(
                environment(
                    Map.of("server.address", "0.0.0.0", "zhunying.demo-address", "0.0.0.0"))))
        .containsEntry("server.address", "0.0.0.0");
  }

  @Test
  void theDemonstrationStaysAwayFromADatabaseOfTheOperators() {
    Map<String, Object> own =
        Map.of(
            "spring.datasource.url", OWN, "zhunying.encryption-key", KEY, "zhunying.demo", "true");
    assertThatThrownBy(() -> processed(own))
        .isInstanceOf(DatabaseFailure.class)
        .hasMessageContaining("ZHUNYING_DEMO");
    Map<String, Object> throwAway = new HashMap<>(own);
    throwAway.put("zhunying.demo-own-database", "true");
    assertThat(processed(throwAway).getProperty("server.address")).isEqualTo("127.0.0.1");
  }

  @Test
  void leavesTestsWithoutADatabaseAlone() {
    processed(Map.of("zhunying.database.embedded", "false"));

    assertThat(temp).isEmptyDirectory();
  }

  private static StandardEnvironment environment(Map<String, Object> given) {
    StandardEnvironment environment = new StandardEnvironment();
    environment.getPropertySources().addFirst(new MapPropertySource("given", given));
    return environment;
  }

  private StandardEnvironment processed(Map<String, Object> given) {
    StandardEnvironment environment = environment(given);
    environment
        .getPropertySources()
        .addLast(new MapPropertySource("directory", Map.of("zhunying.data-dir", temp.toString())));
    new DatabaseEnvironment(new DeferredLogs())
        .postProcessEnvironment(environment, new SpringApplication());
    return environment;
  }
}
