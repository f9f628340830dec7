package cn.zhunying.database.mode;

import cn.zhunying.database.DatabaseFailure;
import cn.zhunying.privacy.KeyText;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;
import org.springframework.util.StringUtils;

/** With the profile {@code production} nothing starts that is open by an omission. */
public final class ProductionSettings {

  static final String PROFILE = "production";
  private static final int SHORTEST_PASSWORD = 12;
  private static final Set<String> KNOWN =
      Set.of("demo", "admin", "password", "changeme", "postgres", "zhunying", "secret", "123456");

  private final ConfigurableEnvironment environment;
  private final List<String> missing = new ArrayList<>();

  private ProductionSettings(ConfigurableEnvironment environment) {
    this.environment = environment;
  }

  /** All that is missing is said at once. */
  public static void check(ConfigurableEnvironment environment) {
    if (!environment.acceptsProfiles(Profiles.of(PROFILE))) {
      return;
    }
    ProductionSettings settings = new ProductionSettings(environment);
    settings.examine();
    if (!settings.missing.isEmpty()) {
      throw new DatabaseFailure(
          "正式运行（production）的设置不全或者不安全：\n- " + String.join("\n- ", settings.missing),
          "请逐项改正后重新启动；各项的说明见 deploy/production.env.example。");
    }
  }

  private void examine() {
    require(
        StringUtils.hasText(value("spring.datasource.url")),
        "没有设置 SPRING_DATASOURCE_URL；演示用的内嵌数据库不能用于正式运行");
    require(
        !environment.getProperty(DemoSettings.DEMO, Boolean.class, false), "不能设置 ZHUNYING_DEMO");
    password("SPRING_DATASOURCE_PASSWORD", value("spring.datasource.password"), true);
    password("ZHUNYING_ADMIN_PASSWORD", value("zhunying.admin.password"), false);
    require(
        KeyText.isStrong(value("zhunying.encryption-key")),
        "ZHUNYING_ENCRYPTION_KEY 须是至少 32 字节的 Base64（openssl rand -base64 32）");
    publicAddress();
  }

  private void publicAddress() {
    String url = value("zhunying.public-url");
    require(isHttps(url), "ZHUNYING_PUBLIC_URL 须是公众访问的 https 地址，现在是 " + url);
    boolean endsTlsItself =
        StringUtils.hasText(value("server.ssl.bundle"))
            || StringUtils.hasText(value("server.ssl.certificate"))
            || StringUtils.hasText(value("server.ssl.key-store"));
    String forwarded = value("server.forward-headers-strategy").toLowerCase(Locale.ROOT);
    require(
        endsTlsItself || forwarded.equals("native") || forwarded.equals("framework"),
        "TLS 由前面的代理终止时须设置 SERVER_FORWARD_HEADERS_STRATEGY=native（否则所有人共用代理的地址，登录限制会误伤），或者以 SERVER_SSL_* 自行终止");
    require(
        environment.getProperty("server.servlet.session.cookie.secure", Boolean.class, false),
        "SERVER_SERVLET_SESSION_COOKIE_SECURE 须为 true");
  }

  private void password(String name, String password, boolean needed) {
    if (!needed && password.isEmpty()) {
      return;
    }
    require(
        password.length() >= SHORTEST_PASSWORD
            && !KNOWN.contains(password.toLowerCase(Locale.ROOT)),
        "%s 须是至少 %d 个字符、不常见的密码".formatted(name, SHORTEST_PASSWORD));
  }

  private void require(boolean fulfilled, String otherwise) {
    if (!fulfilled) {
      missing.add(otherwise);
    }
  }

  private String value(String name) {
    String value = environment.getProperty(name);
    return value == null ? "" : value.strip();
  }

  private static boolean isHttps(String url) {
    try {
      URI uri = URI.create(url);
      return "https".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
