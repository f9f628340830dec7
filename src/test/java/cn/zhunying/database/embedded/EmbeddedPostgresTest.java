package cn.zhunying.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.zhunying.database.DatabaseFailure;
import cn.zhunying.database.ServerProcess;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class EmbeddedPostgresTest {

  private static Path programs;

  @TempDir Path temp;
  private Process other;

  @BeforeAll
  static void shareProgramsWithOtherTests() throws IOException {
    programs = Files.createDirectories(Path.of("target/test-database/programs")).toRealPath();
  }

  @AfterEach
  void endTheOtherAndItsServer() throws InterruptedException {
    if (other != null) {
      other.destroyForcibly().waitFor();
      Path running = temp.resolve("pg/cluster/postmaster.pid");
      await().atMost(Duration.ofSeconds(60)).until(() -> Files.notExists(running));
    }
  }

  @Test
  void keepsDataAcrossARestart() throws Exception {
    try (EmbeddedPostgres postgres = start()) {
      ServerProcess.execute(postgres, "create table act (what text)");
      ServerProcess.execute(postgres, "insert into act values ('granted')");
    }
    assertThat(Postmaster.file(cluster())).doesNotExist();

    try (EmbeddedPostgres postgres = start()) {
      assertThat(acts(postgres)).containsExactly("granted");
    }
  }

  @Test
  void losesNothingWhenItsJvmIsKilledAndLeavesNoServerBehind() throws Exception {
    startOther();
    Postmaster orphan = Postmaster.of(cluster()).orElseThrow();

    other.destroyForcibly().waitFor();

    try (EmbeddedPostgres postgres = start()) {
      assertThat(acts(postgres)).containsExactly("granted");
      assertThat(orphan.serves(cluster())).isFalse();
    }
  }

  @Test
  void diesWithItsJvmWithoutWaitingForTheNextStart() throws Exception {
    startOther();
    ProcessHandle server =
        ProcessHandle.of(Postmaster.of(cluster()).orElseThrow().pid()).orElseThrow();

    other.destroyForcibly().waitFor();

    server.onExit().get(10, TimeUnit.SECONDS);
  }

  @Test
  void refusesADirectoryThatAnotherInstanceUses() throws Exception {
    startOther();

    assertThatThrownBy(this::start)
        .isInstanceOf(DatabaseFailure.class)
        .hasMessageContaining("正被另一个准营实例使用")
        .hasMessageContaining(temp.toString());
  }

  @Test
  void attachesToTheRunningServerAndLeavesItRunning() throws Exception {
    String url = startOther();

    EmbeddedPostgres attached = EmbeddedPostgres.attachOrStart(temp);
    attached.close();

    assertThat(attached.owned()).isFalse();
    assertThat(attached.url()).isEqualTo(url);
    assertThat(acts(attached)).containsExactly("granted");
  }

  @Test
  void startsAndOwnsTheServerWhereThereIsNoneToAttachTo() {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.attachOrStart(temp)) {
      assertThat(postgres.owned()).isTrue();
    }
  }

  @Test
  void startsOverAPidFileWhoseNumberBelongsToAnotherProgramNow() throws Exception {
    start().close();
    long stranger = ProcessHandle.current().pid();
    Files.writeString(Postmaster.file(cluster()), stranger + "\n" + cluster() + "\n1\n5432\n");

    try (EmbeddedPostgres postgres = start()) {
      assertThat(postgres.owned()).isTrue();
    }
  }

  @Test
  void isDurableListensLocallyAsksForThePasswordAndSortsByPinyin() throws Exception {
    try (EmbeddedPostgres postgres = start()) {
      JdbcClient jdbc = jdbc(postgres);
      assertThat(show(jdbc, "fsync")).isEqualTo("on");
      assertThat(show(jdbc, "listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(show(jdbc, "server_encoding")).isEqualTo("UTF8");
      assertThat(
              jdbc.sql(
                      "select n from (values ('张'), ('王'), ('李')) v(n) order by n collate \"zh-x-icu\"")
                  .query(String.class)
                  .list())
          .containsExactly("李", "王", "张");
      assertThatThrownBy(
              () ->
                  new DriverManagerDataSource(postgres.url(), postgres.username(), "guess")
                      .getConnection())
          .hasMessageContaining("password authentication failed");
    }
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(temp.resolve("pg/password"))))
        .isEqualTo("rw-------");
  }

  @Test
  void saysWhichPortIsTaken() throws Exception {
    try (EmbeddedPostgres first = start()) {
      int taken = Postmaster.of(cluster()).orElseThrow().port();
      Settings settings = new Settings(taken, true, programs);

      assertThatThrownBy(() -> EmbeddedPostgres.start(temp.resolve("second"), settings))
          .isInstanceOf(DatabaseFailure.class)
          .hasMessageContaining("端口 " + taken);
    }
  }

  private EmbeddedPostgres start() {
    return EmbeddedPostgres.start(temp, new Settings(0, true, programs));
  }

  private Path cluster() throws IOException {
    return temp.toRealPath().resolve("pg/cluster");
  }

  private static List<String> acts(EmbeddedPostgres postgres) {
    return jdbc(postgres).sql("select what from act").query(String.class).list();
  }

  private static String show(JdbcClient jdbc, String setting) {
    return jdbc.sql("show " + setting).query(String.class).single();
  }

  private static JdbcClient jdbc(EmbeddedPostgres postgres) {
    return JdbcClient.create(
        new DriverManagerDataSource(postgres.url(), postgres.username(), postgres.password()));
  }

  private String startOther() throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            ServerProcess.class.getName(),
            temp.toString(),
            programs.toString());
    other = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    BufferedReader output = other.inputReader();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      if (line.startsWith("ready ")) {
        return line.substring("ready ".length());
      }
    }
    throw new IllegalStateException("the other JVM ended");
  }
}
