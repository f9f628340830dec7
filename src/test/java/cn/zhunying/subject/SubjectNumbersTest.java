package cn.zhunying.subject;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.border.Codes;
import cn.zhunying.law.Refusal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubjectNumbersTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  /** 17 characters and the one that fits them. */
  private static String id(String seventeen) {
    return fitting(seventeen, "0123456789X", IdNumber::hasForm);
  }

  private static String fitting(
      String start, String alphabet, java.util.function.Predicate<String> fits) {
    return alphabet.chars().mapToObj(c -> start + (char) c).filter(fits).findFirst().orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "50010319901345123, id-number-birth",
    "50010300000000123, id-number-birth",
    "50010320991231123, id-number-birth",
    "50010318991231123, id-number-birth",
    "50010319900230123, id-number-birth",
    "50010320180101123, id-number-age",
    "50010320080303123, id-number-age",
    "99010319900101123, id-number-area"
  })
  void anIdentityNumberNamesSomebodyWhoCanSign(String seventeen, String rule) {
    assertThat(IdDocument.ID_CARD.refuse("f", id(seventeen), TODAY))
        .get()
        .extracting(Refusal::rule)
        .isEqualTo(rule);
  }

  @Test
  void whoIsEighteenTodayMaySign() {
    assertThat(IdDocument.ID_CARD.refuse("f", id("50010320080302123"), TODAY)).isEmpty();
    assertThat(IdDocument.ID_CARD.refuse("f", id("81000019900101123"), TODAY)).isEmpty();
    assertThat(IdDocument.ID_CARD.refuse("f", Codes.fold("11010519491231002x"), TODAY)).isEmpty();
    assertThat(IdDocument.ID_CARD.refuse("f", null, TODAY)).isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "passport, E12345678, true",
    "passport, 12, false",
    "passport, E1234-678, false",
    "hk-macao-permit, H1234567800, true",
    "hk-macao-permit, M12345678, true",
    "hk-macao-permit, X12345678, false",
    "taiwan-permit, 12345678, true",
    "taiwan-permit, 1234, false",
    "permanent-residence, USA110190010112, true",
    "permanent-residence, USA11019001, false"
  })
  void otherDocumentsHaveFormsOfTheirOwn(String kind, String number, boolean good) {
    assertThat(IdDocument.of(kind).orElseThrow().refuse("f", number, TODAY).isEmpty())
        .isEqualTo(good);
  }

  @Test
  void withoutAKindItIsAnIdentityCard() {
    assertThat(IdDocument.of(null)).contains(IdDocument.ID_CARD);
    assertThat(IdDocument.of("library-card")).isEmpty();
    assertThat(IdDocument.PERMANENT_RESIDENCE.refuse("f", id("91184019900101123"), TODAY))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "00000000000000000",
        "91500103000000000",
        "94500103MA60ABCD1",
        "B1500103MA60ABCD1",
        "91990103MA60ABCD1",
        "9150010XMA60ABCD1"
      })
  void aCodeThatOnlyFitsItsCheckDigitIsNone(String seventeen) {
    String digits = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    assertThat(digits.chars().mapToObj(c -> seventeen + (char) c).filter(Uscc::isValid)).isEmpty();
  }

  @Test
  void anIdentityNumberThatFitsIsNoCode() {
    int tried = 0;
    for (int n = 0; n < 1000; n++) {
      String number = id("51110019900101%03d".formatted(n));
      assertThat(Uscc.isValid(number)).as(number).isFalse();
      tried++;
    }
    assertThat(tried).isEqualTo(1000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "13800138000", "+86 138 0013 8000", "86-138-0013-8000", "0086 13800138000", "023-63860000",
        "(023)63860000", "02363860000转12", "023-63860000-8012", "400-123-4567", "4001234567",
        "+86 400 123 4567", "+852 2345 6789", "０２３－６３８６００００", "023 6386 0000 ext. 5"
      })
  void telephonesAreTakenAsOfficesWriteThem(String phone) {
    assertThat(Phone.isValid(Codes.fold(phone))).as(Codes.fold(phone)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"12345", "23800138000", "1380013800", "+", "电话", "023", "13800138000转"})
  void otherNumbersAreNot(String phone) {
    assertThat(Phone.isValid(Codes.fold(phone))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "买买提·吐尔逊, 买买提•吐尔逊",
    "买买提·吐尔逊, 买买提・吐尔逊",
    "买买提·吐尔逊, 买买提.吐尔逊",
    "买买提·吐尔逊, 买买提．吐尔逊",
    "Müller, Mu\u0308ller",
    "MULLER, Ｍuller",
    "马力, \u2EE2力",
    "金一, \u2FA6\u2F00",
    "李明, 李 明"
  })
  void spellingsOfOneNameAreOnePerson(String a, String b) {
    assertThat(PersonName.same(a, b)).isTrue();
  }

  @Test
  void otherNamesAreOtherPersons() {
    assertThat(PersonName.same("李明", "李鸣")).isFalse();
    assertThat(PersonName.same("买买提·吐尔逊", "买买提吐尔逊")).isFalse();
    assertThat(PersonName.same("李明", null)).isFalse();
  }
}
