package cn.zhunying.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhunying.law.LawDataException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;

class BureausTest {

  private static final String RELIEF =
      """
      relief:
        rule: 甲
        cite: 渝委法〔2021〕5号 二（一）1-2
        text: "{reviewWithin}{review}{sueWithin}{court}"
        court: 法院
        reviewWithin: {n: 60, unit: day, text: 甲, source: 甲}
        sueWithin: {n: 6, unit: month, text: 甲, source: 甲}
      """;

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
  void reliefNamesBothWaysWithTheirPeriods() {
    assertThat(bureaus.require("yuzhong").relief())
        .contains("60 日内向重庆市渝中区人民政府申请行政复议")
        .contains("6 个月内依法向有管辖权的人民法院提起行政诉讼");
  }

  @Test
  void noTwoBureausNumberTheirDocumentsAlike() {
    assertThat(bureaus.all().stream().map(Bureau::word))
        .hasSizeGreaterThan(40)
        .doesNotHaveDuplicates();
    assertThat(bureaus.require("yuzhong").word()).isEqualTo("渝中人社");
    assertThat(bureaus.require("city").word()).isEqualTo("渝人社");
    assertThat(bureaus.require("youyang").word()).isEqualTo("酉阳人社");
    assertThat(bureaus.require("liangjiang").word()).isEqualTo("两江新区人社");
  }

  @Test
  void twoBureausCannotShareARegionCodeAsTheirNumbersWouldCollide() {
    String one =
        "{code: %s, name: 甲, word: 甲%s人社, short: 甲, region: \"500103\", coded: true, level: district,"
            + " review: 乙, cite: 渝委法〔2021〕5号 二（一）1-2}";
    String file =
        RELIEF
            + "bureaus:\n  - %s\n  - %s\n"
                .formatted(one.formatted("a", "一"), one.formatted("b", "二"));
    assertThatThrownBy(
            () -> new Bureaus(new ByteArrayResource(file.getBytes(StandardCharsets.UTF_8))))
        .isInstanceOf(LawDataException.class)
        .hasMessageContaining("区划代码重复");
  }
}
