package cn.zhunying.catalogue.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.zhunying.catalogue.Item;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferencesTest {

  private static final String SCHOOL = "processes/items/private-training-school/item.yaml";
  private static final String LEVELS =
      "value: [intermediate, advanced]\n    strictness: hard\n    text: 实行逐级审批";
  private static final String DIAGRAM = "processes/items/hr-service-permit/hr-service-permit.bpmn";
  private static final String FORM = "forms/shared-decide-on-the-spot.form";

  @Test
  void nothingChangedIsNothingSaid() {
    assertThat(changed(SCHOOL, "", "")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {n: 3, unit: month, text: 自受理之日 | {n: 60, unit: day, text: 自受理之日 | 时限     | 作出决定的期限由“3 个月”改为“60 日”
          op: "<=", value: 65, strictness: soft | op: "<=", value: 60, strictness: soft | 许可条件 | 数值由“65 岁”改为“60 岁”
          {code: M1, name: 申办报告,         | {code: M1, name: 办学申请,          | 申请材料 | 名称由“申办报告”改为“办学申请”
          prefix: MX                         | prefix: MY                          | 许可证件 | 编号前缀由“MX”改为“MY”
          """)
  void aChangedNumberIsSaidInWords(String then, String now, String part, String words) {
    assertThat(changed(SCHOOL, then, now))
        .extracting(Difference::part, Difference::words)
        .containsExactly(tuple(part, words));
  }

  @Test
  void aChangedConditionNamesItselfAndItsClause() {
    assertThat(changed(SCHOOL, "value: 65, strictness: soft", "value: 60, strictness: hard"))
        .extracting(Difference::subject, Difference::words, Difference::clause)
        .containsExactly(
            tuple("校长一般不超过 65 周岁", "数值由“65 岁”改为“60 岁”", "渝人社发〔2021〕24号 第十一条"),
            tuple("校长一般不超过 65 周岁", "性质由“一般应当满足，可以说明理由放宽”改为“应当满足”", "渝人社发〔2021〕24号 第十一条"));
  }

  @Test
  void aMaterialTakenAwayAndOneAddedAreNamed() {
    assertThat(changed(SCHOOL, "{code: M2, name: 举办者的姓名、住址或者名称、地址,", "{code: M9, name: 办学场所照片,"))
        .extracting(Difference::words)
        .containsExactly("删去承诺方式的材料“举办者的姓名、住址或者名称、地址”", "新增承诺方式的材料“办学场所照片”");
  }

  @Test
  void valuesAreSaidAsTheFormSaysThem() {
    assertThat(changed(SCHOOL, LEVELS, LEVELS.replace(", advanced", "")))
        .extracting(Difference::words)
        .containsExactly("数值由“中级工（四级）及以下、高级工（三级）”改为“中级工（四级）及以下”");
  }

  @Test
  void aStepThatIsRenamedOrGoneIsNamed() {
    assertThat(changed(DIAGRAM, "name=\"送达申请人\"", "name=\"送达\""))
        .extracting(Difference::subject, Difference::words)
        .containsExactly(tuple("系统任务“送达申请人”", "名称由“送达申请人”改为“送达”"));
    assertThat(changed(DIAGRAM, "id=\"continueUnsigned\"", "id=\"continue\""))
        .extracting(Difference::words)
        .containsExactlyInAnyOrder("删去系统任务“转入一般程序”", "新增系统任务“转入一般程序”");
  }

  @Test
  void howADiagramIsDrawnDoesNotCount() {
    assertThat(changed(DIAGRAM, "<dc:Bounds x=\"", "<dc:Bounds x=\"1")).isEmpty();
  }

  @Test
  void aColumnOfAFormIsNamed() throws IOException {
    String form = Files.readString(Path.of(FORM));
    String label = form.replaceAll("(?s).*\"label\": *\"([^\"]+)\".*", "$1");
    assertThat(changed(FORM, "\"" + label + "\"", "\"另一个名称\""))
        .extracting(Difference::words)
        .contains("名称由“%s”改为“另一个名称”".formatted(label));
  }

  @Test
  void aFileThatCameOrWentIsNamed() {
    assertThat(Differences.between(Map.of(), Map.of("processes/items/x/x.bpmn", "")))
        .extracting(Difference::words)
        .containsExactly("新增流程图 x.bpmn");
  }

  @Test
  void everyKeyOfTheTermsHasAName() {
    Set<String> keys = new HashSet<>();
    keysOf(Item.class, keys, new HashSet<>());
    assertThat(keys).contains("conditions", "askWithin").allMatch(Words::knows, "has a word");
  }

  private static void keysOf(Type type, Set<String> keys, Set<Type> seen) {
    if (type instanceof ParameterizedType many) {
      for (Type of : many.getActualTypeArguments()) {
        keysOf(of, keys, seen);
      }
    } else if (type instanceof Class<?> c && c.isRecord() && seen.add(c)) {
      for (RecordComponent component : c.getRecordComponents()) {
        if (component.getType() == Item.class) {
          continue;
        }
        keys.add(component.getName());
        keysOf(component.getGenericType(), keys, seen);
      }
    }
  }

  private static List<Difference> changed(String path, String then, String now) {
    try {
      String text = Files.readString(Path.of(path), StandardCharsets.UTF_8);
      return Differences.between(
          Map.of(path, text), Map.of(path, text.replace(then.strip(), now.strip())));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
