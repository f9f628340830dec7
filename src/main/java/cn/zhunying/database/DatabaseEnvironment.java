package cn.zhunying.database;

import cn.zhunying.database.embedded.DataDirectory;
import cn.zhunying.database.embedded.EmbeddedPostgres;
import cn.zhunying.database.embedded.PrivateFiles;
import cn.zhunying.database.embedded.Settings;
import cn.zhunying.database.mode.DemoSettings;
import cn.zhunying.database.mode.ProductionSettings;
import cn.zhunying.privacy.KeyText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.logging.Log;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.boot.logging.DeferredLogFactory;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.StringUtils;

/**
 * Without {@code spring.datasource.url} the system brings its own database, a demo and a key, and
 * is there for this machine only; with one, all three are the operator's.
 */
class DatabaseEnvironment implements EnvironmentPostProcessor, Ordered {

  static final String URL = "spring.datasource.url";
  static final String KEY = "zhunying.encryption-key";

  private final Log log;

  DatabaseEnvironment(DeferredLogFactory logs) {
    this.log = logs.getLog(EmbeddedPostgres.class);
  }

  /** After the configuration files are read. */
  @Override
  public int getOrder() {
    return Ordered.LOWEST_PRECEDENCE;
  }

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    ProductionSettings.check(environment);
    if (StringUtils.hasText(environment.getProperty(URL))) {
      requireKey(environment);
    } else if (environment.getProperty("zhunying.database.embedded", Boolean.class, true)) {
      bringDatabase(environment);
    }
  }

  private static void requireKey(ConfigurableEnvironment environment) {
    Map<String, Object> properties = new HashMap<>(DemoSettings.ownDatabase(environment));
    String key = givenKey(environment);
    if (key == null) {
      throw new DatabaseFailure(
          "使用自备的数据库时，必须给出个人信息的加密密钥，而环境变量 ZHUNYING_ENCRYPTION_KEY 没有设置。",
          "请生成一个密钥（例如 openssl rand -base64 32），设为 ZHUNYING_ENCRYPTION_KEY，妥善备份，各节点一致。");
    }
    properties.put(KEY, key);
    contribute(environment, properties);
  }

  private void bringDatabase(ConfigurableEnvironment environment) {
    Path directory = Path.of(environment.getProperty("zhunying.data-dir", "./data"));
    Map<String, Object> properties = new HashMap<>(DemoSettings.embedded(environment));
    properties.put(KEY, key(environment, directory));
    EmbeddedPostgres postgres = postgres(environment, directory);
    properties.put(URL, postgres.url());
    properties.put("spring.datasource.username", postgres.worker());
    properties.put("spring.datasource.password", postgres.workerPassword());
    properties.put(DatabaseOwner.USER, postgres.username());
    properties.put(DatabaseOwner.PASSWORD, postgres.password());
    if (!StringUtils.hasText(environment.getProperty("zhunying.journal.seal-directory"))) {
      properties.put("zhunying.journal.seal-directory", directory.resolve("seals").toString());
    }
    contribute(environment, properties);
  }

  private EmbeddedPostgres postgres(ConfigurableEnvironment environment, Path directory) {
    int port = environment.getProperty("zhunying.db-port", Integer.class, 0);
    Settings settings = new Settings(port, true, null);
    boolean attach = environment.getProperty("zhunying.database.attach", Boolean.class, false);
    EmbeddedPostgres postgres =
        attach
            ? EmbeddedPostgres.attachOrStart(directory, settings, log)
            : EmbeddedPostgres.start(directory, settings, log);
    // These run when every context, and with it pool and job executor, is closed.
    SpringApplication.getShutdownHandlers().add(postgres::close);
    return postgres;
  }

  /** Data that one key has encrypted is not to be met with another. */
  private static String key(ConfigurableEnvironment environment, Path path) {
    String given = givenKey(environment);
    if (given != null) {
      return given;
    }
    try {
      DataDirectory directory = DataDirectory.at(path);
      if (Files.exists(directory.cluster()) && Files.notExists(directory.keyFile())) {
        throw new DatabaseFailure(
            "数据库里的个人信息已用另一个密钥加密，而密钥文件 %s 不存在。".formatted(directory.keyFile()),
            "请从备份恢复这个文件，或把原来的密钥设为 ZHUNYING_ENCRYPTION_KEY。");
      }
      return PrivateFiles.secret(directory.keyFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static @Nullable String givenKey(ConfigurableEnvironment environment) {
    String key = environment.getProperty(KEY);
    if (!StringUtils.hasText(key)) {
      key = environment.getProperty("jasypt.encryptor.password");
    }
    if (!StringUtils.hasText(key)) {
      return null;
    }
    if (!KeyText.isStrong(key)) {
      throw new DatabaseFailure(
          "ZHUNYING_ENCRYPTION_KEY 太弱：须是至少 32 字节的 Base64。",
          "请生成一个新密钥（openssl rand -base64 32），写在原来的密钥之前，以逗号或者换行隔开；启动后运行 rekey 改用新密钥。");
    }
    return key;
  }

  /** First, because an empty variable still counts as a value further down. */
  private static void contribute(
      ConfigurableEnvironment environment, Map<String, Object> properties) {
    environment.getPropertySources().addFirst(new MapPropertySource("database", properties));
  }
}
