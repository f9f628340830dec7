package cn.zhunying.catalogue;

import cn.zhunying.catalogue.terms.ReformMode;
import cn.zhunying.law.LawFiles;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/**
 * What the items of each reform mode are made after: {@code kit/patterns.yaml}.
 *
 * @param common documents that hold for every item: what all share may cite these only
 * @param supervision the diagram of every item's supervision
 * @param byTerms by a part of the terms that gives an item another diagram, whatever its mode
 * @param shapes by mode; where an item has several modes, the first of them that stands here
 */
public record Patterns(
    @NotEmpty List<String> common,
    @NotBlank String supervision,
    @NotEmpty Map<ReformMode, @Valid Shape> shapes,
    @NotNull Map<String, String> byTerms) {

  private static final String FOLDER = "processes/patterns/";

  /** A ground in a diagram of all items that each item gives for itself. */
  public static final String OF_ITEM = "各事项的规定";

  /**
   * @param terms name of the terms to fill in, {@code kit/<terms>.yaml}
   * @param application the diagram of its applications; null where none are taken
   * @param test name of the test to fill in, {@code kit/<test>.java.txt}
   */
  public record Shape(
      @NotBlank String terms, @Nullable String application, @NotBlank String test) {}

  public static Patterns read() {
    return LawFiles.read(new ClassPathResource("kit/patterns.yaml"), Patterns.class);
  }

  public static String file(String pattern) {
    return FOLDER + pattern + ".bpmn";
  }

  public static boolean holds(String file) {
    return file.startsWith(FOLDER);
  }

  /** What the applications of an item under these modes are drawn after. */
  public Optional<String> application(List<ReformMode> modes) {
    return shapes.entrySet().stream()
        .filter(shape -> modes.contains(shape.getKey()))
        .findFirst()
        .map(shape -> shape.getValue().application());
  }

  /** Whether one ground is one that holds for every item. */
  public boolean isCommon(String ground) {
    return ground.equals(OF_ITEM)
        || common.stream().anyMatch(document -> Pattern.compile(document).matcher(ground).find());
  }
}
