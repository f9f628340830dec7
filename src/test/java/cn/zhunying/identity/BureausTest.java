package cn.zhunying.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhunying.law.LawDataException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;

class BureausTest {

  private final Bureaus bureaus = new Bureaus();

  @Test
  void listsThirtyEightDistrictsAndCountiesTheThreeZonesTheCityAndTheFreeTradeZone() {
    assertThat(bureaus.all()).hasSize(38 + 3 + 1 + 1);
    assertThat(bureaus.districts()).hasSize(38 + 3);
    assertThat(bureaus.all().stream().filter(Bureau::coded)).hasSize(38 + 1);
  }

  @Test
  void eachDistrictIsServedByItsOwnBureau() {
    assertThat(bureaus.ofDistrict("yuzhong").orElseThrow().regionCode()).isEqualTo("500103");
    assertThat(bureaus.ofDistrict("jiangbei").orElseThrow().regionCode()).isEqualTo("500105");
    assertThat(bureaus.ofDistrict("city")).isEmpty();
    assertThat(bureaus.ofDistrict("nowhere")).isEmpty();
    assertThat(bureaus.ofDistrict(null)).isEmpty();
  }

  @Test
  void reliefIsAskedOfThePeoplesGovernmentNotOfTheBureau() {
    assertThat(bureaus.require("yuzhong").relief()).contains("重庆市渝中区人民政府");
    assertThat(bureaus.require("pengshui").relief()).contains("彭水苗族土家族自治县人民政府");
    assertThat(bureaus.require("city").relief()).contains("重庆市人民政府");
    assertThat(bureaus.require("wansheng").relief()).contains("管理委员会");
  }

  @Test
  void twoBureausCannotShareARegionCodeAsTheirNumbersWouldCollide() {
    String one =
        "{code: %s, name: 甲, short: 甲, region: \"500103\", coded: true, level: district,"
            + " review: 乙, cite: 渝委法〔2021〕5号 二（一）1-2}";
    String file =
        "relief: {rule: 甲, cite: 渝委法〔2021〕5号 二（一）1-2}\nbureaus:\n  - %s\n  - %s\n"
            .formatted(one.formatted("a"), one.formatted("b"));
    assertThatThrownBy(
            () -> new Bureaus(new ByteArrayResource(file.getBytes(StandardCharsets.UTF_8))))
        .isInstanceOf(LawDataException.class)
        .hasMessageContaining("区划代码重复");
  }
}
