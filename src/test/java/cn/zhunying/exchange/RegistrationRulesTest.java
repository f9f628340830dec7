package cn.zhunying.exchange;

import static cn.zhunying.support.Refusals.rules;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import cn.zhunying.catalogue.Item;
import cn.zhunying.catalogue.Items;
import cn.zhunying.exchange.RegistrationPush.RegisteredSubject;
import cn.zhunying.identity.Bureau;
import cn.zhunying.identity.Bureaus;
import cn.zhunying.law.Refusal;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What keeps a push from being read, each by itself and all at once. */
class RegistrationRulesTest {

  private static final String GOOD = "91350100M000100Y43";

  private final Items items = mock();
  private final Bureaus bureaus = mock();

  @BeforeEach
  void oneItemInOneDistrict() {
    when(items.find("preparation")).thenReturn(Optional.of(mock(Item.class)));
    when(items.unknown(org.mockito.ArgumentMatchers.any()))
        .thenReturn(Refusal.form("item-unknown", "item"));
    when(bureaus.ofDistrict("yuzhong")).thenReturn(Optional.of(mock(Bureau.class)));
  }

  @ParameterizedTest
  @CsvSource({
    "preparation, ftz, yuzhong, 示例学校, 500, ",
    "preparation, ftz, yuzhong, 示例学校, , ",
    "other, ftz, yuzhong, 示例学校, 500, item-unknown",
    ", ftz, yuzhong, 示例学校, 500, item-unknown",
    "preparation, moon, yuzhong, 示例学校, 500, region-unknown",
    "preparation, ftz, moon, 示例学校, 500, district-unknown",
    "preparation, ftz, yuzhong, '  ', 500, value-missing",
    "preparation, ftz, yuzhong, 示例学校, -1, pushed-capital-negative",
  })
  void eachIsNamed(
      String item, String region, String district, String name, BigDecimal capital, String rule) {
    assertThat(refused(item, region, district, new RegisteredSubject(name, GOOD, capital)))
        .isEqualTo(rule == null ? List.of() : List.of(rule));
  }

  @Test
  void allAtOnce() {
    assertThat(refused(null, null, null, null))
        .containsExactly(
            "item-unknown", "region-unknown", "district-unknown", "value-missing", "uscc-invalid");
  }

  private List<String> refused(
      String item, String region, String district, RegisteredSubject subject) {
    return rules(
        RegistrationRules.refuse(
            new RegistrationPush(item, region, district, subject), items, bureaus));
  }
}
