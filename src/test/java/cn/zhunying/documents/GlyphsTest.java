package cn.zhunying.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GlyphsTest {

  /** F2: letters of names in extensions A to F of the national standard's third level. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "重庆市渝中区人力资源和社会保障局",
        "㛃䶮鿼",
        "𠮷𪚥𪛕",
        "𪜎𫜴𫝀𫠜",
        "𫠠𬺡𬺰𮯠",
        "Chongqing HR Co., Ltd. (No. 1) · “①” ％—…",
      })
  void namesOfTheNationalStandardCanBePrinted(String name) {
    assertThat(Glyphs.missing(name)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "重庆😀人力有限公司, 😀（U+1F600）",
    "ئۇيغۇر, ئ（U+0626）",
    "重庆\uE863人力, U+E863",
    "重庆\u202E人力, U+202E",
    "重庆\u200B人力, U+200B",
    "重庆\uFFFE人力, U+FFFE",
    "𰀀, 𰀀（U+30000）",
  })
  void whatNoFontHasIsNamedWithItsCode(String name, String named) {
    assertThat(Glyphs.missing(name)).contains(named);
  }

  @Test
  void eachIsNamedOnceAndNotMoreThanNeeded() {
    assertThat(Glyphs.missing("😀😀😁😂🤣😃😄")).hasSize(5).doesNotHaveDuplicates();
    assertThat(Glyphs.missing(null)).isEmpty();
    assertThat(Glyphs.missing("第一行\n第二行\t")).isEmpty();
  }
}
