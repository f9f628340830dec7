package cn.zhunying.catalogue.rules;

import cn.zhunying.catalogue.Item;
import cn.zhunying.law.LawFiles;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/** What answers and parameters are counted in: {@code processes/units.yaml}. */
record Units(@NotEmpty List<@NotBlank String> units) {

  private static final Units KNOWN =
      LawFiles.read(new ClassPathResource("processes/units.yaml"), Units.class);

  static final ItemRule RULE = new ItemRule("unit-known", Units::known);

  private static void known(Item item, ItemRule.Found found) {
    item.fields().forEach(f -> known("fields." + f.name(), f.unit(), found));
    item.parameters().forEach((name, p) -> known("parameters." + name, p.unit(), found));
  }

  private static void known(String key, @Nullable String unit, ItemRule.Found found) {
    if (unit != null && !KNOWN.units.contains(unit)) {
      found.add(
          key + ".unit",
          "不认识的单位“%s”：改用 %s，或者先写进 processes/units.yaml".formatted(unit, KNOWN.units));
    }
  }
}
