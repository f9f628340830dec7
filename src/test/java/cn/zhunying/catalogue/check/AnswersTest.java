package cn.zhunying.catalogue.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.zhunying.catalogue.Item;
import cn.zhunying.catalogue.check.ConditionCheck.Verdict;
import cn.zhunying.catalogue.guide.CommitmentClause;
import cn.zhunying.catalogue.guide.Notice;
import cn.zhunying.catalogue.terms.Parameter;
import cn.zhunying.catalogue.terms.Region;
import cn.zhunying.law.Outcome;
import cn.zhunying.law.Refusal;
import cn.zhunying.support.WrittenItem;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnswersTest {

  private static final Item ITEM = WrittenItem.read("hr-service-permit").forAction("establish");

  @Test
  void completeAnswersComeBackInTheirTypes() {
    Outcome<Map<String, Object>> read = Answers.read(ITEM, complete());
    assertThat(read.refusals()).isEmpty();
    Map<String, Object> values = ((Outcome.Done<Map<String, Object>>) read).value();
    assertThat(values)
        .containsEntry("has_charter_and_systems", true)
        .containsEntry("opening_fund", new BigDecimal("10"));
  }

  @Test
  void everythingWrongIsSaidAtOnceEachWithItsField() {
    Map<String, Object> answers = new HashMap<>(complete());
    answers.remove("premises_address");
    answers.put("opening_fund", "很多");
    answers.put("qualified_fulltime_staff", 2.5);
    answers.put("investor_category", "alien");
    answers.put("colour", "red");
    List<Refusal> refusals = Answers.read(ITEM, answers).refusals();
    assertThat(refusals)
        .extracting(Refusal::field, Refusal::rule)
        .containsExactlyInAnyOrder(
            tuple("answers.premises_address", "answer-missing"),
            tuple("answers.opening_fund", "answer-invalid"),
            tuple("answers.qualified_fulltime_staff", "answer-invalid"),
            tuple("answers.investor_category", "answer-invalid"),
            tuple("answers.colour", "answer-unknown"));
    assertThat(refusals).allSatisfy(r -> assertThat(r.remedy()).isNotBlank());
  }

  @Test
  void aNumberBelowItsLeastIsRefused() {
    Map<String, Object> answers = new HashMap<>(complete());
    answers.put("opening_fund", -1);
    assertThat(Answers.read(ITEM, answers).refusals())
        .singleElement()
        .extracting(Refusal::field, Refusal::rule)
        .containsExactly("answers.opening_fund", "answer-too-small");
  }

  @Test
  void aConditionNotMetIsExplainedAndNeverRefusedByItself() {
    Map<String, Object> answers = new HashMap<>(complete());
    answers.put("opening_fund", new BigDecimal("9.99"));
    ConditionCheck.Result fund = result(ITEM, answers, "C-fund");
    assertThat(fund.verdict()).isEqualTo(Verdict.NOT_MET);
    assertThat(fund.explanation()).contains("9.99").contains("不低于 10 万元");
  }

  @Test
  void aConditionMetAtItsExactLimitIsMet() {
    assertThat(result(ITEM, complete(), "C-fund").verdict()).isEqualTo(Verdict.MET);
    assertThat(result(ITEM, complete(), "C-staff").verdict()).isEqualTo(Verdict.MET);
  }

  @Test
  void anUnquantifiedConditionIsLeftToAPerson() {
    Map<String, Parameter> parameters = new HashMap<>(ITEM.parameters());
    parameters.put("min_fund", new Parameter(null, null, "outside-compilation", "G-05", "未配置"));
    assertThat(result(with(parameters), complete(), "C-fund").verdict()).isEqualTo(Verdict.OPEN);
  }

  @Test
  void theAuthorityIsTheDistrictTheCityOrTheFreeTradeZone() {
    assertThat(authority("local", Region.citywide)).isEqualTo("district");
    assertThat(authority("local", Region.ftz)).isEqualTo("district");
    assertThat(authority("foreign", Region.citywide)).isEqualTo("city");
    assertThat(authority("municipal", Region.ftz)).isEqualTo("city");
    assertThat(authority("hmt", Region.ftz)).isEqualTo("ftz");
  }

  @Test
  void theCommitmentHoldsEachConditionAndTheFourElements() {
    List<CommitmentClause> clauses = CommitmentClause.of(ITEM);
    assertThat(clauses)
        .extracting(CommitmentClause::id)
        .containsExactly(
            "C-charter", "C-premises", "C-fund", "C-staff", "D-informed", "D-liable", "D-genuine");
    assertThat(clauses)
        .filteredOn(c -> c.condition() != null)
        .allSatisfy(c -> assertThat(c.consequence()).contains("撤销"));
    assertThat(clauses.get(2).text()).contains("不低于 10 万元");
  }

  @Test
  void theNoticeTellsEverythingThatMustBeToldAtOnce() {
    assertThat(Notice.of(ITEM, "v").sections())
        .extracting(Notice.Section::title)
        .contains("设定依据", "许可条件", "材料要求", "承诺方式", "不实承诺的法律责任", "行政机关的核查权力", "承诺书的公开", "事后监管措施");
    assertThat(Notice.of(ITEM, "v").sections()).allSatisfy(s -> assertThat(s.lines()).isNotEmpty());
  }

  private static String authority(String investor, Region region) {
    Map<String, Object> answers = new HashMap<>(complete());
    answers.put("investor_category", investor);
    return Authorities.of(ITEM, region, answers).bureau();
  }

  private static ConditionCheck.Result result(Item item, Map<String, Object> answers, String id) {
    return ConditionCheck.of(item, answers).stream()
        .filter(r -> r.condition().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, Object> complete() {
    return Map.of(
        "has_charter_and_systems",
        true,
        "has_fixed_premises_and_facilities",
        true,
        "premises_address",
        "重庆市渝中区示例路 1 号",
        "opening_fund",
        new BigDecimal("10"),
        "qualified_fulltime_staff",
        new BigDecimal("3"),
        "investor_category",
        "local");
  }

  private static Item with(Map<String, Parameter> parameters) {
    return new Item(
        ITEM.code(),
        ITEM.name(),
        ITEM.summary(),
        ITEM.kind(),
        ITEM.actions(),
        ITEM.licence(),
        ITEM.legalBasis(),
        ITEM.applicantScope(),
        ITEM.authority(),
        ITEM.fields(),
        parameters,
        ITEM.conditions(),
        ITEM.materials(),
        ITEM.upload(),
        ITEM.limits(),
        ITEM.commitment(),
        ITEM.supervision(),
        ITEM.credit(),
        ITEM.filing(),
        ITEM.experts(),
        ITEM.decider(),
        ITEM.transfer(),
        ITEM.copies(),
        ITEM.related(),
        ITEM.steps(),
        null);
  }
}
