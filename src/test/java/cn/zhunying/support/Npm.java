package cn.zhunying.support;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A tool from npm, installed as its lock file says, beside the build. It needs npm and its
 * registry; where they are not, the test is skipped and says so.
 */
public final class Npm {

  /** How a run ended, and all it wrote. */
  public record Run(int code, String output) {}

  private final Path work;

  private Npm(Path work) {
    this.work = work;
  }

  /** The folder of the tool: its package.json, its lock and its rules. */
  public static Npm installed(Path folder) throws IOException, InterruptedException {
    Npm npm = new Npm(Path.of("target").resolve(folder.getFileName()).toAbsolutePath());
    Files.createDirectories(npm.work);
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, npm.work.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    Run install = npm.run(List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"));
    assumeTrue(
        install.code == 0, () -> folder.getFileName() + " cannot be installed: " + install.output);
    return npm;
  }

  public Run run(List<String> command) throws IOException, InterruptedException {
    Path output = Files.createTempFile(work, "run", ".txt");
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(work.toFile())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      if (!process.waitFor(2, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        return new Run(-1, "too slow");
      }
      return new Run(process.exitValue(), Files.readString(output));
    } catch (IOException e) {
      return new Run(-1, e.getMessage());
    } finally {
      Files.delete(output);
    }
  }
}
