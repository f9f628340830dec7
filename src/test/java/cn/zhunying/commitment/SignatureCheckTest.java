package cn.zhunying.commitment;

import static cn.zhunying.support.Refusals.rules;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.catalogue.guide.CommitmentClause;
import cn.zhunying.law.Refusal;
import cn.zhunying.support.WrittenItem;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 渝府办发〔2021〕23号 三（二）: told everything, each clause by itself, by somebody. */
class SignatureCheckTest {

  private static final List<CommitmentClause> CLAUSES =
      CommitmentClause.of(WrittenItem.read("hr-service-permit"));
  private static final List<String> IDS = CLAUSES.stream().map(CommitmentClause::id).toList();

  @ParameterizedTest
  @CsvSource({
    "true, all, 李示例, ",
    ", all, 李示例, notice-not-acknowledged",
    "false, all, 李示例, notice-not-acknowledged",
    "true, without, 李示例, clause-not-promised",
    "true, more, 李示例, clause-unknown",
    "true, all, , signatory-missing",
    "true, all, '  ', signatory-missing",
    "true, all, '李\u0007示例', text-character",
    "true, all, '李😀', no-glyph",
  })
  void whatIsMissingIsNamedByItsRule(
      Boolean acknowledged, String ticked, String signatory, String rule) {
    List<String> ids = new ArrayList<>(IDS);
    switch (ticked) {
      case "without" -> ids.remove(1);
      case "more" -> ids.add("C-of-another-item");
      default -> {}
    }
    assertThat(rules(check(acknowledged, ids, signatory)))
        .isEqualTo(rule == null ? List.of() : List.of(rule));
  }

  @Test
  void whoSignsNothingHearsOfEachClauseAtOnce() {
    assertThat(rules(check(null, null, null)))
        .startsWith("notice-not-acknowledged")
        .endsWith("signatory-missing")
        .hasSize(IDS.size() + 2);
  }

  private static List<Refusal> check(Boolean acknowledged, List<String> ids, String signatory) {
    return SignatureCheck.of(new Signature(acknowledged, ids, signatory), CLAUSES, "三（二）");
  }
}
