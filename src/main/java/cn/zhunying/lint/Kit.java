package cn.zhunying.lint;

import cn.zhunying.catalogue.EffectiveTerms;
import cn.zhunying.law.ProcessFolders;
import cn.zhunying.lint.file.DiagramText;
import cn.zhunying.lint.file.ProcessFiles;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Help for those who write items: bring diagrams in line with their patterns, show the terms. */
public final class Kit {

  private static final String USAGE =
      """
      用法：kit sync [processes 文件夹]           按样式改写各事项的流程图，事项自己多画的部分、说明和排布不动
            kit terms <事项代码> [processes 文件夹]   显示与 processes/defaults/ 合并之后的条款
            kit lines [processes 文件夹]          各事项有多少行是自己写的""";

  private Kit() {}

  /**
   * @return exit code
   */
  public static int run(List<String> args, PrintStream out) {
    return switch (args.isEmpty() ? "" : args.get(0)) {
      case "sync" -> sync(folder(args, 1), out);
      case "lines" -> lines(folder(args, 1), out);
      case "terms" -> args.size() < 2 ? usage(out) : terms(args.get(1), folder(args, 2), out);
      default -> usage(out);
    };
  }

  private static int usage(PrintStream out) {
    out.println(USAGE);
    return 2;
  }

  private static Path folder(List<String> args, int at) {
    return Path.of(args.size() > at ? args.get(at) : "processes");
  }

  private static int sync(Path folder, PrintStream out) {
    ProcessFiles own = ProcessFiles.in(folder);
    changed(own)
        .forEach(
            (file, text) -> {
              write(folder.resolve(file.substring("processes/".length())), text);
              out.println("已改写 " + file);
            });
    return 0;
  }

  /** The diagrams that are not like their patterns, as they should be. */
  static Map<String, String> changed(ProcessFiles own) {
    ProcessFiles files = ProcessFiles.of(new ProcessFolders("")).with(own);
    LikeItsPattern patterns = new LikeItsPattern(files);
    Map<String, String> changed = new TreeMap<>();
    for (String file : own.ending(".bpmn")) {
      Optional<String> pattern = patterns.pattern(file);
      if (pattern.isPresent()) {
        String synced = DiagramText.synced(own.text(file), files.text(pattern.get()));
        if (!synced.equals(own.text(file))) {
          changed.put(file, synced);
        }
      }
    }
    return changed;
  }

  private static int terms(String item, Path folder, PrintStream out) {
    ProcessFiles files = ProcessFiles.of(new ProcessFolders("")).with(ProcessFiles.in(folder));
    String file = "processes/items/%s/item.yaml".formatted(item);
    if (!files.all().containsKey(file)) {
      out.println("没有 " + file);
      return 1;
    }
    out.print(EffectiveTerms.of(files.text(file), file, files.defaults()));
    return 0;
  }

  private static int lines(Path folder, PrintStream out) {
    ProcessFiles own = ProcessFiles.in(folder);
    own.items().forEach(item -> out.println("%s：自己写的 %d 行".formatted(item, written(own, item))));
    return 0;
  }

  /** Lines of an item's own files that no pattern gives. */
  static long written(ProcessFiles own, String item) {
    ProcessFiles files = ProcessFiles.of(new ProcessFolders("")).with(own);
    LikeItsPattern patterns = new LikeItsPattern(files);
    return own.all().keySet().stream()
        .filter(
            file ->
                file.startsWith("processes/items/%s/".formatted(item))
                    || file.startsWith("forms/%s-".formatted(item)))
        .mapToLong(
            file -> {
              List<String> given =
                  patterns
                      .pattern(file)
                      .map(pattern -> files.text(pattern).lines().toList())
                      .orElse(List.of());
              return own.text(file).lines().filter(line -> !given.contains(line)).count();
            })
        .sum();
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
