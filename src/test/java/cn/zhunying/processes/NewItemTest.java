package cn.zhunying.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.zhunying.application.ApplicationProcess.Answer;
import cn.zhunying.application.ApplicationStatus;
import cn.zhunying.application.material.Materials;
import cn.zhunying.catalogue.kit.NewItem;
import cn.zhunying.catalogue.kit.ReformModeRows;
import cn.zhunying.catalogue.terms.Mode;
import cn.zhunying.catalogue.terms.ReformMode;
import cn.zhunying.catalogue.terms.Region;
import cn.zhunying.catalogue.terms.procedure.Procedure;
import cn.zhunying.documents.Document;
import cn.zhunying.documents.DocumentKind;
import cn.zhunying.documents.Documents;
import cn.zhunying.lint.Linter;
import cn.zhunying.supervision.Duties;
import cn.zhunying.supervision.Duty;
import cn.zhunying.support.Api;
import cn.zhunying.support.Office;
import cn.zhunying.support.ZhunyingTest;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Items made with the kit in a folder beside the product; one of them under four modes in turn. */
@ZhunyingTest
class NewItemTest {

  private static final String ITEM = "fourfold-permit";
  private static final String REPORT = "branch-report";
  private static final String PAPERLESS = "paperless-permit";
  private static final String PROMISED = "promised-permit";
  private static final String FILING = "hr-service-filing";
  private static final String CLAUSE = "渝府发〔2021〕16号 二（二）";
  private static final PrintStream QUIET = new PrintStream(OutputStream.nullOutputStream());
  private static final String DUTY =
      """
          - kind: %1$s-inspection
            name: 检查
            process: inspection
            appliesTo: %1$s
            opens: {n: 30, unit: day, source: 系统参数}
            due: {n: 90, unit: day, source: 系统参数}
            warn: {n: 7, unit: day, source: 系统参数}
            escalate: {n: 5, unit: working_day, source: 系统参数}
            clause: 渝府发〔2021〕16号 四（二）
      """;

  @Autowired private Office office;
  @Autowired private Materials materials;
  @Autowired private Documents documents;
  @Autowired private Duties duties;
  @Autowired private Api api;

  @DynamicPropertySource
  static void folder(DynamicPropertyRegistry registry) throws IOException {
    // A second server in this process must not take the first one's place behind /engine-rest.
    registry.add("camunda.bpm.process-engine-name", () -> "kit");
    Path folder = Files.createTempDirectory("items");
    make(folder, ITEM, "实行告知承诺", "四式许可", "2026-03-10");
    make(folder, PROMISED, "实行告知承诺", "承诺许可");
    make(folder, REPORT, "审批改为备案", "分支报告");
    make(folder, PAPERLESS, "优化审批服务", "无纸许可");
    asksForPapers(folder, REPORT);
    asksForNoPapers(folder);
    Path terms = folder.resolve("processes/items/" + ITEM + "/item.yaml");
    Files.writeString(
        terms,
        Files.readString(terms)
            .replace(
                "  duties:\n",
                "  duties:\n" + DUTY.formatted("filing") + DUTY.formatted("registration")));
    asksForPapers(folder, ITEM);
    duty(folder, PAPERLESS);
    mode(folder, ITEM, ReformMode.优化审批服务, "2021-07-01", ITEM);
    mode(folder, ITEM, ReformMode.审批改为备案, "2026-03-20", "filing");
    mode(folder, ITEM, ReformMode.直接取消审批, "2026-04-01", ITEM + "-supervision");
    mode(folder, PAPERLESS, ReformMode.审批改为备案, "2026-03-20", "filing");
    registry.add("zhunying.processes", folder::toString);
  }

  private static void make(Path folder, String code, String mode, String name) {
    make(folder, code, mode, name, "2021-07-01");
  }

  private static void make(Path folder, String code, String mode, String name, String from) {
    assertThat(
            NewItem.run(
                List.of(
                    code,
                    "--mode",
                    mode,
                    "--name",
                    name,
                    "--into",
                    folder.toString(),
                    "--region",
                    "citywide",
                    "--from",
                    from),
                QUIET))
        .isZero();
  }

  private static void asksForPapers(Path folder, String item) throws IOException {
    Path terms = folder.resolve("processes/items/" + item + "/item.yaml");
    Files.writeString(
        terms,
        Files.readString(terms)
            .replace("origin: upload, required: false", "origin: upload, required: true"));
  }

