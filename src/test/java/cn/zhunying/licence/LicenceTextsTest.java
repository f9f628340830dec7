package cn.zhunying.licence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhunying.law.LawDataException;
import cn.zhunying.law.LawFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;

/** Why a licence ends is data, and says what it ended in. */
class LicenceTextsTest {

  @Test
  void theReasonsOfAnEndAreKeptAsTheyWereSaidBefore() {
    LicenceTexts texts = LicenceTexts.read();
    LicenceTexts.Ends ends = texts.ends();
    assertThat(ends.notRenewed()).isEqualTo("有效期届满未延续");
    assertThat(ends.lapsedFor("两年没有招生")).isEqualTo("自然废止：两年没有招生");
    assertThat(ends.unopened()).isEqualTo("至有效期届满仍未达到条件，没有开业");
    assertThat(ends.notExchanged()).isEqualTo("有效期届满，逾期未提出换证申请");
    assertThat(ends.asked()).isEqualTo("持证人申请注销");
    assertThat(ends.dividedInto(List.of("A1", "A2"))).isEqualTo("分立为 A1、A2");
    assertThat(ends.unitedInto(List.of("A1"))).isEqualTo("合并入 A1");
    assertThat(ends.preparedFor("A1")).isEqualTo("已取得许可 A1");
    assertThat(texts.from("A1")).isEqualTo("来自 A1");
  }

  @ParameterizedTest
  @CsvSource({
    "自然废止：{reason}, 自然废止, ends.lapsed, {reason}",
    "分立为 {licences}, 分立, ends.divided, {licences}",
    "合并入 {licences}, 合并, ends.united, {licences}",
    "已取得许可 {licence}, 已取得许可, ends.prepared, {licence}",
    "来自 {licence}, 来自原证, successor, {licence}",
    "持证人申请注销, '\"\"', ends.asked, ''"
  })
  void aReasonThatLostWhatItSaysStopsTheStart(String was, String is, String key, String remedy)
      throws IOException {
    String yaml =
        new ClassPathResource(LicenceTexts.FILE).getContentAsString(StandardCharsets.UTF_8);
    assertThat(yaml).contains(was);
    assertThatThrownBy(
            () -> LawFiles.read(yaml.replace(was, is), LicenceTexts.FILE, LicenceTexts.class))
        .isInstanceOf(LawDataException.class)
        .hasMessageContaining(LicenceTexts.FILE)
        .hasMessageContaining(key)
        .hasMessageContaining(remedy);
  }
}
