package cn.zhunying.notification.officer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhunying.law.LawDataException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.io.ClassPathResource;

/** What officers are told is data: one text for each notice, saying the values it has. */
class OfficerTextsTest {

  private static final Path MAIN = Path.of("src/main/java/cn/zhunying");

  private String yaml;

  @BeforeEach
  void file() throws IOException {
    yaml = new ClassPathResource(OfficerTexts.FILE).getContentAsString(StandardCharsets.UTF_8);
  }

  @Test
  void aTextSaysTheValuesItIsGivenAndReadsNothingIntoThem() {
    Map<String, String> values =
        Map.of(
            "holder", "重庆甲公司{until}",
            "about", "许可证",
            "licence", "YZ1",
            "duty", "现场核查",
            "until", "2026年3月2日");
    var text = new OfficerTexts(yaml).of(OfficerNotice.DUTY_WARNED, values);
    assertThat(text.subject()).isEqualTo("现场核查临近到期");
    assertThat(text.body()).isEqualTo("重庆甲公司{until}（许可证编号 YZ1）的现场核查：请在 2026年3月2日 前办结。");
  }

  @ParameterizedTest
  @EnumSource
  void everyNoticeIsSentBySomebody(OfficerNotice notice) throws IOException {
    try (Stream<Path> files = Files.walk(MAIN)) {
      assertThat(
              files
                  .filter(f -> f.toString().endsWith(".java"))
                  .filter(f -> !f.endsWith("OfficerNotice.java"))
                  .map(OfficerTextsTest::read)
                  .filter(source -> source.contains("OfficerNotice." + notice.name()))
                  .collect(Collectors.toList()))
          .isNotEmpty();
    }
  }

  @Test
  void aNoticeWithoutATextStopsTheStart() {
    refused(yaml.replace("duty-urged:", "duty-hurried:"), "duty-hurried", "没有这种通知");
    refused(yaml.replaceFirst("(?s)duty-urged:.*?(?=duty-assigned:)", ""), "duty-urged", "缺少");
  }

  @Test
  void aTextThatLostAValueStopsTheStart() {
    refused(yaml.replace("原由 {officer} 办理，", ""), "duty-released", "officer");
  }

  @Test
  void aTextThatAsksForAValueNobodyHasStopsTheStart() {
    refused(yaml.replace("请督办。", "请 {chief} 督办。"), "duty-overdue", "chief");
  }

  @Test
  void aTextWithoutASubjectStopsTheStart() {
    refused(yaml.replace("subject: 企业已提交陈述申辩", "subject: ''"), "statement-made", "subject");
  }

  private static void refused(String yaml, String key, String remedy) {
    assertThatThrownBy(() -> new OfficerTexts(yaml))
        .isInstanceOf(LawDataException.class)
        .hasMessageContaining(OfficerTexts.FILE)
        .hasMessageContaining(key)
        .hasMessageContaining(remedy);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