  private static void duty(Path folder, String item) throws IOException {
    Path terms = folder.resolve("processes/items/" + item + "/item.yaml");
    Files.writeString(
        terms,
        Files.readString(terms)
            .replace("  duties: []\n", "  duties:\n" + DUTY.formatted("filing")));
  }

  /** Its own terms in the place of the product's. */
  private static void asksForNoPapers(Path folder) throws IOException {
    String file = "processes/items/%s/item.yaml".formatted(FILING);
    Files.createDirectories(folder.resolve(file).getParent());
    Files.writeString(
        folder.resolve(file),
        Files.readString(Path.of(file))
            .replace("origin: upload, required: true", "origin: upload, required: false"));
  }

  private static void mode(Path folder, String item, ReformMode mode, String from, String process) {
    ReformModeRows.add(
        folder, item, new Mode(Region.citywide, mode, LocalDate.parse(from), CLAUSE, process));
  }

  @Test
  void takesAnApplicationThroughAnItemNobodyWroteJavaFor() {
    String number = office.applied(office.example(REPORT, "filing", "citywide"));
    materials
        .missing(office.application(number))
        .forEach(material -> office.upload(number, material.code()));

    assertThat(office.application(number).status()).isEqualTo(ApplicationStatus.FILED);
    assertThat(documents.ofCase(number))
        .extracting(Document::kind)
        .containsExactly(DocumentKind.FILING_RECEIPT);
  }

  @Test
  void leavesOneTraceUnderEachOfFourModesAndRunningCasesTheirs() {
    String general = office.applied(office.example(ITEM, "commitment", "citywide"));
    assertThat(office.application(general).procedure()).isEqualTo(Procedure.GENERAL);
    assertThat(office.application(general).reasons())
        .singleElement()
        .satisfies(r -> assertThat(r.reason()).contains("优化审批服务"));
    assertThat(office.openTasks(general)).containsExactly("acceptApplication");

    office.advance("P8D");
    String promised = office.applied(office.example(ITEM, "commitment", "citywide"));
    office.signed(promised);
    assertThat(office.application(promised).status()).isEqualTo(ApplicationStatus.GRANTED);

    office.advance("P10D");
    String filed = office.applied(office.example(ITEM, "general", "citywide"));
    assertThat(office.acts(filed)).contains("filing-incomplete");
    assertThat(office.running("filing", filed)).isOne();
    materials
        .missing(office.application(filed))
        .forEach(material -> office.upload(filed, material.code()));
    assertThat(office.application(filed).status()).isEqualTo(ApplicationStatus.FILED);
    assertThat(office.acts(filed)).contains("filed", "duties-scheduled");
    assertThat(duties.ofLicence(filed)).extracting(Duty::kind).containsExactly("filing-inspection");

    office.advance("P12D");
    assertThat(office.submit(office.example(ITEM, "general", "citywide")).refusals())
        .first()
        .satisfies(r -> assertThat(r.rule()).isEqualTo("approval-abolished"))
        .satisfies(r -> assertThat(r.clause()).isEqualTo(CLAUSE));
    var subject = office.example(ITEM, "general", "citywide").subject();
    Api.Answer pushed =
        api.post(
            "window",
            "/api/v1/registrations",
            Map.of(
                "item",
                ITEM,
                "region",
                "citywide",
                "district",
                "yuzhong",
                "subject",
                Map.of("name", subject.name(), "uscc", subject.uscc())));
    assertThat(office.acts(pushed.text("/number")))
        .containsExactly("registration-received", "duties-scheduled");

    assertThat(office.application(general).procedure()).isEqualTo(Procedure.GENERAL);
    assertThat(office.running(ITEM, general)).isOne();
  }

  @Test
  void letsAFilingBeWithdrawnUntilItIsWhole() {
    office.advance("P18D");
    String number = office.applied(office.example(ITEM, "filing", "citywide"));

    assertThat(office.withdraw(number, Answer.APPLICATION_WITHDRAWN)).isEmpty();
    assertThat(office.application(number).status()).isEqualTo(ApplicationStatus.WITHDRAWN);
  }

