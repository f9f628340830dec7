package cn.zhunying.database.embedded;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.util.Objects.requireNonNull;

import cn.zhunying.database.DatabaseFailure;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.apache.commons.logging.Log;
import org.jspecify.annotations.Nullable;

/** The files of one PostgreSQL cluster and the server over them; its caller holds the lock. */
final class Cluster {

  static final String USER = "zhunying";
  private static final Duration PATIENCE = Duration.ofMinutes(5); // recovery after a crash may last
  private static final long LOG_LIMIT = 10_000_000;

  private final DataDirectory data;
  private final Launcher launcher;
  private final Settings settings;
  private final Log log;
  private @Nullable Process server;
  private volatile boolean serving;

  Cluster(DataDirectory data, Launcher launcher, Settings settings, Log log) {
    this.data = data;
    this.launcher = launcher;
    this.settings = settings;
    this.log = log;
  }

  /** Made aside and renamed, so that a first start that was cut off leaves nothing. */
  void createUnlessThere() throws IOException {
    if (Files.exists(data.cluster())) {
      return;
    }
    Path fresh = data.home().resolve("cluster.new");
    PrivateFiles.delete(fresh);
    List<String> arguments =
        List.of(
            "--pgdata=" + fresh,
            "--username=" + USER,
            "--pwfile=" + data.passwordFile(),
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--locale=C",
            "--no-instructions",
            settings.durable() ? "--sync-method=fsync" : "--no-sync");
    Optional<String> complaint = launcher.complaint("initdb", arguments);
    if (complaint.isPresent()) {
      throw new DatabaseFailure(
          "内嵌 PostgreSQL 不能初始化：" + complaint.get(),
          "请检查磁盘空间和 %s 的权限；运行本程序的用户须在系统中有名字（/etc/passwd）。".formatted(data.home()));
    }
    Files.move(fresh, data.cluster(), ATOMIC_MOVE);
  }

  /** What a killed JVM may leave: its server, or only the server's pid file. */
  void endPredecessor() throws IOException {
    Postmaster left = Postmaster.of(data.cluster()).orElse(null);
    if (left == null) {
      return;
    }
    if (left.serves(data.cluster())) {
      log.warn("上次未正常结束，正在停止遗留的内嵌 PostgreSQL（进程 %d）".formatted(left.pid()));
      stopServer();
    } else if (left.alive() && !Postmaster.anyProcessIn(data.cluster())) {
      // The number belongs to another program now, which PostgreSQL would take for a server.
      Files.deleteIfExists(Postmaster.file(data.cluster()));
    }
  }

  int start() throws IOException {
    int port = settings.port() == 0 ? freePort() : settings.port();
    rotateLog();
    server = launch(launcher.server(data.logFile().toFile(), arguments(port)));
    await(port);
    serving = true;
    return port;
  }

  void stop() throws IOException {
    serving = false;
    if (server != null && server.isAlive()) {
      stopServer();
    }
  }

  private List<String> arguments(int port) {
    String durable = settings.durable() ? "on" : "off";
    return List.of(
        "-D",
        data.cluster().toString(),
        "-c",
        "port=" + port,
        "-c",
        "listen_addresses=127.0.0.1",
        "-c",
        "unix_socket_directories=",
        "-c",
        "fsync=" + durable,
        "-c",
        "full_page_writes=" + durable,
        "-c",
        "synchronous_commit=" + durable,
        "-c",
        "log_checkpoints=off");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** The parent-death signal follows the starting thread, not the JVM: this one never ends. */
  private Process launch(ProcessBuilder command) throws IOException {
    CompletableFuture<Process> started = new CompletableFuture<>();
    Thread keeper = new Thread(() -> keep(command, started), "embedded-postgres");
    keeper.setDaemon(true);
    keeper.start();
    try {
      return started.get();
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private void keep(ProcessBuilder command, CompletableFuture<Process> started) {
    try {
      Process process = command.start();
      started.complete(process);
      int code = process.waitFor();
      if (serving) {
        log.error("内嵌 PostgreSQL 已停止（退出码 %d），日志见 %s".formatted(code, data.logFile()));
      }
    } catch (IOException | InterruptedException e) {
      started.completeExceptionally(e);
    }
  }

  private void await(int port) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!Postmaster.of(data.cluster()).filter(this::readyAndOurs).isPresent()) {
      if (!running().isAlive() || System.nanoTime() > deadline) {
        throw new DatabaseFailure(
            "内嵌 PostgreSQL 没有启动成功（端口 %d）：%n%s".formatted(port, lastLogLines()),
            "详见 %s；端口被占用时可用 ZHUNYING_DB_PORT 另行指定。".formatted(data.logFile()));
      }
      pause();
    }
  }

  private boolean readyAndOurs(Postmaster postmaster) {
    return postmaster.ready() && postmaster.pid() == running().pid();
  }

  private Process running() {
    return requireNonNull(server);
  }

  /** Fast: sessions are ended, what is committed is on disk. */
  private void stopServer() throws IOException {
    List<String> arguments =
        List.of("stop", "--pgdata=" + data.cluster(), "--mode=fast", "--timeout=60");
    launcher
        .complaint("pg_ctl", arguments)
        .filter(complaint -> Files.exists(Postmaster.file(data.cluster())))
        .ifPresent(complaint -> log.warn("内嵌 PostgreSQL 没有停下：" + complaint));
  }

  private void rotateLog() throws IOException {
    File file = data.logFile().toFile();
    if (file.length() > LOG_LIMIT) {
      Files.move(file.toPath(), data.home().resolve("postgres.log.1"), REPLACE_EXISTING);
    }
  }

  private String lastLogLines() {
    try {
      List<String> lines = Files.readAllLines(data.logFile());
      return String.join("\n", lines.subList(Math.max(0, lines.size() - 8), lines.size()));
    } catch (IOException e) {
      return String.valueOf(e.getMessage());
    }
  }

  static void pause() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
