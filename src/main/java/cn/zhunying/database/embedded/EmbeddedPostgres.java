package cn.zhunying.database.embedded;

import static java.util.Objects.requireNonNull;

import cn.zhunying.database.DatabaseFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/** A real PostgreSQL over the data directory: started and owned by this JVM, or attached to. */
public final class EmbeddedPostgres implements AutoCloseable {

  private static final String DATABASE = "zhunying";
  private static final String WORKER = "zhunying_app";
  private static final long STARTING_MILLIS = 60_000;

  /** Several contexts of one JVM share the server of a directory. */
  private static final Map<Path, EmbeddedPostgres> OWNED = new HashMap<>();

  private final DataDirectory data;
  private final String password;
  private final int port;
  private final @Nullable Cluster cluster;
  private final @Nullable InstanceLock lock;

  private EmbeddedPostgres(
      DataDirectory data,
      String password,
      int port,
      @Nullable Cluster cluster,
      @Nullable InstanceLock lock) {
    this.data = data;
    this.password = password;
    this.port = port;
    this.cluster = cluster;
    this.lock = lock;
  }

  /** Starts the server, or refuses when another instance works on the directory. */
  public static EmbeddedPostgres start(Path directory) {
    return start(directory, Settings.DEFAULT, LogFactory.getLog(EmbeddedPostgres.class));
  }

  public static EmbeddedPostgres start(Path directory, Settings settings) {
    return start(directory, settings, LogFactory.getLog(EmbeddedPostgres.class));
  }

  public static EmbeddedPostgres start(Path directory, Settings settings, Log log) {
    return ownedOrStarted(directory, settings, log)
        .orElseThrow(
            () ->
                new DatabaseFailure(
                    "数据目录 %s 正被另一个准营实例使用。".formatted(directory.toAbsolutePath().normalize()),
                    "请先停止那个实例，或以 ZHUNYING_DATA_DIR 指定另一个目录。"));
  }

  /** For command lines: uses the running instance's server where there is one. */
  public static EmbeddedPostgres attachOrStart(Path directory) {
    return attachOrStart(directory, Settings.DEFAULT, LogFactory.getLog(EmbeddedPostgres.class));
  }

  public static EmbeddedPostgres attachOrStart(Path directory, Settings settings, Log log) {
    long deadline = System.currentTimeMillis() + STARTING_MILLIS;
    while (System.currentTimeMillis() < deadline) {
      Optional<EmbeddedPostgres> found =
          ownedOrStarted(directory, settings, log).or(() -> attached(directory));
      if (found.isPresent()) {
        return found.get();
      }
      Cluster.pause(); // the other one is still starting, or just ending
    }
    throw new DatabaseFailure(
        "数据目录 %s 正被另一个实例使用，但它的数据库没有就绪。".formatted(directory.toAbsolutePath().normalize()),
        "请查看那个实例的日志，或先停止它。");
  }

  /** Empty when another process holds the directory. */
  private static Optional<EmbeddedPostgres> ownedOrStarted(
      Path directory, Settings settings, Log log) {
    synchronized (OWNED) {
      try {
        DataDirectory data = DataDirectory.at(directory);
        EmbeddedPostgres running = OWNED.get(data.root());
        if (running != null) {
          return Optional.of(running);
        }
        Optional<InstanceLock> lock = InstanceLock.tryAcquire(data.lockFile());
        if (lock.isEmpty()) {
          return Optional.empty();
        }
        EmbeddedPostgres started = started(data, settings, log, lock.get());
        OWNED.put(data.root(), started);
        return Optional.of(started);
      } catch (IOException e) {
        throw new DatabaseFailure(
            "数据目录 %s 不能使用：%s".formatted(directory.toAbsolutePath().normalize(), e),
            "请检查目录的权限和磁盘空间，或以 ZHUNYING_DATA_DIR 指定另一个目录。",
            e);
      }
    }
  }

  private static EmbeddedPostgres started(
      DataDirectory data, Settings settings, Log log, InstanceLock lock) throws IOException {
    Cluster cluster = null;
    try {
      String password = data.password();
      Binaries binaries =
          Binaries.unpackedIn(settings.programs() == null ? data.home() : settings.programs());
      cluster = new Cluster(data, Launcher.forHome(data.home(), binaries), settings, log);
      cluster.createUnlessThere();
      cluster.endPredecessor();
      if (settings.programs() == null) {
        binaries.deleteOthers();
      }
      int port = cluster.start();
      EmbeddedPostgres postgres = new EmbeddedPostgres(data, password, port, cluster, lock);
      postgres.createDatabase(DATABASE);
      postgres.createWorker();
      return postgres;
    } catch (IOException | RuntimeException e) {
      if (cluster != null) {
        cluster.stop();
      }
      lock.close();
      throw e;
    }
  }

  private static Optional<EmbeddedPostgres> attached(Path directory) {
    try {
      DataDirectory data = DataDirectory.at(directory);
      Optional<Postmaster> running =
          Postmaster.of(data.cluster())
              .filter(Postmaster::ready)
              .filter(p -> p.serves(data.cluster()));
      if (running.isEmpty()) {
        return Optional.empty();
      }
      String password = data.password();
      EmbeddedPostgres attached =
          new EmbeddedPostgres(data, password, running.get().port(), null, null);
      return attached.hasDatabase(DATABASE) ? Optional.of(attached) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** For tests, which take a fresh database each. */
  public void createDatabase(String name) {
    if (hasDatabase(name)) {
      return;
    }
    execute("create database " + name);
  }

  /** Also over a directory that is older than this account. */
  private void createWorker() {
    execute(
        """
        do $$ begin
          if not exists (select 1 from pg_roles where rolname = '%1$s') then
            create role %1$s login;
          end if;
          alter role %1$s password '%2$s';
        end $$"""
            .formatted(WORKER, workerPassword()));
  }

  public void execute(String sql) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private boolean hasDatabase(String name) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet found =
            statement.executeQuery("select 1 from pg_database where datname = '" + name + "'")) {
      return found.next();
    } catch (SQLException e) {
      throw new DatabaseFailure(
          "连接不上内嵌 PostgreSQL：" + e.getMessage(),
          "口令在 %s；若已丢失，请从备份恢复。".formatted(data.passwordFile()),
          e);
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(url("postgres"), username(), password);
  }

  public String url() {
    return url(DATABASE);
  }

  public String url(String database) {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
  }

  public String username() {
    return Cluster.USER;
  }

  public String password() {
    return password;
  }

  /** The account that works with the rows: no owner of tables, no superuser. */
  public String worker() {
    return WORKER;
  }

  public String workerPassword() {
    try {
      return data.workerPassword();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** False for a server that belongs to another instance; closing then leaves it alone. */
  public boolean owned() {
    return cluster != null;
  }

  @Override
  public void close() {
    synchronized (OWNED) {
      if (owned() && OWNED.remove(data.root(), this)) {
        try {
          requireNonNull(cluster).stop();
          requireNonNull(lock).close();
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }
}
