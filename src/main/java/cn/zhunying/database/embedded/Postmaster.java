package cn.zhunying.database.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What {@code postmaster.pid} says about the server of a cluster; it may be stale or half written.
 */
record Postmaster(long pid, int port, boolean ready) {

  private static final Path PROC = Path.of("/proc");

  static Path file(Path cluster) {
    return cluster.resolve("postmaster.pid");
  }

  static Optional<Postmaster> of(Path cluster) {
    try {
      List<String> lines = Files.readAllLines(file(cluster));
      return Optional.of(
          new Postmaster(
              Long.parseLong(lines.get(0).strip()),
              lines.size() > 3 ? Integer.parseInt(lines.get(3).strip()) : 0,
              lines.size() > 7 && lines.get(7).strip().equals("ready")));
    } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  boolean alive() {
    return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
  }

  /** Process ids are used again, in containers at once: only the command line tells. */
  boolean serves(Path cluster) {
    if (!alive()) {
      return false;
    }
    List<String> arguments = arguments().toList();
    return arguments.isEmpty() ? isPostgres() : arguments.contains(cluster.toString());
  }

  /** Where a system hides arguments, rather take a stranger for the server than the reverse. */
  private boolean isPostgres() {
    return ProcessHandle.of(pid)
        .flatMap(p -> p.info().command())
        .map(command -> command.contains("postgres"))
        .orElse(false);
  }

  private Stream<String> arguments() {
    Path commandLine = PROC.resolve(pid + "/cmdline");
    if (Files.isReadable(commandLine)) {
      try {
        return Stream.of(Files.readString(commandLine).split("\0"));
      } catch (IOException e) {
        return Stream.empty(); // ended meanwhile
      }
    }
    return ProcessHandle.of(pid)
        .flatMap(p -> p.info().arguments())
        .map(Stream::of)
        .orElse(Stream.empty());
  }

  /**
   * Whether a child of a dead server still works on the cluster; servers and children live in it.
   */
  static boolean anyProcessIn(Path cluster) throws IOException {
    if (Files.notExists(PROC.resolve("self"))) {
      return false;
    }
    try (Stream<Path> processes = Files.list(PROC)) {
      return processes
          .filter(p -> Character.isDigit(p.getFileName().toString().charAt(0)))
          .anyMatch(p -> worksIn(p, cluster));
    }
  }

  private static boolean worksIn(Path process, Path cluster) {
    try {
      return Files.readSymbolicLink(process.resolve("cwd")).equals(cluster);
    } catch (IOException e) {
      return false;
    }
  }
}
