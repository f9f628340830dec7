package cn.zhunying.credit.incident;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.credit.ledger.CreditSubject;
import cn.zhunying.credit.rule.CreditRules;
import cn.zhunying.credit.rule.CreditRulesTest;
import cn.zhunying.law.Refusal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class IncidentChecksTest {

  private static final CreditRules RULES = CreditRulesTest.load();
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final CreditSubject INTERMEDIARY =
      new CreditSubject(
          "91500000MA00000001",
          "示例公司",
          List.of("intermediary"),
          LocalDate.of(2026, 3, 2),
          "yuzhong",
          List.of());

  @Test
  void takesAnIncidentThatNamesItsRulesDayAndDocument() {
    assertThat(check(TODAY, "A13-1", "A14-1")).isEmpty();
  }

  @Test
  void namesAnUnknownRule() {
    assertThat(check(TODAY, "A13-9"))
        .singleElement()
        .satisfies(
            r -> {
              assertThat(r.field()).isEqualTo("rules");
              assertThat(r.reason()).contains("A13-9");
              assertThat(r.remedy()).contains("A14-3");
            });
  }

  @Test
  void refusesARuleForTheOtherKindOfSubjectWithItsClause() {
    assertThat(check(TODAY, "A17-1"))
        .singleElement()
        .satisfies(
            r -> {
              assertThat(r.reason()).contains("劳务派遣经营机构").contains("示例公司");
              assertThat(r.clause()).isEqualTo("渝人社发〔2021〕58号 第十七条（一）");
            });
  }

  @Test
  void knowsNothingFromBeforeTheOrdinance() {
    assertThat(check(LocalDate.of(2021, 12, 21), "A13-1"))
        .extracting(Refusal::rule)
        .contains("incident-before-ordinance");
  }

  @Test
  void appliesBothTablesToWhoHoldsBothLicences() {
    CreditSubject both =
        new CreditSubject(
            INTERMEDIARY.uscc(),
            "示例公司",
            List.of("intermediary", "dispatch"),
            INTERMEDIARY.since(),
            "yuzhong",
            List.of());
    assertThat(IncidentChecks.all(incident(TODAY, "A13-1", "A17-1"), both, RULES, TODAY)).isEmpty();
  }

  @Test
  void refusesADayThatHasNotCome() {
    assertThat(check(TODAY.plusDays(1), "A13-1"))
        .extracting(Refusal::field)
        .containsExactly("occurredOn");
  }

  @Test
  void refusesACycleBeforeTheSubjectWasUnderManagement() {
    assertThat(check(LocalDate.of(2025, 12, 31), "A13-1"))
        .singleElement()
        .satisfies(r -> assertThat(r.reason()).contains("2026-03-02"));
  }

  @Test
  void refusesToDeductAndAddForOneIncident() {
    assertThat(check(TODAY, "A13-1", "A22-3")).extracting(Refusal::field).containsExactly("rules");
  }

  @Test
  void saysEverythingThatIsMissingAtOnce() {
    NewIncident empty = new NewIncident(INTERMEDIARY.uscc(), " ", null, null, null);
    assertThat(IncidentChecks.all(empty, INTERMEDIARY, RULES, TODAY))
        .extracting(Refusal::field)
        .containsExactly("incident", "rules", "occurredOn", "document");
  }

  private static List<Refusal> check(LocalDate occurredOn, String... rules) {
    return IncidentChecks.all(incident(occurredOn, rules), INTERMEDIARY, RULES, TODAY);
  }

  private static NewIncident incident(LocalDate occurredOn, String... rules) {
    return new NewIncident(
        INTERMEDIARY.uscc(), "JC-1", Arrays.asList(rules), occurredOn, "渝中人社监检〔2026〕1号");
  }
}