  @Test
  void lapsesAFilingThatIsNeverMadeWhole() {
    office.advance("P18D");
    String number = office.applied(office.example(ITEM, "filing", "citywide"));

    office.advance("P31D");
    assertThat(office.application(number).status()).isEqualTo(ApplicationStatus.LAPSED);
    assertThat(office.acts(number)).contains("filing-not-completed");
  }

  @Test
  void filesAtOnceWhereTheBureauAsksForNoPapers() {
    String own = office.applied(office.example(FILING, "filing", "citywide"));
    assertThat(office.application(own).status()).isEqualTo(ApplicationStatus.FILED);

    office.advance("P18D");
    String shared = office.applied(office.example(PAPERLESS, "filing", "citywide"));
    assertThat(office.acts(shared)).doesNotContain("filing-incomplete");
    assertThat(office.application(shared).status()).isEqualTo(ApplicationStatus.FILED);
  }

  @Test
  void takesAPermitNobodyWroteJavaForThroughBothProcedures() {
    String promised = office.applied(office.example(PROMISED, "commitment", "citywide"));
    office.signed(promised);
    assertThat(office.application(promised).status()).isEqualTo(ApplicationStatus.GRANTED);
    String licence = office.licence(promised).orElseThrow().number();
    office.advance("P31D");
    office.complete("inspector", licence, "verifyCommitment", "fulfilled");
    assertThat(duties.ofLicence(licence))
        .extracting(Duty::kind, Duty::outcome)
        .containsExactly(tuple("commitment-verification", Duty.Outcome.FULFILLED));

    String general = office.applied(office.example(PROMISED, "general", "citywide"));
    office.complete("window", general, "acceptApplication", "accept");
    office.complete("reviewer", general, "reviewApplication", "recommend-grant");
    office.complete("approver", general, "decideApplication", "grant");
    assertThat(office.application(general).status()).isEqualTo(ApplicationStatus.GRANTED);
    assertThat(office.licence(general)).isPresent();
    assertThat(office.running(PROMISED, general)).isZero();
  }

  @ParameterizedTest
  @CsvSource({"实行告知承诺, fileApplication", "优化审批服务, signCommitment", "审批改为备案, giveNotice"})
  void drawsNothingThatTheModeHasNot(String mode, String element) throws IOException {
    Path folder = Files.createTempDirectory("kit");
    make(folder, "some-item", mode, "某项");
    assertThat(Files.readString(folder.resolve("processes/items/some-item/some-item.bpmn")))
        .contains("<bpmn:process id=\"some-item\" name=\"某项\"", "id=\"some-item-plane\"")
        .doesNotContain("\"" + element + "\"");
  }

  @Test
  void refusesWhatItCannotName() {
    assertThat(NewItem.run(List.of("Some", "--mode", "备案", "--name", "x"), QUIET)).isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource(ReformMode.class)
  void copiesNoOtherItemsLawAndNumbersAndWhatItWritesLintsAndCompiles(ReformMode mode)
      throws IOException {
    Path folder = Files.createTempDirectory("kit");
    Path tests = Files.createDirectories(folder.resolve("src/test/java"));
    make(folder, "human-resort-permit", mode.name(), "示例事项");

    assertThat(folder.resolve("forms")).doesNotExist();
    String written = written(folder.resolve("processes/items"));
    assertThat(written)
        .contains("TODO", "待核对文件〔2021〕1号")
        .doesNotContain("人力资源", "职业中介", "174号", "58号", "prefix: HR", "hr-service");
    assertThat(Linter.examine(folder.resolve("processes"))).isEmpty();
    assertThat(compiled(tests.resolve("cn/zhunying/processes/HumanResortPermitDiagramTest.java")))
        .isEmpty();
  }

  private static String written(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return "";
    }
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        all.append(Files.readString(file));
      }
    }
    return all.toString();
  }

  /** What the compiler finds wrong. */
  private static List<String> compiled(Path source) {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    var said = new DiagnosticCollector<JavaFileObject>();
    var files = javac.getStandardFileManager(said, null, null);
    javac
        .getTask(
            null,
            files,
            said,
            List.of("-proc:none", "-d", source.getParent().toString()),
            null,
            files.getJavaFileObjects(source))
        .call();
    return said.getDiagnostics().stream()
        .filter(d -> d.getKind() == Diagnostic.Kind.ERROR)
        .map(Object::toString)
        .toList();
  }
}
