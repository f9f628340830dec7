package cn.zhunying.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.zhunying.law.LawDataException;
import cn.zhunying.lint.file.ProcessFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The real folder is clean; broken in one place, the linter names that place and the remedy. */
class LinterTest {

  private static final ProcessFiles GOOD = ProcessFiles.in(Path.of("processes"));
  private static final Set<String> DELEGATES = Delegates.ofThisProgram();
  private static final String ITEM = "processes/items/hr-service-permit/item.yaml";

  @Test
  void findsNothingWrongWithWhatIsInForce() {
    assertThat(GOOD.ending(".bpmn")).hasSizeGreaterThan(10);
    assertThat(GOOD.ending(".form")).isNotEmpty();
    assertThat(DELEGATES).contains("grantPermit", "recordOverdue", "recordCommitment");
    assertThat(Linter.examine(GOOD, DELEGATES)).isEmpty();
  }

  /** rule | file | what to break | with | the element it names | a word of the remedy. */
  @ParameterizedTest(name = "{0}: {4}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "readable|shared/correction.bpmn|<bpmn:process |<bpmn:proces |-|重新保存",
        "readable|shared/correction.bpmn|sourceRef=\"recordCorrection\"|sourceRef=\"nothing\"|-|重新保存",
        "ids|shared/correction.bpmn|<bpmn:sequenceFlow id=\"recordCorrectionToCorrected\"|<bpmn:sequenceFlow|sequenceFlow|英文 id",
        "one-process|shared/correction.bpmn|historyTimeToLive=\"P180D\"|historyTimeToLive=\"P1D\"|correction|historyTimeToLive",
        "delegate-like-task|shared/correction.bpmn|\"${recordCorrection}\"|\"${other}\"|recordCorrection|delegateExpression",
        "labels|shared/correction.bpmn|name=\"登记补正\"|name=\"record\"|recordCorrection|中文名称",
        "clauses|shared/correction.bpmn|登记收到的补正材料和日期。依据：|登记收到的补正材料和日期。|recordCorrection|全文号",
        "clauses|items/hr-service-permit/hr-service-permit.bpmn|依据：渝府发〔2021〕2号 二（二）3；渝府办发〔2021〕23号 三（三）<|依据：各事项的规定<|applyEffect|全文号",
        "law-of-all|shared/level-review.bpmn|依据：各事项的规定|依据：渝人社发〔2021〕24号 第四十一条|reviewLevel|steps",
        "like-its-pattern|items/labour-dispatch-permit/labour-dispatch-permit.bpmn|${bureau}-approver|${bureau}-window|decideOnTheSpot|kit sync",
        "like-its-pattern|items/hr-service-permit/hr-service-permit.bpmn|continueUnsigned|continueSigned|continueUnsigned|kit sync",
        "like-its-pattern|items/hr-service-permit/hr-service-permit.bpmn|sourceRef=\"recordCommitment\" targetRef=\"checkForm\"|sourceRef=\"recordCommitment\" targetRef=\"everyCheckPasses\"|recordCommitmentToCheckForm|kit sync",
        "like-its-pattern|items/hr-service-permit/hr-service-permit.bpmn|<bpmn:sequenceFlow id=\"checkFormToEveryCheckPasses\"|<bpmn:sequenceFlow id=\"shortcut\" sourceRef=\"giveNotice\" targetRef=\"notifyApplicant\" /><bpmn:sequenceFlow id=\"checkFormToEveryCheckPasses\"|shortcut|kit sync",
        "like-its-pattern|items/hr-service-filing/hr-service-filing-supervision.bpmn|${dutyProcess}|inspection|carryOutDuty|kit sync",
        "like-its-pattern|items/hr-service-filing/hr-service-filing.bpmn|<camunda:in variables=\"all\" />|` `|fileApplication|kit sync",
        "steps|items/hr-service-permit/item.yaml|  checkForm: |  checkForms: |steps.checkForms|流程图里的 id",
        "steps|items/hr-service-permit/item.yaml|  checkForm: |  divideLicence: |steps.divideLicence|流程图里的 id",
        "steps|items/private-training-school/item.yaml|  upgradeLicence: |  giveNotices: |grant.upgradeLicence|steps",
        "calls|items/private-training-school/item.yaml|process: level-review|process: level-reviews|supervision.duties.level-review|process",
        "ways-out-of-splits|shared/rectification.bpmn| default=\"rectificationReviewOutcomeToRecordNotRectified\"|` `|rectificationReviewOutcome|默认连线",
        "flow-names|shared/correction.bpmn|recordCorrectionToCorrected|thenCorrected|thenCorrected|recordCorrectionToCorrected",
        "user-tasks|shared/rectification.bpmn|formRefBinding=\"deployment\"|formRefBinding=\"latest\"|reviewRectification|formRefBinding",
        "overdue|shared/revocation.bpmn|camunda:dueDate=\"${reviewBy}\"|camunda:dueDate=\"${otherBy}\"|decideRevocation|定时边界事件",
        "times-from-terms|shared/correction.bpmn|${answerBy}|2026-01-01|answerTermEnded|item.yaml",
        "way-out-of-waits|shared/correction.bpmn|sourceRef=\"answerOrLapse\" targetRef=\"answerTermEnded\"|sourceRef=\"answerOrLapse\" targetRef=\"correctionSubmitted\"|answerOrLapse|定时事件",
        "leads-onward|shared/correction.bpmn|<bpmn:outgoing>recordCorrectionToCorrected</bpmn:outgoing>|` `|recordCorrection|结束事件",
        "business-key|shared/revocation.bpmn|calledElementBinding=\"latest\"|calledElementBinding=\"deployment\"|overdueHandling|latest",
        "eligibility-before-signing|items/hr-service-permit/hr-service-permit.bpmn|checkEligibility|checkSomething|signCommitment|checkEligibility",
        "withdrawal|items/hr-service-permit/hr-service-permit.bpmn|name=\"withdrawn\"|name=\"gone\"|decideOnTheSpot|withdrawn",
        "credit-hook|shared/commitment-verification.bpmn|enterCredit|enterSomething|revocation|enterCredit",
        "drawn|shared/correction.bpmn|bpmnElement=\"recordCorrectionToCorrected\"|bpmnElement=\"nothing\"|recordCorrectionToCorrected|重新连线",
        "right-angles|shared/correction.bpmn|x=\"610\" y=\"120\" />|x=\"610\" y=\"130\" />|recordCorrectionToCorrected|水平",
        "no-crossing|shared/correction.bpmn|<di:waypoint x=\"610\" y=\"120\" />|<di:waypoint x=\"580\" y=\"120\" /><di:waypoint x=\"580\" y=\"300\" /><di:waypoint x=\"610\" y=\"300\" />|recordCorrectionToCorrected|改道",
        "not-through-elements|shared/correction.bpmn|<di:waypoint x=\"340\" y=\"120\" />|<di:waypoint x=\"470\" y=\"120\" />|answerOrLapseToCorrectionSubmitted|绕开",
        "not-through-labels|shared/correction.bpmn|<dc:Bounds x=\"142\" y=\"164\"|<dc:Bounds x=\"142\" y=\"193\"|answerOrLapse|移开文字",
        "not-through-labels|shared/correction.bpmn|<dc:Bounds x=\"142\" y=\"164\"|<dc:Bounds x=\"314\" y=\"143\"|answerOrLapse|移开文字",
        "commitment-branch|items/hr-service-permit/hr-service-permit.bpmn|signCommitment|signSomething|hr-service-permit|signCommitment",
        "delegates|shared/correction.bpmn|recordCorrection|recordCorection|recordCorection|recordCorrection",
        "forms|shared/rectification.bpmn|shared-review-rectification|shared-review-rectifcation|reviewRectification|补上 forms/",
        "outcomes|shared/revocation.bpmn|outcome == 'revoke'|outcome == 'revoked'|revocationDecisionToRevokeLicence|revoke",
        "licence|items/labour-dispatch-permit/item.yaml|prefix: LD|prefix: HR|licence.prefix|大写字母",
        "licence|items/hr-service-permit/item.yaml|document: hr-licence|document: hr-license|licence.document|permit-certificate",
        "item-terms|items/hr-service-permit/item.yaml|min: 0, max: 10000000|min: 0|fields.opening_fund.max|min 和 max",
        "item-terms|items/hr-service-permit/item.yaml|min: 0, max: 10000000|min: 2, max: 1|fields.opening_fund.max|不能小于 min",
        "calls|shared/revocation.bpmn|calledElement=\"overdue-handling\"|calledElement=\"overdue\"|overdueHandling|overdue-handling",
        "decisions|items/hr-service-permit/hr-service-permit.bpmn|用决策表 commitment-eligibility|用决策表 commitment|checkEligibility|commitment-eligibility",
        "tables|decisions/commitment-eligibility.dmn|label=\"主体类型\"|` `|subjectTypeInput|label",
      })
  void namesThePlaceAndTheRemedy(
      String rule, String file, String from, String to, String element, String remedy) {
    String name = "processes/" + file;
    assertThat(GOOD.text(name)).contains(from);

    List<Finding> found =
        Linter.examine(GOOD.with(name, GOOD.text(name).replace(from, to)), DELEGATES);

    assertThat(found)
        .anySatisfy(
            f -> {
              assertThat(f.rule()).isEqualTo(rule);
              assertThat(f.file()).isEqualTo(name);
              assertThat(f.element()).isEqualTo(element);
              assertThat(f.remedy()).contains(remedy);
              assertThat(f.toString()).contains(name, element, f.what(), remedy);
            });
  }

  @Test
  void findsAllThatIsWrongWithAHalfWrittenItemAtOnce() {
    String terms =
        GOOD.text(ITEM)
            .replaceFirst("(?m)^summary:", "sumary:")
            .replaceFirst(
                "subjectType: intermediary\\R  clause: .*",
                "subjectType: intermediary\n  clause: 那个办法")
            .replaceFirst("(?m)^(conditions:[\\s\\S]*?field: )[a-z_]+", "$1no_such_field");

    List<Finding> found =
        Linter.examine(
            GOOD.with(ITEM, terms)
                .without("processes/items/hr-service-permit/hr-service-permit.bpmn"),
            DELEGATES);

    assertThat(found.stream().map(Finding::toString).collect(Collectors.joining("\n")))
        .contains("sumary")
        .contains("credit.clause")
        .contains("no_such_field")
        .contains("hr-service-permit.bpmn · - · 事项没有办理流程图");
    assertThat(found)
        .filteredOn(f -> f.rule().equals("item-diagram"))
        .singleElement()
        .satisfies(f -> assertThat(f.remedy()).contains("补上"));
  }

  @Test
  void saysWhenAFolderHasNoTerms() {
    assertThat(Linter.examine(GOOD.without(ITEM), DELEGATES))
        .anyMatch(f -> f.rule().equals("item-terms") && f.file().equals(ITEM));
  }

  @Test
  void findsADelegateThatNoDiagramUsesAndAFormThatNoTaskShows() {
    Set<String> more =
        Stream.concat(DELEGATES.stream(), Stream.of("idle")).collect(Collectors.toSet());

    assertThat(Linter.examine(GOOD.with("forms/idle.form", "{\"id\": \"idle\"}"), more))
        .extracting(Finding::rule, Finding::element)
        .containsExactlyInAnyOrder(tuple("forms", "-"), tuple("delegates", "idle"));
  }

  @Test
  void findsARuleThatIsNeverReached() {
    String name = "processes/decisions/commitment-eligibility.dmn";
    String table = GOOD.text(name).replace("COLLECT", "FIRST").replace("not(\"enterprise\")", "");

    assertThat(Linter.examine(GOOD.with(name, table), DELEGATES))
        .extracting(Finding::rule, Finding::element)
        .containsOnly(
            tuple("tables", "seriouslyDishonest"),
            tuple("tables", "adverselyRecorded"),
            tuple("tables", "falselyCommitted"));
  }

  @Test
  void findsTwoDiagramsOfOneName() {
    String other = "processes/items/hr-service-permit/correction.bpmn";

    assertThat(
            Linter.examine(
                GOOD.with(other, GOOD.text("processes/shared/correction.bpmn")), DELEGATES))
        .anyMatch(f -> f.rule().equals("file-names") && f.element().equals("correction"));
  }

  /** So that nobody adds a rule without a broken model that it finds. */
  @Test
  void triesEveryRuleOnABrokenModel() throws IOException {
    Set<String> rules =
        Stream.concat(ModelRules.ALL.stream(), DrawingRules.ALL.stream())
            .map(DiagramRule::name)
            .collect(Collectors.toCollection(TreeSet::new));
    for (String source : List.of("Linter", "References", "StepGrounds", "Tables")) {
      Matcher named =
          Pattern.compile("report(?:\\s*\\.apply)?\\(\\s*\"([a-z-]+)\"")
              .matcher(
                  Files.readString(Path.of("src/main/java/cn/zhunying/lint", source + ".java")));
      while (named.find()) {
        rules.add(named.group(1));
      }
    }
    String tests = Files.readString(Path.of("src/test/java/cn/zhunying/lint/LinterTest.java"));

    assertThat(rules).hasSizeGreaterThan(28).contains("item-terms", "calls", "drawn", "labels");
    assertThat(rules).allSatisfy(rule -> assertThat(tests).containsPattern("\"" + rule + "[|\"]"));
  }

  @Test
  void stopsTheStartWithAllThatIsWrong() {
    List<Finding> found =
        Linter.examine(
            GOOD.without(ITEM).without("processes/shared/overdue-handling.bpmn"), DELEGATES);

    assertThatCode(() -> LintAtBoot.refuse(List.of())).doesNotThrowAnyException();
    assertThatThrownBy(() -> LintAtBoot.refuse(found))
        .isInstanceOf(LawDataException.class)
        .hasMessageContaining(ITEM)
        .hasMessageContaining("overdue-handling 不存在");
  }

  /** Whatever is taken out of a diagram, the rest of the findings is still there. */
  @Test
  void noElementWithoutAnIdEndsInAnException() {
    String name = "processes/shared/correction.bpmn";
    String text = GOOD.text(name);
    Matcher id =
        Pattern.compile("<(\\S+)[^>]*?( (?:id|sourceRef|targetRef|bpmnElement)=\"[^\"]*\")")
            .matcher(text);
    Set<String> seen = new TreeSet<>();
    while (id.find()) {
      if (seen.add(id.group(1) + id.group(2).replaceFirst("=.*", ""))) {
        String without = text.substring(0, id.start(2)) + text.substring(id.end(2));
        assertThatCode(() -> Linter.examine(GOOD.with(name, without), DELEGATES))
            .as(id.group())
            .doesNotThrowAnyException();
      }
    }
    assertThat(seen).hasSizeGreaterThan(8);
  }

  @Test
  void anEmptyFolderOrNoneIsAFinding(@TempDir Path folder) {
    assertThat(Linter.examine(folder)).extracting(Finding::rule).containsExactly("readable");
    assertThat(Linter.examine(folder.resolve("gone")))
        .extracting(Finding::rule)
        .containsExactly("readable");
  }

  @Test
  void aFileThatCannotBeReadIsAFinding(@TempDir Path folder) throws IOException {
    Path processes = Files.createDirectories(folder.resolve("processes"));
    Files.createSymbolicLink(processes.resolve("memory.bpmn"), Path.of("/proc/self/mem"));
    assertThat(Linter.examine(processes))
        .filteredOn(f -> f.file().equals("processes/memory.bpmn"))
        .extracting(Finding::rule)
        .containsExactly("readable");
  }
}
