package cn.zhunying.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.zhunying.lint.file.ProcessFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * What modelers check too: bpmnlint, recommended and for Camunda 7.24. It needs npm and its
 * registry; where they are not, it is skipped and says so.
 */
class BpmnlintIT {

  private static final Path WORK = Path.of("target/bpmnlint").toAbsolutePath();

  private record Run(int code, String output) {}

  @Test
  void findsNothingInAnyDiagram() throws Exception {
    Files.createDirectories(WORK);
    for (String file : List.of("package.json", "package-lock.json", ".bpmnlintrc")) {
      Files.copy(
          Path.of("src/test/bpmnlint", file),
          WORK.resolve(file),
          StandardCopyOption.REPLACE_EXISTING);
    }
    Run install = run(List.of("npm", "ci", "--no-audit", "--no-fund"));
    assumeTrue(install.code == 0, () -> "bpmnlint cannot be installed: " + install.output);

    List<String> check = new ArrayList<>(List.of("node", "node_modules/bpmnlint/bin/bpmnlint.js"));
    ProcessFiles.in(Path.of("processes"))
        .ending(".bpmn")
        .forEach(file -> check.add(Path.of(file).toAbsolutePath().toString()));
    Run found = run(check);

    assertThat(found.code).as(found.output).isZero();
  }

  private static Run run(List<String> command) throws InterruptedException, IOException {
    Path output = Files.createTempFile(WORK, "run", ".txt");
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(WORK.toFile())
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
