package cn.zhunying.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhunying.law.LawDataException;
import cn.zhunying.law.LawFiles;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What stands under the terms of an item, and what the item says instead. */
class EffectiveTermsTest {

  private static final String CITY =
      """
      kind: 行政许可
      limits:
        answer: {n: 30, unit: day, source: 参数, gap: G-11}
        stops:
          - {code: hearing, name: 听证}
          - {code: publicity, name: 公示}
      commitment?:
        way: 自愿选择
      actions:
        reissue?: {name: 补证, effect: reissue}
      fields:
        - {name: reason, label: 原因}
      """;

  @Test
  void whatAnItemLeavesOutIsTheCitys() {
    assertThat(of("kind: 行政许可").at("/limits/answer/n").asInt()).isEqualTo(30);
  }

  @Test
  void anItemOfAnotherKindTakesNothing() {
    assertThat(of("kind: 备案").has("limits")).isFalse();
  }

  @Test
  void aPeriodOfTheItemsIsItsOwnWithWhatItStandsOn() {
    JsonNode answer =
        of("""
           kind: 行政许可
           limits:
             answer: {n: 5, unit: working_day, clause: 某法 第一条}
           """)
            .at("/limits/answer");
    assertThat(answer.get("n").asInt()).isEqualTo(5);
    assertThat(answer.has("source")).isFalse();
    assertThat(answer.has("gap")).isFalse();
  }

  @Test
  void aListIsTheItemsAndItsEntriesTakeWhatTheirNamesakesSay() {
    assertThat(
            of("""
               kind: 行政许可
               limits:
                 stops: [{code: hearing}, {code: inspection, name: 检验}]
               """)
                .at("/limits/stops"))
        .extracting(stop -> stop.get("name").asText())
        .containsExactly("听证", "检验");
  }

  @Test
  void aPartTheItemHasNotIsNotGivenToIt() {
    assertThat(of("kind: 行政许可").has("commitment")).isFalse();
    assertThat(of("{kind: 行政许可, commitment: {type: already-met}}").at("/commitment/way").asText())
        .isEqualTo("自愿选择");
  }

  /** What every permit may offer is data of the item: the key, and the names of the fields. */
  @Test
  void anActionTheItemNamesIsTakenWithItsFields() {
    JsonNode item =
        of(
            """
           kind: 行政许可
           actions: {reissue: {name: 遗失补发}}
           fields: [{name: reason}, {name: seat, label: 住所}]
           """);
    assertThat(item.at("/actions/reissue/name").asText()).isEqualTo("遗失补发");
    assertThat(item.at("/actions/reissue/effect").asText()).isEqualTo("reissue");
    assertThat(item.at("/fields"))
        .extracting(field -> field.get("label").asText())
        .containsExactly("原因", "住所");
    assertThat(of("{kind: 行政许可, actions: {establish: {}}}").at("/actions").size()).isEqualTo(1);
  }

  /** A name is what something is called, and says which it is only where nothing else does. */
  @Test
  void whatHasACodeIsNotKnownByItsName() {
    assertThat(
            of("{kind: 行政许可, fields: [{code: other, name: reason}]}").at("/fields/0").has("label"))
        .isFalse();
  }

  @Test
  void aConditionIsHeldOnlyWhereItsFieldIsAskedFor() {
    JsonNode conditions =
        of("""
           fields:
             - {name: leased}
             - {name: years, when: [{field: leased, op: is_true}]}
           conditions:
             - {id: C-1, field: years}
             - {id: C-2, field: years, when: [{field: level, op: ==, value: high}]}
             - {id: C-3, field: years, when: [{field: leased, op: is_true}]}
             - {id: C-4, field: leased}
           """)
            .at("/conditions");
    assertThat(conditions)
        .extracting(condition -> condition.path("when").findValuesAsText("field").toString())
        .containsExactly("[leased]", "[level, leased]", "[leased]", "[]");
  }

  @Test
  void namesTheFileAndTheLineThatCannotBeRead() {
    assertThatThrownBy(() -> of("kind: [行政许可"))
        .isInstanceOfSatisfying(
            LawDataException.class,
            e -> assertThat(e.getMessage()).contains("item.yaml", "不是有效的 YAML"));
  }

  private static JsonNode of(String own) {
    String terms = EffectiveTerms.of(own, "item.yaml", Map.of("defaults/permit.yaml", CITY));
    return LawFiles.tree(terms, "effective");
  }
}
