package cn.zhunying.database.mode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhunying.database.DatabaseFailure;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** M14: with the profile production nothing starts that is open by an omission. */
class ProductionSettingsTest {

  private static final Map<String, Object> GOOD =
      Map.of(
          "spring.datasource.url", "jdbc:postgresql://db.example/zhunying",
          "spring.datasource.password", "k2v9-Zr4t-71mQ",
          "zhunying.encryption-key", "cGFja2FnZWQgc2VydmVyIHRlc3Qga2V5IDMyIGJ5dGVz",
          "zhunying.public-url", "https://zhunying.example",
          "server.forward-headers-strategy", "native",
          "server.servlet.session.cookie.secure", "true");

  @Test
  void whatIsSetAsTheExampleSaysStarts() {
    assertThatCode(() -> check(GOOD)).doesNotThrowAnyException();
    Map<String, Object> ownTls = new HashMap<>(GOOD);
    ownTls.remove("server.forward-headers-strategy");
    ownTls.put("server.ssl.bundle", "public");
    assertThatCode(() -> check(ownTls)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          spring.datasource.url, , SPRING_DATASOURCE_URL
          spring.datasource.password, , SPRING_DATASOURCE_PASSWORD
          spring.datasource.password, zhunying, SPRING_DATASOURCE_PASSWORD
          zhunying.admin.password, demo, ZHUNYING_ADMIN_PASSWORD
          zhunying.encryption-key, , ZHUNYING_ENCRYPTION_KEY
          zhunying.encryption-key, a, ZHUNYING_ENCRYPTION_KEY
          zhunying.encryption-key, not base64 but long enough to be a key of 32 bytes, ZHUNYING_ENCRYPTION_KEY
          zhunying.encryption-key, c2hvcnQ=, ZHUNYING_ENCRYPTION_KEY
          zhunying.public-url, http://zhunying.example, ZHUNYING_PUBLIC_URL
          zhunying.public-url, , ZHUNYING_PUBLIC_URL
          zhunying.public-url, 'https:', ZHUNYING_PUBLIC_URL
          server.forward-headers-strategy, , SERVER_FORWARD_HEADERS_STRATEGY
          server.forward-headers-strategy, none, SERVER_FORWARD_HEADERS_STRATEGY
          server.servlet.session.cookie.secure, false, SERVER_SERVLET_SESSION_COOKIE_SECURE
          zhunying.demo, true, ZHUNYING_DEMO
          """)
  void oneSettingLeftOutOrWeakIsNamed(String property, String value, String named) {
    Map<String, Object> bad = new HashMap<>(GOOD);
    bad.put(property, value == null ? "" : value);
    assertThatThrownBy(() -> check(bad))
        .isInstanceOf(DatabaseFailure.class)
        .hasMessageContaining(named);
    assertThatCode(() -> checked(bad, "other")).doesNotThrowAnyException();
  }

  @Test
  void allThatIsMissingIsSaidAtOnceAndNoSecretIsRepeated() {
    Map<String, Object> bad = new HashMap<>();
    bad.put("spring.datasource.password", "hunter2");
    assertThatThrownBy(() -> check(bad))
        .satisfies(e -> assertThat(e.getMessage().lines().count()).isGreaterThan(5))
        .hasMessageNotContaining("hunter2");
  }

  private static void check(Map<String, Object> given) {
    checked(given, ProductionSettings.PROFILE);
  }

  private static void checked(Map<String, Object> given, String profile) {
    StandardEnvironment environment = new StandardEnvironment();
    environment.getPropertySources().addFirst(new MapPropertySource("given", given));
    environment.setActiveProfiles(profile);
    ProductionSettings.check(environment);
  }
}
