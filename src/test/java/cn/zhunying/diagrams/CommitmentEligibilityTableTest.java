package cn.zhunying.diagrams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CommitmentEligibilityTableTest {

  private static final Path FILE = Path.of("processes/decisions/commitment-eligibility.dmn");

  private static DmnEngine engine;
  private static DmnDecision decision;

  @BeforeAll
  static void parse() throws Exception {
    engine = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    try (var in = Files.newInputStream(FILE)) {
      decision = engine.parseDecision("commitment-eligibility", in);
    }
  }

  @Test
  void holdsFourRulesThatAreCollectedAndExplained() {
    DmnModelInstance model = Dmn.readModelFromFile(FILE.toFile());

    assertThat(model.getModelElementsByType(DecisionTable.class))
        .singleElement()
        .satisfies(table -> assertThat(table.getHitPolicy()).isEqualTo(HitPolicy.COLLECT));
    assertThat(model.getModelElementsByType(Decision.class))
        .singleElement()
        .satisfies(d -> assertThat(d.getCamundaHistoryTimeToLiveString()).isEqualTo("P180D"));
    assertThat(model.getModelElementsByType(Rule.class))
        .hasSize(4)
        .allSatisfy(rule -> assertThat(rule.getDescription().getTextContent()).isNotBlank());
  }

  @Test
  void drawsTheDecision() throws Exception {
    assertThat(Files.readString(FILE))
        .contains("<dmndi:DMNShape", "dmnElementRef=\"commitment-eligibility\"");
  }

  @Test
  void findsNothingAgainstAnEnterpriseWithACleanRecord() {
    assertThat(reasons("enterprise", false, false, false)).isEmpty();
  }

  @Test
  void sendsWhoeverIsNotAnEnterpriseToTheGeneralProcedure() {
    for (String other : new String[] {"organisation", "individual"}) {
      assertThat(reasons(other, false, false, false).getResultList())
          .extracting(r -> r.get("reason"), r -> r.get("clause"))
          .containsExactly(
              tuple(
                  "告知承诺适用于住所地在重庆市的企业法人，其他主体按一般程序办理",
                  "渝人社办〔2021〕174号 全市第一项·适用范围；渝人社办〔2021〕174号 全市第三项·适用范围；渝人社办〔2021〕174号 自贸区第三项·适用范围"));
    }
  }

  @Test
  void excludesSeriousDishonestyUntilRepaired() {
    assertThat(reasons("enterprise", true, false, false).getResultList())
        .extracting(r -> r.get("reason"), r -> r.get("clause"))
        .containsExactly(tuple("存在严重不良信用记录，信用修复前不适用告知承诺", "渝府发〔2021〕16号 二（二）3"));
  }

  @Test
  void excludesAnAdverseRecordUntilRepaired() {
    assertThat(reasons("enterprise", false, true, false).getResultList())
        .extracting(r -> r.get("reason"), r -> r.get("clause"))
        .containsExactly(tuple("存在较严重的不良信用记录，信用修复前不适用告知承诺", "渝府办发〔2021〕23号 三（一）"));
  }

  @Test
  void excludesAFormerFalseCommitmentUntilRepaired() {
    assertThat(reasons("enterprise", false, false, true).getResultList())
        .extracting(r -> r.get("reason"), r -> r.get("clause"))
        .containsExactly(tuple("曾作出虚假承诺，信用修复前不适用告知承诺", "渝府办发〔2021〕23号 三（一）"));
  }

  @Test
  void tellsEveryReasonAtOnce() {
    assertThat(reasons("individual", true, true, true)).hasSize(4);
  }

  private static DmnDecisionResult reasons(
      String subjectType, boolean serious, boolean adverse, boolean falseCommitment) {
    return engine.evaluateDecision(
        decision,
        Map.<String, Object>of(
            "subjectType", subjectType,
            "seriousDishonesty", serious,
            "adverseRecord", adverse,
            "falseCommitment", falseCommitment));
  }
}
