package cn.zhunying.credit.rule;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.law.LawFiles;
import cn.zhunying.support.WrittenItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a points table may not say: the file as it is with one thing changed. */
class RuleBookRulesTest {

  private static final String FILE = "processes/credit/credit-rules.yaml";
  private static final String TEXT = WrittenItem.text(FILE);

  @Test
  void theTableAsItIsHolds() {
    assertThat(RuleBookRules.firstBroken(LawFiles.read(TEXT, FILE, RuleBook.class))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "`{id: A13-2, `; `{id: A13-1, `; A13-1; 编号重复",
        "`A13: 5,`; `A13: 6,`; counts.A13; 申明 6 条，实有 5 条",
        "`{id: A22-1a, subject: any, points: 1,`; `{id: A13-6, subject: any, points: 1,`; counts.A13; 申明 5 条，实有 6 条",
        "`{id: A13-1, subject: intermediary`; `{id: A13-1, subject: bakery`; A13-1.subject; 没有“bakery”",
        "`kind: escalation, escalates: [A13-1, A13-2, A13-3, A13-4, A13-5], `; `escalates: [A13-1], `; A14-16; 升级条目须同时写",
        "`escalates: [A15-5]`; `escalates: [A99-9]`; A16-1.escalates; 没有编号为“A99-9”",
        "`points: 12, kind: escalation, escalates: [A15-5]`; `points: 6, kind: escalation, escalates: [A15-5]`; A16-1.escalates; 不构成升级",
        "`related: A18-3`; `related: A99-9`; A19-5.related; 没有编号为“A99-9”",
        "`to: A16-1, kind`; `to: A99-9, kind`; escalations; 没有编号为“A99-9”",
        "`{from: [A15-5], to: A16-1`; `{from: [A15-4], to: A16-1`; escalations.A16-1; from 须与",
        "`notCovered: [A17-5, A17-6]`; `notCovered: [A17-1]`; escalations.A18-14.notCovered; 又写在 from 中",
        "`blue: {from: 1, to: 11,`; `blue: {from: 2, to: 11,`; lists; 1",
        "`blue: {from: 1, to: 11,`; `blue: {from: 1, to: 12,`; lists; 12"
      },
      delimiter = ';')
  void whatContradictsItselfIsNamedWithItsRemedy(
      String written, String instead, String key, String remedy) {
    assertThat(TEXT).contains(written);
    RuleBook book = LawFiles.read(TEXT.replace(written, instead), FILE, RuleBook.class);
    assertThat(RuleBookRules.firstBroken(book))
        .hasValueSatisfying(
            broken -> {
              assertThat(broken.key()).isEqualTo(key);
              assertThat(broken.remedy()).contains(remedy);
            });
  }
}
