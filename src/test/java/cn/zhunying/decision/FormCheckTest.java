package cn.zhunying.decision;

import static cn.zhunying.support.Records.with;
import static cn.zhunying.support.SampleCases.APPLICATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import cn.zhunying.application.Application;
import cn.zhunying.application.Application.Reason;
import cn.zhunying.application.Case;
import cn.zhunying.application.material.Materials;
import cn.zhunying.catalogue.Item;
import cn.zhunying.commitment.Commitment;
import cn.zhunying.commitment.Commitments;
import cn.zhunying.law.LawFiles;
import cn.zhunying.support.WrittenItem;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;

class FormCheckTest {

  private static final Item ITEM = WrittenItem.read("hr-service-permit");
  private static final DecisionTexts TEXTS =
      LawFiles.read(new ClassPathResource("processes/notices/decision.yaml"), DecisionTexts.class);

  private final Commitments commitments = mock(Commitments.class);
  private final Materials materials = mock(Materials.class);
  private final FormCheck check = new FormCheck(TEXTS, commitments, materials);

  @Test
  void whatIsInOrderRaisesNoDoubt() {
    assertThat(check.doubts(meeting())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"has_charter_and_systems, false", "qualified_fulltime_staff, 2", "opening_fund, 9"})
  void aConditionThatIsNotMetIsSaidWithItsClause(String field, String answer) {
    Object given = answer.equals("false") ? false : Integer.valueOf(answer);
    assertThat(check.doubts(of(field, given)))
        .singleElement()
        .asString()
        .contains("（渝人社办〔2021〕174号 全市第三项·许可条件");
  }

  @ParameterizedTest
  @CsvSource({"李示例, 0", "李 示例, 0", "赵示例, 1"})
  void aCommitmentIsSignedByWhoStandsForTheApplicant(String signatory, int doubts) {
    when(commitments.ofApplication(any()))
        .thenReturn(
            Optional.of(
                new Commitment(
                    "SQ1",
                    "u",
                    "i",
                    APPLICATION.submittedAt(),
                    signatory,
                    "signed",
                    null,
                    List.of())));
    assertThat(check.doubts(meeting())).hasSize(doubts).allMatch(d -> d.contains("核对授权"));
  }

  @Test
  void obstaclesAndMaterialsAreSaidToo() {
    when(commitments.obstacles(any())).thenReturn(List.of(new Reason("曾经虚假承诺", "某文 第一条")));
    when(materials.doubts(any())).thenReturn(List.of("请打开核对"));
    when(materials.missing(any())).thenReturn(List.of(ITEM.materials().general().get(1)));
    assertThat(check.doubts(meeting()))
        .containsExactly("曾经虚假承诺（某文 第一条）", "请打开核对", "缺少材料：机构的组织章程和管理制度");
  }

  /** What was only promised is not said to have been examined. */
  @ParameterizedTest
  @CsvSource({"commitment, 3, 承诺已具备：", "general, 3, 经审查符合：", "general, 2, 经审查与规定不一致，由决定人说明理由："})
  void aGrantSaysOfEachConditionHowItWasFound(String procedure, int staff, String found) {
    Case of = of("qualified_fulltime_staff", staff);
    Case c = new Case(with(of.application(), "procedure", procedure), of.item());
    assertThat(check.grounds(c, LocalDate.of(2026, 9, 1)))
        .hasSize(ITEM.forAction("establish").conditions().size())
        .last()
        .isEqualTo(
            new Reason(
                found + "有一定数量具备相应职业资格的专职工作人员", ITEM.condition("C-staff").orElseThrow().clause()));
  }

  @Test
  void whatIsPromisedForLaterIsSaidWithItsLastDay() {
    Item school = WrittenItem.read("private-training-school");
    Application a = with(APPLICATION, "answers", Map.of("premises_address", "某路 1 号"));
    assertThat(check.grounds(new Case(a, school), LocalDate.of(2026, 9, 1)))
        .extracting(Reason::reason)
        .anyMatch(r -> r.startsWith("承诺于2026年9月1日前具备："));
  }

  private static Case meeting() {
    return of("qualified_fulltime_staff", 3);
  }

  private static Case of(String field, Object answer) {
    Map<String, Object> answers = new HashMap<>();
    answers.put("has_charter_and_systems", true);
    answers.put("has_fixed_premises_and_facilities", true);
    answers.put("opening_fund", 10);
    answers.put("qualified_fulltime_staff", 3);
    answers.put(field, answer);
    return new Case(with(APPLICATION, "item", ITEM.code(), "answers", answers), ITEM);
  }
}
