package cn.zhunying.lint;

import cn.zhunying.catalogue.Item;
import cn.zhunying.catalogue.ItemFile;
import cn.zhunying.law.ProcessFolders;
import cn.zhunying.lint.file.Diagram;
import cn.zhunying.lint.file.ProcessFiles;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;

/** Finds all that is wrong with a processes folder, in all files at once. */
public final class Linter {

  private final ProcessFiles files;
  private final Set<String> delegates;
  private final List<Finding> found = new ArrayList<>();

  private Linter(ProcessFiles files, Set<String> delegates) {
    this.files = files;
    this.delegates = delegates;
  }

  /**
   * A folder and the forms beside it, against the delegates of this program. A folder that brings
   * no shared processes only adds items: it is examined together with the product's own files.
   */
  public static List<Finding> examine(Path processes) {
    ProcessFiles own = ProcessFiles.in(processes);
    if (own.all().isEmpty() && own.unreadable().isEmpty()) {
      return List.of(
          new Finding(
              "readable", processes.toString(), "-", "文件夹不存在，或者里面没有流程图、决策表和条款文件", "核对文件夹的位置"));
    }
    boolean whole = own.all().keySet().stream().anyMatch(f -> f.startsWith("processes/shared/"));
    ProcessFiles files = whole ? own : ProcessFiles.of(new ProcessFolders("")).with(own);
    return examine(files, Delegates.ofThisProgram());
  }

  /** What a server is about to run. */
  public static List<Finding> examine(ProcessFolders folders) {
    return examine(ProcessFiles.of(folders), Delegates.ofThisProgram());
  }

  static List<Finding> examine(ProcessFiles files, Set<String> delegates) {
    return new Linter(files, delegates).examine();
  }

  private List<Finding> examine() {
    List<Diagram> diagrams = diagrams();
    List<DiagramRule> rules =
        Stream.concat(ModelRules.ALL.stream(), DrawingRules.ALL.stream()).toList();
    files.unreadable().forEach(f -> report("readable", f).add("-", "文件不能读取", "核对文件是否完好、是否有读取的权限"));
    for (Diagram diagram : diagrams) {
      for (DiagramRule rule : rules) {
        DiagramRule.Report report = report(rule.name(), diagram.file());
        whole(report, () -> rule.check().accept(diagram, report));
      }
    }
    LikeItsPattern patterns = new LikeItsPattern(files);
    for (Diagram diagram : diagrams) {
      DiagramRule.Report report = report("like-its-pattern", diagram.file());
      whole(report, () -> patterns.check(diagram, report));
    }
    Map<String, Item> items = items();
    References references = new References(files, diagrams, items, delegates);
    whole(report("readable", "processes/"), () -> references.check(this::report));
    whole(report("readable", "processes/"), () -> Tables.check(files, this::report));
    return found.stream()
        .distinct()
        .sorted(Comparator.comparing(Finding::file).thenComparing(Finding::rule))
        .toList();
  }

  /** What a rule did not expect keeps no other rule from looking. */
  private static void whole(DiagramRule.Report report, Runnable check) {
    try {
      check.run();
    } catch (RuntimeException e) {
      report.add("-", "文件不完整，这一条没有查完：" + reason(e), "先改正其他问题，再检查一次");
    }
  }

  private List<Diagram> diagrams() {
    List<Diagram> diagrams = new ArrayList<>();
    for (String file : files.ending(".bpmn")) {
      try {
        diagrams.add(
            new Diagram(
                file, Bpmn.readModelFromStream(new ByteArrayInputStream(files.all().get(file)))));
      } catch (RuntimeException e) {
        report("readable", file).add("-", "不是有效的 BPMN：" + reason(e), "用流程图编辑器重新保存，或者改正所指的一行");
      }
    }
    return diagrams;
  }

  private Map<String, Item> items() {
    Map<String, Item> items = new LinkedHashMap<>();
    for (String code : files.items()) {
      String file = "processes/items/" + code + "/item.yaml";
      if (!files.all().containsKey(file)) {
        report("item-terms", file).add("-", "事项没有条款文件", "补上 item.yaml");
        continue;
      }
      ItemFile examined = ItemFile.examine(files.text(file), file, code, files.defaults());
      examined.problems().forEach(p -> report("item-terms", file).add(p.key(), "不可用", p.remedy()));
      if (examined.item() != null) {
        items.put(code, examined.item());
      }
    }
    return items;
  }

  private DiagramRule.Report report(String rule, String file) {
    return (element, what, remedy) ->
        found.add(new Finding(rule, file, String.valueOf(element), what, remedy));
  }

  private static String reason(Throwable e) {
    Throwable cause = e;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return String.valueOf(cause.getMessage()).lines().findFirst().orElse("-");
  }
}
