package cn.zhunying.support;

import cn.zhunying.database.embedded.EmbeddedPostgres;
import cn.zhunying.database.embedded.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/** One PostgreSQL per test JVM, a fresh database for whoever asks. */
public final class TestDatabase {

  private static final Path ROOT = Path.of("target", "test-database");
  private static final AtomicInteger COUNT = new AtomicInteger();

  private TestDatabase() {}

  /** An empty database. */
  public static String url() {
    return url("template1");
  }

  /** A database with our own tables but not the engine's, cloned in a tenth of a second. */
  public static DataSource migrated() {
    return dataSource(url(Migrated.template()));
  }

  public static String username() {
    return Server.POSTGRES.username();
  }

  public static String password() {
    return Server.POSTGRES.password();
  }

  /** Where seals are written, and thrown away with all else. */
  static String seals() {
    return ROOT.resolve("data-" + ProcessHandle.current().pid()).resolve("seals").toString();
  }

  /** The account the product works with: it owns no table. */
  public static String worker() {
    return Server.POSTGRES.worker();
  }

  public static String workerPassword() {
    return Server.POSTGRES.workerPassword();
  }

  /** The database somebody is connected to, as its owner: for what the product itself may not. */
  public static JdbcClient asOwner(JdbcClient connected) {
    String name = connected.sql("select current_database()").query(String.class).single();
    return JdbcClient.create(dataSource(urlOf(name)));
  }

  static String urlOf(String database) {
    return Server.POSTGRES.url(database);
  }

  public static DataSource dataSource(String url) {
    return new DriverManagerDataSource(url, username(), password());
  }

  private static String url(String template) {
    String name = "t_" + COUNT.incrementAndGet();
    Server.POSTGRES.execute("create database %s template %s".formatted(name, template));
    return Server.POSTGRES.url(name);
  }

  /** Migrations run once per JVM. */
  private static final class Migrated {
    private static final String TEMPLATE = "migrated";

    static {
      Server.POSTGRES.createDatabase(TEMPLATE);
      Flyway.configure().dataSource(dataSource(Server.POSTGRES.url(TEMPLATE))).load().migrate();
    }

    /** A method, because a constant would be inlined and migrate nothing. */
    static String template() {
      return TEMPLATE;
    }
  }

  private static final class Server {
    static final EmbeddedPostgres POSTGRES = start();

    private static EmbeddedPostgres start() {
      try {
        Path programs = Files.createDirectories(ROOT.resolve("programs")).toRealPath();
        Path data = ROOT.resolve("data-" + ProcessHandle.current().pid());
        FileSystemUtils.deleteRecursively(data);
        Settings throwAway = new Settings(0, false, programs);
        try (EmbeddedPostgres first = EmbeddedPostgres.start(data, throwAway)) {
          // counts statements and their log bytes; only a new start loads it
          first.execute("alter system set shared_preload_libraries = 'pg_stat_statements'");
        }
        EmbeddedPostgres postgres = EmbeddedPostgres.start(data, throwAway);
        JdbcClient.create(
                new DriverManagerDataSource(
                    postgres.url("template1"), postgres.username(), postgres.password()))
            .sql(
                """
                create extension pg_stat_statements;
                grant pg_read_all_stats to %1$s;
                grant execute on function pg_stat_statements_reset to %1$s"""
                    .formatted(postgres.worker()))
            .update();
        SpringApplication.getShutdownHandlers().add(() -> stop(postgres, data));
        return postgres;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static void stop(EmbeddedPostgres postgres, Path data) {
      postgres.close();
      try {
        FileSystemUtils.deleteRecursively(data);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
