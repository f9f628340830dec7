package cn.zhunying.border;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

  @ParameterizedTest
  @CsvSource({
    "0,0",
    "200,200",
    "-3,-3",
    "+7,7",
    "1234.5678,1234.5678",
    "１２３．５,123.5",
    "\u00A0 42\uFEFF,42",
    "1234567890123456,1234567890123456",
    "0.0001,0.0001"
  })
  void aNumberAsItStandsOnPaperIsRead(String written, BigDecimal number) {
    assertThat(Numbers.read(written)).contains(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1e5",
        "1E+5",
        "1e100000",
        "1e-100000",
        "0x10",
        "1,000",
        "1 万",
        "NaN",
        "Infinity",
        "",
        "-",
        ".",
        ".5",
        "5.",
        "1.23456",
        "12345678901234567",
        "1234567890123.1234",
        "--1",
        "1d",
        "١٢"
      })
  void anyOtherSpellingIsNone(String written) {
    assertThat(Numbers.read(written)).isEmpty();
  }

  /**
   * C1: one number of a million digits takes a core for hours, one exponent for days; thousands of
   * them come to an end only if nothing is built of any.
   */
  @Test
  void nothingIsBuiltOfAnExponentOrOfAMillionDigits() {
    Random random = new Random(20260302);
    for (int i = 0; i < 2000; i++) {
      String exponent = "1e" + random.nextInt(Integer.MAX_VALUE);
      assertThat(Numbers.read(exponent)).isEmpty();
      assertThat(Numbers.read(new BigDecimal(exponent)))
          .as("a scale below zero is never written out")
          .isEmpty();
    }
    String digits = "9".repeat(1_000_000);
    for (int i = 0; i < 2000; i++) {
      assertThat(Numbers.read(digits)).isEmpty();
    }
  }

  @Test
  void whatAParserMadeOfItIsReadAlike() {
    assertThat(Numbers.read(100.0)).contains(new BigDecimal("100"));
    assertThat(Numbers.read(0.5)).contains(new BigDecimal("0.5"));
    assertThat(Numbers.read(1e300)).isEmpty();
    assertThat(Numbers.read(Double.POSITIVE_INFINITY)).isEmpty();
    assertThat(Numbers.read(Double.NaN)).isEmpty();
    assertThat(Numbers.read(BigInteger.TEN.pow(200))).isEmpty();
    assertThat(Numbers.read(17L)).contains(new BigDecimal("17"));
    assertThat(Numbers.read(true)).isEmpty();
    assertThat(Numbers.read(null)).isEmpty();
  }
}
