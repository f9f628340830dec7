package cn.zhunying.catalogue;

import cn.zhunying.catalogue.rules.ItemRules;
import cn.zhunying.law.LawDataException;
import cn.zhunying.law.LawFiles;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The terms of an item before they are in force: all that is wrong with them at once. */
public record ItemFile(@Nullable Item item, List<LawDataException> problems) {

  /**
   * @param defaults what stands under the terms, as for {@link EffectiveTerms#of}
   */
  public static ItemFile examine(
      String own, String file, String folder, Map<String, String> defaults) {
    String text;
    try {
      text = EffectiveTerms.of(own, file, defaults);
    } catch (LawDataException e) {
      return new ItemFile(null, List.of(e));
    }
    LawFiles.Examined<Item> read =
        LawFiles.examine(text.getBytes(StandardCharsets.UTF_8), file, Item.class);
    List<LawDataException> problems = new ArrayList<>(read.problems());
    if (read.value() != null && problems.stream().noneMatch(ItemFile::leavesAHole)) {
      ItemRules.broken(read.value(), folder)
          .forEach(b -> problems.add(new LawDataException(file, b.key(), b.remedy())));
    }
    return new ItemFile(read.value(), problems);
  }

  /** What holds between parts can be asked only when the parts are there. */
  private static boolean leavesAHole(LawDataException problem) {
    return problem.key().equals("-")
        || problem.remedy().startsWith("不认识的值")
        || problem.remedy().startsWith("值的形式")
        || problem
            .key()
            .matches(
                "code|actions|licence|modes|authority|fields|parameters|conditions|materials|limits"
                    + "|supervision|actions\\[.*effect|licence\\.validity|modes.*mode"
                    + "|authority.*when.*|fields.*(name|type)|conditions.*(id|field|op)"
                    + "|supervision.duties");
  }
}
