package cn.zhunying.licence;

import static cn.zhunying.support.Records.with;
import static cn.zhunying.support.SampleCases.APPLICATION;
import static cn.zhunying.support.SampleCases.LICENCE;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.application.Application;
import cn.zhunying.catalogue.Item;
import cn.zhunying.support.SampleCases;
import cn.zhunying.support.WrittenItem;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlteredTest {

  private static final Item ITEM = WrittenItem.read(SampleCases.SCHOOL);

  private final Application moved =
      with(
          APPLICATION,
          "uscc",
          "91500000MA00000001",
          "subjectName",
          "更名公司",
          "legalRepresentative",
          "赵示例",
          "registeredCapital",
          new BigDecimal("800"),
          "answers",
          Map.of(
              "premises_address", "渝中区新路 2 号",
              "new_sponsor", "新举办者",
              "new_sponsor_uscc", "91500000MA00000002"));

  /** A holder's code never comes from the subject: that would be another holder. */
  @ParameterizedTest
  @CsvSource({
    "change, 更名公司, 91350100M000100Y43, 赵示例, 渝中区新路 2 号, 800",
    "change-principal, 示例公司, 91350100M000100Y43, 李示例, 渝中区示例路 1 号, 500.00",
    "change-sponsor, 新举办者, 91500000MA00000002, 李示例, 渝中区示例路 1 号, 500.00",
  })
  void whatStandsOnItThenFollowsFromTheTermsOfTheAction(
      String action,
      String holder,
      String uscc,
      String person,
      String address,
      BigDecimal capital) {
    assertThat(Altered.of(ITEM.action(action), moved, LICENCE))
        .isEqualTo(new Altered.Stated(holder, uscc, person, address, capital));
  }

  @ParameterizedTest
  @CsvSource({
    "enterprise, holder, 更名公司, 名称：示例公司 → 更名公司",
    "individual, holder, 王某, 名称：已变更",
    "enterprise, legalRepresentative, 赵示例, 法定代表人：已变更",
    "enterprise, address, 新路, 住所：渝中区示例路 1 号 → 新路",
    "enterprise, uscc, 91500000MA00000002, 统一社会信用代码：91350100M000100Y43 → 91500000MA00000002",
    "enterprise, address, 渝中区示例路 1 号, ''",
  })
  void theJournalSaysWhatChangedAndNamesNoPerson(
      String type, String component, String value, String said) {
    assertThat(
            Altered.changes(
                with(APPLICATION, "subjectType", type),
                ITEM,
                LICENCE,
                with(LICENCE, component, value)))
        .isEqualTo(Map.of("remark", said));
  }

  @Test
  void amountsAreSaidAsPeopleWriteThem() {
    Licence none = with(LICENCE, "registeredCapital", null);
    assertThat(Altered.changes(APPLICATION, ITEM, none, LICENCE))
        .isEqualTo(Map.of("remark", "注册资本：未登记 → 500 万元"));
  }

  @Test
  void oneAmountWithMoreZerosIsNoChange() {
    Licence same = with(LICENCE, "registeredCapital", new BigDecimal("500"));
    assertThat(Altered.changes(APPLICATION, ITEM, LICENCE, same)).isEqualTo(Map.of("remark", ""));
  }

  @Test
  void answersItKeepsAreSaidByTheirLabels() {
    Licence renamed = with(LICENCE, "facts", Map.of("school_name", "更名学校"));
    String label = ITEM.field("school_name").orElseThrow().label();
    assertThat(Altered.changes(APPLICATION, ITEM, LICENCE, renamed))
        .isEqualTo(Map.of("remark", label + "：示例学校 → 更名学校"));
  }
}
