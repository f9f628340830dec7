package cn.zhunying.identity.account;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.law.Refusal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** M2. */
class PasswordRulesTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "demo", "Short-one-1", "一二三四五六七八九十一"})
  void lessThanTwelveCharactersIsTooShort(String password) {
    assertThat(rule(password)).contains("password-too-short");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password1234",
        "Password2026!",
        "P@ssword-2026",
        "qwertyuiop123",
        "123456789012",
        "098765432109",
        "111111111111",
        "aaaaaaaaaaaa",
        "abcabcabcabc",
        "adminadmin2026",
        "woaizhongguo1",
        "Chongqing2026",
        "zhunying-2026!!",
        "1qaz2wsx3edc",
        "li.ming-2026-01"
      })
  void whatGuessersTryFirstIsRefused(String password) {
    assertThat(rule(password)).contains("password-common");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "four quiet yellow lamps",
        "雨后的石阶长满青苔真好看",
        "kR7-xw2Lq9_vTz",
        "admin is a boring word here",
        "a long enough secret"
      })
  void longAndOwnIsGood(String password) {
    assertThat(rule(password)).isEmpty();
  }

  @Test
  void whatWouldNotCountIsSaid() {
    assertThat(rule("雨后的石阶长满青苔真好看哪".repeat(3))).contains("password-too-long");
  }

  @ParameterizedTest
  @CsvSource({
    "li.ming,",
    "window2,",
    "Admin, account-name-shape",
    "WINDOW, account-name-shape",
    "ａｄｍｉｎ, account-name-shape",
    "аdmin, account-name-shape",
    "a, account-name-shape",
    "a b, account-name-shape",
    "system, account-name-reserved",
    "doctor, account-name-reserved",
    "stranger, account-name-reserved",
    "anonymous, account-name-reserved"
  })
  void aNameCannotBeTakenForAnothers(String name, String rule) {
    assertThat(AccountNames.refusal(name).map(Refusal::rule)).isEqualTo(Optional.ofNullable(rule));
  }

  private static Optional<String> rule(String password) {
    return PasswordRules.refusal("password", "li.ming", password).map(Refusal::rule);
  }
}
