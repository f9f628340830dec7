package cn.zhunying.database.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.zhunying.database.DatabaseFailure;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * How PostgreSQL's programs are run here: never as root (they refuse), in an environment of our
 * own, and the server neither outliving this JVM nor hearing the terminal's Ctrl-C before it.
 */
final class Launcher {

  private static final int NOBODY = 65534;

  private final Binaries binaries;
  private final List<String> unprivileged;

  private Launcher(Binaries binaries, List<String> unprivileged) {
    this.binaries = binaries;
    this.unprivileged = unprivileged;
  }

  /** {@code home} holds cluster, secrets and programs, and goes to whoever runs the server. */
  static Launcher forHome(Path home, Binaries binaries) throws IOException {
    if (!root()) {
      return new Launcher(binaries, List.of());
    }
    for (Map.Entry<Integer, List<String>> way : waysDown(home).entrySet()) {
      PrivateFiles.own(home, way.getKey(), way.getKey());
      Launcher launcher = new Launcher(binaries, way.getValue());
      if (launcher.succeeds(List.of(binaries.program("postgres"), "--version"))) {
        return launcher;
      }
    }
    throw new DatabaseFailure(
        "内嵌 PostgreSQL 不能以 root 身份运行，本机也不允许切换到普通身份（unshare 与 setpriv 都不可用）。",
        "请改用普通用户启动，或以 SPRING_DATASOURCE_URL 指定自备的 PostgreSQL。");
  }

  /** A user namespace keeps the files root's own; some containers forbid it, then another user. */
  private static Map<Integer, List<String>> waysDown(Path home) throws IOException {
    int other = ordinaryOwner(home);
    Map<Integer, List<String>> ways = new LinkedHashMap<>();
    ways.put(0, List.of("unshare", "--user"));
    ways.put(other, List.of("setpriv", "--reuid=" + other, "--regid=" + other, "--clear-groups"));
    return ways;
  }

  /**
   * The first owner up the tree who is not root can reach what lies below; {@code initdb} wants a
   * user with a name, which owners of mounted directories may lack.
   */
  private static int ordinaryOwner(Path home) throws IOException {
    for (Path up = home.getParent(); up != null; up = up.getParent()) {
      int owner = (int) Files.getAttribute(up, "unix:uid");
      if (owner != 0) {
        return named(up) ? owner : NOBODY;
      }
    }
    return NOBODY;
  }

  private static boolean named(Path path) throws IOException {
    return !Files.getOwner(path).getName().chars().allMatch(Character::isDigit);
  }

  private static boolean root() throws IOException {
    Path self = Path.of("/proc/self");
    return Files.exists(self)
        ? Files.getAttribute(self, "unix:uid").equals(0)
        : "root".equals(System.getProperty("user.name"));
  }

  /** The server: {@code setsid} against Ctrl-C, the parent-death signal INT is a fast shutdown. */
  ProcessBuilder server(File log, List<String> arguments) {
    List<String> command = new ArrayList<>();
    for (List<String> guard :
        List.of(List.of("setsid"), List.of("setpriv", "--pdeathsig", "INT"))) {
      List<String> trial = new ArrayList<>(guard);
      trial.add("true");
      if (succeeds(trial)) {
        command.addAll(guard);
      }
    }
    command.add(binaries.program("postgres"));
    command.addAll(arguments);
    return prepared(command).redirectOutput(ProcessBuilder.Redirect.appendTo(log));
  }

  /** Runs a program to its end; what it printed, if it failed. */
  Optional<String> complaint(String program, List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(binaries.program(program)));
    command.addAll(arguments);
    Process process = prepared(command).start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
    try {
      return process.waitFor() == 0 ? Optional.empty() : Optional.of(output);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of(output);
    }
  }

  private boolean succeeds(List<String> command) {
    try {
      Process process = prepared(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
      return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private ProcessBuilder prepared(List<String> command) {
    List<String> all = new ArrayList<>(unprivileged);
    all.addAll(command);
    ProcessBuilder builder = new ProcessBuilder(all).redirectErrorStream(true);
    builder.directory(binaries.home().toFile());
    Map<String, String> environment = builder.environment();
    environment.keySet().retainAll(List.of("PATH", "Path", "SystemRoot", "TEMP", "TMP"));
    environment.put("LC_ALL", "C");
    return builder;
  }
}
