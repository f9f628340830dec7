package bench;

import cn.zhunying.database.embedded.EmbeddedPostgres;
import cn.zhunying.database.embedded.Settings;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** A durable PostgreSQL as the product brings it, but counting what is sent to it. */
final class Server implements AutoCloseable {

  private static final Path ROOT = Path.of("target", "bench");

  private final EmbeddedPostgres postgres;
  private final Path data;

  private Server(EmbeddedPostgres postgres, Path data) {
    this.postgres = postgres;
    this.data = data;
  }

  static Server start() throws IOException {
    Path programs = Files.createDirectories(ROOT.resolve("programs")).toRealPath();
    Path data = ROOT.resolve("data");
    FileSystemUtils.deleteRecursively(data);
    Settings durable = new Settings(0, true, programs);
    try (EmbeddedPostgres first = EmbeddedPostgres.start(data, durable)) {
      first.execute("alter system set shared_preload_libraries = 'pg_stat_statements'");
      first.execute("alter system set pg_stat_statements.max = 10000");
      first.execute("alter system set pg_stat_statements.track_planning = on");
      // No checkpoint within the run: log bytes are the rows' own, without images of whole pages.
      first.execute("alter system set max_wal_size = '16GB'");
      first.execute("alter system set checkpoint_timeout = '1h'");
    }
    return new Server(EmbeddedPostgres.start(data, durable), data);
  }

  /** An empty database. */
  HikariDataSource create(String name) {
    postgres.createDatabase(name);
    HikariDataSource pool = new HikariDataSource();
    pool.setJdbcUrl(url(name));
    pool.setUsername(username());
    pool.setPassword(password());
    pool.setMaximumPoolSize(8);
    return pool;
  }

  String url(String name) {
    return postgres.url(name);
  }

  String username() {
    return postgres.username();
  }

  String password() {
    return postgres.password();
  }

  @Override
  public void close() {
    postgres.close();
    try {
      FileSystemUtils.deleteRecursively(data);
    } catch (IOException e) {
      System.err.println("left behind: " + data);
    }
  }
}
