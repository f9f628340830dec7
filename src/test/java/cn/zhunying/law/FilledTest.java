package cn.zhunying.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class FilledTest {

  @Test
  void eachPlaceTakesItsValue() {
    assertThat(Filled.of("{name}：请在 {until} 前办理", Map.of("name", "甲公司", "until", "5月1日")))
        .isEqualTo("甲公司：请在 5月1日 前办理");
  }

  @Test
  void bracesSomebodyWroteIntoAReasonStayAsTheyAre() {
    assertThat(Filled.of("原因：{reason}", Map.of("reason", "模板里写着 {name} 和 $1", "name", "甲")))
        .isEqualTo("原因：模板里写着 {name} 和 $1");
  }

  @Test
  void aPlaceWithoutAValueIsNamed() {
    assertThatThrownBy(() -> Filled.of("请在 {until} 前办理", Map.of())).hasMessageContaining("{until}");
  }
}
