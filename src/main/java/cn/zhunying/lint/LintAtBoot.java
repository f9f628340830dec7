package cn.zhunying.lint;

import cn.zhunying.law.LawDataException;
import cn.zhunying.law.ProcessFolders;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Stops the start before anything is deployed; made with the other beans, so ahead of the engine's.
 */
@Component
class LintAtBoot {

  LintAtBoot(ProcessFolders folders) {
    refuse(Linter.examine(folders));
  }

  static void refuse(List<Finding> found) {
    if (!found.isEmpty()) {
      Finding first = found.get(0);
      throw new LawDataException(
          first.file(),
          first.element(),
          "%s；%s%n%s"
              .formatted(
                  first.what(),
                  first.remedy(),
                  found.stream().skip(1).map(Finding::toString).collect(Collectors.joining("\n"))));
    }
  }
}
