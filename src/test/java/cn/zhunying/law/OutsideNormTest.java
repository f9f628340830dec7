package cn.zhunying.law;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** D8: a norm outside the compilation is named; what the bureau has still to do is not told. */
class OutsideNormTest {

  @ParameterizedTest
  @CsvSource({
    "outside-compilation（行政许可法第三十二条）, 行政许可法 第三十二条",
    "outside-compilation（行政许可法 第三十八条）, 行政许可法 第三十八条",
    "outside-compilation（行政许可法第四十五条、第四十七条；时长由机关设定）, 行政许可法 第四十五条、第四十七条",
    "outside-compilation（行政许可法第四十二条；人力资源市场暂行条例 20 日）, 行政许可法 第四十二条；人力资源市场暂行条例",
    "outside-compilation（民办教育促进法：筹设 30 日），须核对, 民办教育促进法",
    "outside-compilation（劳务派遣行政许可实施办法），须核对, 劳务派遣行政许可实施办法",
    "outside-compilation（汇编未规定黄牌规则，由机关设定）, ''",
    "outside-compilation（督办期限由机关设定）, ''",
    "outside-compilation, ''",
    "机关对外承诺的时限，由机关设定, ''",
    "系统参数：汇编只写“一定期限”，由机关设定, ''",
    "汇编未规定有效期（机关公布前不在证上记载届满日）, ''",
  })
  void namesTheNormAndNothingElse(String source, String norm) {
    assertThat(OutsideNorm.of(source)).isEqualTo(norm);
  }
}
