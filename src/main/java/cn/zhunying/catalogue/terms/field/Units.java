package cn.zhunying.catalogue.terms.field;

import cn.zhunying.law.LawFiles;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/** What answers and parameters are counted in: {@code processes/units.yaml}. */
public record Units(@NotEmpty List<@NotBlank String> units) {

  private static final Units KNOWN =
      LawFiles.read(new ClassPathResource("processes/units.yaml"), Units.class);

  public static List<String> known() {
    return KNOWN.units;
  }
}
