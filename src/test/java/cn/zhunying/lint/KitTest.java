package cn.zhunying.lint;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.catalogue.kit.NewItem;
import cn.zhunying.lint.file.ProcessFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the kit does for those who write items, beside making new ones. */
class KitTest {

  private static final Path PROCESSES = Path.of("processes");
  private static final ProcessFiles GOOD = ProcessFiles.in(PROCESSES);
  private static final String DIAGRAM = "processes/items/hr-service-permit/hr-service-permit.bpmn";

  @TempDir private Path folder;

  @Test
  void changesNothingThatIsLikeItsPattern() {
    assertThat(Kit.changed(GOOD)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "${bureau}-approver|${bureau}-window",
        "outcome == 'grant'}|outcome == 'granted'}",
        "<camunda:in variables=\"all\" />|` `",
        "targetRef=\"checkForm\"|targetRef=\"everyCheckPasses\"",
      })
  void bringsWhatWasChangedBackToThePattern(String from, String to) {
    String good = GOOD.text(DIAGRAM);
    assertThat(good).contains(from);

    assertThat(Kit.changed(GOOD.with(DIAGRAM, good.replace(from, to)))).containsValue(good);
  }

  @Test
  void bringsBackAMessageThatThePatternWaitsFor() {
    String good = GOOD.text(DIAGRAM);
    String without = good.replaceFirst("  <bpmn:message [^\\n]*\\n", "");
    assertThat(without).isNotEqualTo(good);

    assertThat(Kit.changed(GOOD.with(DIAGRAM, without))).containsValue(good);
  }

  @Test
  void keepsDocumentationAndLayoutAndWhatAnItemHasBeyondItsPattern() {
    String school = "processes/items/private-training-school/private-training-school.bpmn";
    String own =
        GOOD.text(school)
            .replace("事项办结前申请人有合理理由撤回承诺的", "办学许可办结前有合理理由撤回承诺的")
            .replace("<dc:Bounds x=\"208\" y=\"240\"", "<dc:Bounds x=\"208\" y=\"241\"");
    assertThat(own).isNotEqualTo(GOOD.text(school)).contains("levelAssessment");

    assertThat(Kit.changed(GOOD.with(school, own))).isEmpty();
  }

  @Test
  void givesAnItemThatMayCommitFromNowOnItsBranch() throws IOException {
    make("优化审批服务");
    ProcessFiles before = ProcessFiles.in(folder.resolve("processes"));
    String table = "processes/decisions/reform-mode.dmn";
    ProcessFiles now =
        before.with(
            table,
            before.text(table).replaceFirst("\"优化审批服务\"(?![\\s\\S]*\"优化审批服务\")", "\"实行告知承诺\""));

    assertThat(Kit.changed(now))
        .hasEntrySatisfying(
            "processes/items/some-item/some-item.bpmn",
            text -> assertThat(text).contains("\"signCommitment\"", "id=\"some-item\""));
  }

  @Test
  void rewritesTheFilesOfAFolder() throws IOException {
    make("实行告知承诺");
    Path diagram = folder.resolve("processes/items/some-item/some-item.bpmn");
    String good = Files.readString(diagram);
    Files.writeString(diagram, good.replace("camunda:dueDate=\"${decideBy}\"", ""));

    assertThat(said("sync", folder.resolve("processes").toString()))
        .contains("已改写 processes/items/some-item/some-item.bpmn");
    assertThat(Files.readString(diagram)).isEqualTo(good);
  }

  @Test
  void showsTheTermsAsTheyHold() {
    assertThat(said("terms", "hr-service-permit", "processes"))
        .contains("D-genuine", "已知晓许可机关告知的全部内容", "min_fund");
    assertThat(said("terms", "nothing", "processes")).contains("没有 processes/items/nothing");
    assertThat(said("terms")).contains("用法");
  }

  /**
   * The law of training schools is long; dispatch has filings of branches and a verification beside
   * its permit.
   */
  @ParameterizedTest
  @CsvSource({
    "hr-service-permit, 300",
    "labour-dispatch-permit, 330",
    "hr-service-filing, 300",
    "technical-school-preparation, 300",
    "private-training-school, 1350"
  })
  void anItemCostsFewWrittenLines(String item, int most) {
    assertThat(Kit.written(GOOD, item)).isBetween(50L, (long) most);
  }

  @ParameterizedTest
  @ValueSource(strings = {"实行告知承诺", "优化审批服务"})
  void aNewPermitCostsFewWrittenLinesAndNoJava(String mode) {
    make(mode);
    assertThat(Kit.written(ProcessFiles.in(folder.resolve("processes")), "some-item"))
        .isBetween(50L, 300L);
  }

  private void make(String mode) {
    assertThat(
            NewItem.run(
                List.of("some-item", "--mode", mode, "--name", "某项", "--into", folder.toString()),
                new PrintStream(OutputStream.nullOutputStream())))
        .isZero();
  }

  private static String said(String... args) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    Kit.run(List.of(args), new PrintStream(said, true, StandardCharsets.UTF_8));
    return said.toString(StandardCharsets.UTF_8);
  }
}
