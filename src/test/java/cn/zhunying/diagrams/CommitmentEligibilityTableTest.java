package cn.zhunying.diagrams;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.junit.jupiter.api.Test;

/** commitment-eligibility.dmn, row by row. */
class CommitmentEligibilityTableTest {

  private final DmnEngine engine =
      DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
  private final DmnDecision table = table();

  @Test
  void hasFourRows() {
    assertThat(((DmnDecisionTableImpl) table.getDecisionLogic()).getRules()).hasSize(4);
  }

  @Test
  void anEnterpriseWithACleanRecordMayCommit() {
    assertThat(reasons("enterprise", false, false, false)).isEmpty();
  }

  @Test
  void whoIsNoEnterpriseMayNot() {
    assertThat(reasons("individual", false, false, false))
        .singleElement()
        .asString()
        .contains("企业法人");
    assertThat(reasons("organisation", false, false, false)).hasSize(1);
  }

  @Test
  void eachBadRecordBarsByItsOwnClause() {
    assertThat(clauses("enterprise", true, false, false)).containsExactly("渝府发〔2021〕16号 二（二）3");
    assertThat(clauses("enterprise", false, true, false)).containsExactly("渝府办发〔2021〕23号 三（一）");
    assertThat(clauses("enterprise", false, false, true)).containsExactly("渝府办发〔2021〕23号 三（一）");
  }

  @Test
  void everyReasonIsGivenNotOnlyTheFirst() {
    assertThat(reasons("individual", true, true, true)).hasSize(4);
  }

  private List<String> reasons(String type, boolean serious, boolean adverse, boolean falsely) {
    return column("reason", type, serious, adverse, falsely);
  }

  private List<String> clauses(String type, boolean serious, boolean adverse, boolean falsely) {
    return column("clause", type, serious, adverse, falsely);
  }

  private List<String> column(
      String name, String type, boolean serious, boolean adverse, boolean falsely) {
    Map<String, Object> facts =
        Map.of(
            "subjectType",
            type,
            "seriousDishonesty",
            serious,
            "adverseRecord",
            adverse,
            "falseCommitment",
            falsely);
    return engine.evaluateDecisionTable(table, facts).getResultList().stream()
        .map(row -> (String) row.get(name))
        .toList();
  }

  private DmnDecision table() {
    try (InputStream in =
        Files.newInputStream(Path.of("processes/decisions/commitment-eligibility.dmn"))) {
      return engine.parseDecision("commitment-eligibility", in);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
