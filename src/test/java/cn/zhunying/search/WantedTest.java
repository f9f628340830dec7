package cn.zhunying.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** F29: by which parts a name or a number is found. */
class WantedTest {

  private static final String NAME = "重庆明月（集团）人力资源有限公司";
  private static final String USCC = "91500103MA5U7K3X2T";
  private static final String NUMBER = "SQ20270301000123";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "明月",
        "明月集团",
        "集团人力",
        "重庆明月（集团）人力资源有限公司",
        " 明 月 ",
        "chongqing",
        "zhongqing",
        "chongqin",
        "mingyue",
        "mingyueji",
        "ming",
        "min",
        "renliziyuan",
        "YUEJITUAN",
        "cqmy",
        "myjt",
        "rlzy",
        "my",
        "91500103MA5U7K3X2T",
        "7K3X2T",
        "3x2t",
        "k3x2t",
        "SQ20270301000123",
        "000123",
        "0123",
        "123",
        "7030100012３"
      })
  void findsTheNameByItsParts(String asked) {
    assertThat(found(asked, NAME)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"月明", "集团重庆", "yueming", "qcmy", "ingyue", "X2T", "7K3X", "124", "23"})
  void doesNotFindItByAnythingElse(String asked) {
    assertThat(found(asked, NAME)).isFalse();
  }

  @Test
  void oneWordMayBeTwoSyllables() {
    assertThat(found("xian", "西安劳务")).isTrue();
    assertThat(found("xian", "先进劳务")).isTrue();
    assertThat(found("lvhua", "绿化工程")).isTrue();
    assertThat(found("zengshi", "曾氏培训")).isTrue();
    assertThat(found("𠮷田", "𠮷田劳务")).isTrue();
    assertThat(found("abc", "ＡＢＣ劳务")).isTrue();
  }

  @Test
  void asksForMoreThanOneCharacter() {
    assertThat(List.of("", "明", " （）", "明".repeat(101)))
        .allSatisfy(asked -> assertThat(Wanted.of(asked)).isEmpty());
    assertThat(Wanted.of(null)).isEmpty();
  }

  @Test
  void searchesWithinABureauOnly() {
    Wanted wanted = Wanted.of("明月").orElseThrow();
    Set<Integer> keys = Set.of(Keys.of(NAME, Set.of("bureau:yuzhong")));
    assertThat(wanted.ways("bureau:yuzhong")).anyMatch(way -> keys.containsAll(List.of(way)));
    assertThat(wanted.ways("bureau:jiangbei")).noneMatch(way -> keys.containsAll(List.of(way)));
  }

  /** As a database does: by the keys first, then by what they lead to. */
  private static boolean found(String asked, String name) {
    Wanted wanted = Wanted.of(asked).orElseThrow();
    Set<Integer> keys = new HashSet<>(List.of(Keys.of(name, Set.of(), USCC)));
    keys.addAll(Keys.running(NUMBER));
    boolean led = wanted.ways(null).stream().anyMatch(way -> keys.containsAll(Arrays.asList(way)));
    assertThat(led || !wanted.matches(name, USCC, NUMBER)).as("keys lead to what matches").isTrue();
    return led && wanted.matches(name, USCC, NUMBER);
  }
}
