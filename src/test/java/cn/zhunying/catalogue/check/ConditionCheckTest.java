package cn.zhunying.catalogue.check;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.catalogue.Item;
import cn.zhunying.catalogue.check.ConditionCheck.Result;
import cn.zhunying.catalogue.check.ConditionCheck.Verdict;
import cn.zhunying.catalogue.terms.commitment.CommitmentTerms;
import cn.zhunying.catalogue.terms.condition.Condition;
import cn.zhunying.catalogue.terms.field.Option;
import cn.zhunying.support.WrittenItem;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The predicates of the school, which has every kind of them. */
class ConditionCheckTest {

  private static final Item SCHOOL =
      WrittenItem.read("private-training-school").forAction("establish");

  @ParameterizedTest
  @CsvSource({
    "199.9, 300, NOT_MET",
    "200, 300, MET",
    "200, 299, MET",
    "100, 0, NOT_MET",
  })
  void aShareIsTakenOfAnotherAnswer(String part, String whole, Verdict verdict) {
    assertThat(
            of(
                "C-area-teaching",
                Map.of("teaching_area", number(part), "building_area", number(whole))))
        .extracting(Result::verdict)
        .isEqualTo(verdict);
  }

  @Test
  void aShareIsTakenOfStoredNumbersToo() {
    assertThat(of("C-area-student", Map.of("teaching_area", 240, "max_students", 80L)).verdict())
        .isEqualTo(Verdict.MET);
    assertThat(of("C-area-student", Map.of("teaching_area", 239.9, "max_students", 80)).verdict())
        .isEqualTo(Verdict.NOT_MET);
  }

  @ParameterizedTest
  @CsvSource({"secondary, NOT_MET", "college, MET", "postgraduate, MET"})
  void optionsAreComparedInTheirOrder(String education, Verdict verdict) {
    Result result = of("C-principal-education", Map.of("principal_education", education));
    assertThat(result.verdict()).isEqualTo(verdict);
    if (verdict == Verdict.NOT_MET) {
      assertThat(result.explanation()).contains("高中、中专及以下", "不低于 大学专科");
    }
  }

  @Test
  void aListHoldsAllOfWhatIsAsked() {
    List<String> all =
        SCHOOL.field("management_systems").orElseThrow().options().stream()
            .map(Option::value)
            .toList();
    assertThat(of("C-systems", Map.of("management_systems", all)).verdict()).isEqualTo(Verdict.MET);
    Result lacking = of("C-systems", Map.of("management_systems", all.subList(0, 7)));
    assertThat(lacking.verdict()).isEqualTo(Verdict.NOT_MET);
    assertThat(lacking.explanation()).contains("要求包含法人治理");
  }

  @Test
  void aConditionThatDoesNotConcernTheApplicantIsNotHeld() {
    assertThat(ids(Map.of("sponsor_type", "individual")))
        .contains("C-ind-nationality")
        .doesNotContain("C-org-legal-person", "C-joint");
    assertThat(ids(Map.of("sponsor_type", "organisation", "joint_sponsors", true)))
        .contains("C-org-legal-person", "C-joint")
        .doesNotContain("C-ind-nationality");
    assertThat(ids(Map.of("training_level", "technician")))
        .contains("C-area-city", "C-fund-advanced")
        .doesNotContain("C-area-intermediate", "C-fund-intermediate");
  }

  @Test
  void whatHasNoMeasureIsAlwaysOpen() {
    assertThat(of("C-need", Map.of("suits_local_need", true)).verdict()).isEqualTo(Verdict.OPEN);
  }

  @Test
  void whatIsMissingIsSaidToBeMissing() {
    assertThat(of("C-fund-intermediate", Map.of("training_level", "intermediate")).explanation())
        .isEqualTo("“开办资金”没有填写，要求不低于 60 万元");
  }

  @ParameterizedTest
  @CsvSource({
    "C-fund-intermediate, 开办资金：60 万元",
    "C-principal-education, 校长文化程度：大学本科",
    "C-area-teaching, 教学用房建筑面积与办学场所建筑面积之比：0.8",
    "C-fire, 是否已取得消防安全合格材料：“否”"
  })
  void whatWasStatedIsReadBack(String condition, String stated) {
    Map<String, Object> answers = new HashMap<>();
    answers.put("opening_fund", new BigDecimal("60"));
    answers.put("principal_education", "bachelor");
    answers.put("teaching_area", 240);
    answers.put("building_area", 300);
    answers.put("fire_safety", false);
    Condition c = SCHOOL.condition(condition).orElseThrow();
    assertThat(ConditionCheck.stated(SCHOOL, c, answers)).isEqualTo(stated);
    assertThat(ConditionCheck.stated(SCHOOL, c, Map.of())).isEmpty();
  }

  @Test
  void questionsThatDoNotConcernTheApplicantAreNeitherAskedNorKept() {
    Map<String, Object> read =
        Answers.readable(
            SCHOOL,
            Map.of("sponsor_type", "individual", "org_abnormal", "true", "sponsor_crime", "false"));
    assertThat(read).containsEntry("sponsor_crime", false).doesNotContainKey("org_abnormal");
  }

  @Test
  void whomTheCommitmentDoesNotNameIsToldWhy() {
    CommitmentTerms terms = SCHOOL.commitment();
    assertThat(terms.keptFrom(Map.of("profit_form", "non-profit")))
        .hasValueSatisfying(n -> assertThat(n.gap()).isEqualTo("G-04"));
    assertThat(terms.keptFrom(Map.of("profit_form", "for-profit", "sponsor_type", "organisation")))
        .isEmpty();
  }

  private static BigDecimal number(String text) {
    return new BigDecimal(text);
  }

  /** E49, gaps G-32: 参照执行 is closed, and opened by writing the area's name into the terms. */
  @ParameterizedTest
  @CsvSource({
    "重庆市渝北区两江片区星光大道1号, 两江片区, MET",
    "重庆市渝北区空港参照区1号, 两江片区, OPEN",
    "重庆市渝北区空港参照区1号, 空港参照区, MET",
  })
  void theAreaThatFollowsTheZoneIsClosedUntilItsNameStandsInTheTerms(
      String address, String named, Verdict verdict) {
    String file = "processes/items/labour-dispatch-permit/item.yaml";
    Item dispatch =
        WrittenItem.read(
            WrittenItem.text(file).replace("[两江片区, ", "[两江片区, %s, ".formatted(named)), file);
    assertThat(
            ConditionCheck.of(
                dispatch.forAction("establish"),
                Map.of("region", "ftz", "premises_address", address)))
        .filteredOn(r -> r.condition().id().equals("C-seat"))
        .extracting(Result::verdict)
        .containsExactly(verdict);
  }

  private static List<String> ids(Map<String, Object> answers) {
    return ConditionCheck.of(SCHOOL, answers).stream().map(r -> r.condition().id()).toList();
  }

  private static Result of(String condition, Map<String, Object> answers) {
    Map<String, Object> all = new HashMap<>(answers);
    all.putIfAbsent("training_level", "intermediate");
    return ConditionCheck.of(SCHOOL, all).stream()
        .filter(r -> r.condition().id().equals(condition))
        .findFirst()
        .orElseThrow();
  }
}
