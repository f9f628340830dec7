package cn.zhunying.lint;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.catalogue.kit.NewItem;
import cn.zhunying.law.LawDataException;
import cn.zhunying.law.ProcessFolders;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.io.support.SpringFactoriesLoader;

/** A bureau's own folder is examined together with the product's files before anything starts. */
class BureausFolderTest {

  private static final String ITEM = "processes/items/some-filing/";

  @TempDir private Path folder;

  @BeforeEach
  void write() {
    List<String> item =
        List.of("some-filing", "--mode", "审批改为备案", "--name", "某项备案", "--into", folder.toString());
    assertThat(NewItem.run(item, new PrintStream(OutputStream.nullOutputStream()))).isZero();
  }

  @Test
  void startsWithAFolderThatIsWhole() {
    start().run(context -> assertThat(context).hasNotFailed());
    assertThat(Linter.examine(folder.resolve("processes"))).isEmpty();
  }

  @Test
  void stopsTheStartAtAHalfWrittenFolderAndTellsAllThatIsMissing() throws IOException {
    halfWritten();
    start()
        .run(
            context ->
                assertThat(context)
                    .getFailure()
                    .rootCause()
                    .isInstanceOf(LawDataException.class)
                    .hasMessageContaining(ITEM + "item.yaml · sumary")
                    .hasMessageContaining("conditions[0].clause")
                    .hasMessageContaining(ITEM + "some-filing.bpmn · -")
                    .hasMessageContaining("调用的流程 inspections 不存在"));
  }

  @Test
  void lintFindsTheSameAtOnce() throws IOException {
    halfWritten();
    assertThat(Linter.examine(folder.resolve("processes")))
        .extracting(Finding::rule)
        .contains("item-terms", "item-diagram", "calls");
  }

  @Test
  void stopsTheStartAtAFolderThatIsNotThere() {
    new ApplicationContextRunner()
        .withBean(ProcessFolders.class, () -> new ProcessFolders(folder.resolve("gone").toString()))
        .run(
            context ->
                assertThat(context)
                    .getFailure()
                    .rootCause()
                    .hasMessageContaining("zhunying.processes"));
  }

  @Test
  void showsFileKeyAndRemedyInsteadOfAStackTrace() {
    LawDataException failure = new LawDataException("item.yaml", "summary", "补上说明");

    assertThat(
            SpringFactoriesLoader.forDefaultResourceLocation()
                .load(FailureAnalyzer.class, (type, name, needsMore) -> {})
                .stream()
                .filter(analyzer -> analyzer.getClass().getName().startsWith("cn.zhunying.law"))
                .map(analyzer -> analyzer.analyze(new IllegalStateException(failure))))
        .singleElement()
        .satisfies(said -> assertThat(said.getDescription()).contains("item.yaml · summary"))
        .extracting(FailureAnalysis::getAction)
        .isEqualTo("补上说明");
  }

  private ApplicationContextRunner start() {
    return new ApplicationContextRunner()
        .withBean(ProcessFolders.class, () -> new ProcessFolders(folder.toString()))
        .withBean(LintAtBoot.class);
  }

  /** No diagram of its own, a misspelt key, a citation gone, a process nobody drew. */
  private void halfWritten() throws IOException {
    Files.delete(folder.resolve(ITEM + "some-filing.bpmn"));
    Path terms = folder.resolve(ITEM + "item.yaml");
    Files.writeString(
        terms,
        Files.readString(terms)
            .replaceFirst("(?m)^summary:", "sumary:")
            .replaceFirst("(?m)(op: is_true[\\s\\S]*?)^ +clause: .*\\R", "$1"));
    Path supervision = folder.resolve(ITEM + "some-filing-supervision.bpmn");
    Files.writeString(
        supervision,
        Files.readString(supervision)
            .replace("calledElement=\"${dutyProcess}\"", "calledElement=\"inspections\""));
  }
}
