package cn.zhunying.border;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.law.Outcome;
import cn.zhunying.law.Refusal;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestReaderTest {

  record Sent(
      @Text(value = TextRule.NAME, label = "名称") String name,
      @Text(TextRule.CODE) String code,
      @Text(TextRule.REASON) String reason,
      List<String> list,
      Map<String, Object> answers,
      Sent inner) {}

  private static Sent named(String name) {
    return new Sent(name, null, null, null, null, null);
  }

  private static List<Refusal> refusals(Sent sent) {
    return RequestReader.read(sent).fold(done -> List.<Refusal>of(), refused -> refused);
  }

  private static Sent clean(Sent sent) {
    return ((Outcome.Done<Sent>) RequestReader.read(sent)).value();
  }

  @ParameterizedTest
  @CsvSource({
    "0000,空字符",
    "0007,响铃",
    "000A,换行符",
    "000B,垂直制表符",
    "000C,换页符",
    "0085,下一行",
    "00AD,软连字符",
    "200B,零宽空格",
    "200D,零宽连字符",
    "2028,行分隔符",
    "202E,从右到左覆盖符",
    "2066,LEFT-TO-RIGHT ISOLATE",
    "FEFF,零宽不换行空格",
    "FFFE,非字符",
    "1FFFE,非字符",
    "D800,不成对",
    "E863,自造字",
    "F0000,自造字",
    "E0041,TAG LATIN",
    "FE0F,VARIATION",
    "3164,谚文",
    "2800,BRAILLE",
    "FFFD,乱码"
  })
  void aCharacterThatCannotBeSeenIsRefusedByNameAndPlace(String point, String name) {
    String hidden =
        new StringBuilder("重庆")
            .appendCodePoint(Integer.parseInt(point, 16))
            .append("人力")
            .toString();
    assertThat(refusals(named(hidden)))
        .singleElement()
        .satisfies(
            r -> {
              assertThat(r.field()).isEqualTo("name");
              assertThat(r.reason()).contains("“名称”第 3 个字").contains(name).contains("U+" + point);
              assertThat(r.remedy()).isNotBlank();
            });
  }

  @Test
  void textsGoOnInOneSpelling() {
    assertThat(clean(named(" e\u0301cole\u00A0\u3000")).name()).isEqualTo("\u00E9cole");
    assertThat(clean(named("李\u3000明")).name()).isEqualTo("李 明");
    assertThat(clean(named("\u3000\u00A0")).name()).as("blank is absent").isNull();
    assertThat(clean(named("𠮷野")).name()).isEqualTo("𠮷野");
    assertThat(clean(new Sent(null, null, "一\r\n二\t三\r四", null, null, null)).reason())
        .isEqualTo("一\n二\t三\n四");
  }

  @Test
  void lengthsAreCountedInCharactersAsPeopleCountThem() {
    assertThat(refusals(named("𠮷".repeat(100)))).isEmpty();
    assertThat(refusals(named("𠮷".repeat(101))))
        .singleElement()
        .satisfies(r -> assertThat(r.reason()).contains("101").contains("100"));
    assertThat(refusals(named("字".repeat(3_000_000)))).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "91350100m000100y43",
    "９１３５０１００Ｍ０００１００Ｙ４３",
    "9135 0100 M000100Y43",
    "\uFEFF91350100M000100Y43\u00A0",
    "91350100\u200BM000100Y43",
    "91350100M000100Y43\u2060"
  })
  void aCodeIsFoldedBeforeAnybodyLooksAtIt(String pasted) {
    assertThat(clean(new Sent(null, pasted, null, null, null, null)).code())
        .isEqualTo("91350100M000100Y43");
  }

  @Test
  void everythingThatIsWrongIsToldAtOnceByItsPlace() {
    Sent inner = new Sent("a\u202Eb", null, null, List.of("x".repeat(300)), null, null);
    Sent sent =
        new Sent("\u0000", null, null, null, Map.of("area", "1\u0000", "p", Map.of()), inner);
    assertThat(refusals(sent))
        .extracting(Refusal::field)
        .containsExactlyInAnyOrder("name", "answers.area", "answers.p", "inner.name", "inner.list");
  }

  @Test
  void listsAndAnswersHaveAnEnd() {
    Map<String, Object> many = new HashMap<>();
    for (int i = 0; i < 50_000; i++) {
      many.put("a" + i, "x");
    }
    assertThat(refusals(new Sent(null, null, null, Collections.nCopies(50_000, "x"), many, null)))
        .extracting(Refusal::rule)
        .containsExactly("too-many-entries", "too-many-entries");
  }

  @Test
  void anAnswerRepeatsNoMoreThanSixtyCharacters() {
    assertThat(Echo.of("9".repeat(1_000_000))).hasSize(61);
    assertThat(Echo.of("𠮷".repeat(100)).codePointCount(0, Echo.of("𠮷".repeat(100)).length()))
        .isEqualTo(61);
    assertThat(Echo.of("a\u202Eb\u0000")).isEqualTo("a?b?");
    assertThat(Echo.of(null)).isEqualTo("null");
  }
}
