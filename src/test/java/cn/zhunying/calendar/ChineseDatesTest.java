package cn.zhunying.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ChineseDatesTest {

  @Test
  void writesADateWithoutLeadingZeros() {
    assertThat(ChineseDates.format(LocalDate.of(2027, 3, 31))).isEqualTo("2027年3月31日");
    assertThat(ChineseDates.format(LocalDate.of(2026, 1, 5))).isEqualTo("2026年1月5日");
  }
}
