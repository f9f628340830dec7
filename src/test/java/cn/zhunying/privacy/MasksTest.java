package cn.zhunying.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever is too short to be masked in part is masked whole. */
class MasksTest {

  @ParameterizedTest
  @CsvSource({"张三, 张*", "李示例, 李*例", "欧阳小明, 欧**明", "张, *", "'', *"})
  void names(String clear, String shown) {
    assertThat(Masks.name(clear)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({
    "11010519491231002X, 110105**********2X",
    "1234567890, 123456**90",
    "123456789, *********",
    "'', ''",
    ","
  })
  void identityNumbers(String clear, String shown) {
    assertThat(Masks.idNumber(clear)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({"13800001234, 138****1234", "12345678, 123*5678", "1234567, *******", ","})
  void telephoneNumbers(String clear, String shown) {
    assertThat(Masks.phone(clear)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({
    "example@example.com, e***@example.com",
    "a@example.com, a***@example.com",
    "@example.com, ************",
    "example, *******",
    ","
  })
  void addressesOfMail(String clear, String shown) {
    assertThat(Masks.email(clear)).isEqualTo(shown);
  }
}
