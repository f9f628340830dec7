package cn.zhunying.catalogue.kit;

import static java.util.Objects.requireNonNull;

import cn.zhunying.catalogue.Patterns;
import cn.zhunying.catalogue.terms.Mode;
import cn.zhunying.catalogue.terms.ReformMode;
import cn.zhunying.catalogue.terms.Region;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/**
 * Writes a new item from its mode and a few facts: terms whose citations wait to be filled in,
 * diagrams after the patterns, its row in {@code reform-mode} and a test. What it writes starts and
 * runs; what the law says has to be put in.
 */
public final class NewItem {

  private static final String USAGE =
      """
      用法：new-item <事项代码> --mode <改革方式> --name <名称> [--region citywide,ftz] [--from 2026-01-01] [--clause <依据>] [--into <文件夹>]
      改革方式：直接取消审批、审批改为备案、实行告知承诺、优化审批服务
      例：new-item hr-branch-report --mode 审批改为备案 --name 人力资源服务机构分支报告""";

  private static final String TODO = "待核对文件〔2021〕1号 TODO 写明条款";

  private static final Patterns PATTERNS = Patterns.read();

  private final String code;
  private final String name;
  private final ReformMode mode;
  private final String clause;
  private final String region;
  private final Path into;
  private final List<Path> written = new ArrayList<>();

  private NewItem(
      String code, String name, ReformMode mode, String clause, String region, Path into) {
    this.code = code;
    this.name = name;
    this.mode = mode;
    this.clause = clause;
    this.region = region;
    this.into = into;
  }

  /**
   * @return exit code
   */
  public static int run(List<String> args, PrintStream out) {
    Map<String, String> options = new HashMap<>();
    for (int i = 1; i + 1 < args.size(); i += 2) {
      options.put(args.get(i), args.get(i + 1));
    }
    String code = args.isEmpty() ? "" : args.get(0);
    String name = options.getOrDefault("--name", "");
    String mode = options.getOrDefault("--mode", "");
    if (!code.matches("[a-z][a-z-]*[a-z]")
        || !name.matches("\\p{IsHan}[\\p{IsHan}、，]*")
        || Arrays.stream(ReformMode.values()).noneMatch(m -> m.name().equals(mode))) {
      out.println("事项代码用小写字母和连字符，名称用汉字，改革方式四者取一");
      out.println(USAGE);
      return 2;
    }
    Path into = Path.of(options.getOrDefault("--into", "."));
    Path folder = into.resolve("processes/items").resolve(code);
    if (Files.exists(folder)) {
      out.println("已有 " + folder + "，请换一个事项代码");
      return 1;
    }
    String clause = options.getOrDefault("--clause", TODO);
    String[] regions = options.getOrDefault("--region", "citywide,ftz").split(",");
    NewItem item = new NewItem(code, name, ReformMode.valueOf(mode), clause, regions[0], into);
    item.write();
    for (String region : regions) {
      item.written.add(
          ReformModeRows.add(
              into,
              code,
              new Mode(
                  Region.valueOf(region),
                  item.mode,
                  LocalDate.parse(options.getOrDefault("--from", "2021-07-01")),
                  clause,
                  item.process())));
    }
    item.written.stream().distinct().forEach(file -> out.println("已写 " + file));
    out.println(
        "接下来：在 item.yaml 中逐条核对，替换全部 TODO；多一种改革方式的，加上 reform-mode 一行后运行 kit sync；lint 和启动时会指出不合规则之处");
    return 0;
  }

  private String process() {
    return mode == ReformMode.直接取消审批 ? code + "-supervision" : code;
  }

  private void write() {
    Patterns.Shape shape = PATTERNS.shapes().get(mode);
    String folder = "processes/items/%s/".formatted(code);
    put(folder + "item.yaml", filled("kit/%s.yaml".formatted(requireNonNull(shape).terms())));
    if (shape.application() != null) {
      put(folder + code + ".bpmn", drawn(shape.application(), code, name));
    }
    String supervision = code + "-supervision";
    put(folder + supervision + ".bpmn", drawn(PATTERNS.supervision(), supervision, name + "事后监管"));
    if (Files.isDirectory(into.resolve("src/test/java"))) {
      put(
          "src/test/java/cn/zhunying/processes/%s.java".formatted(test()),
          filled("kit/%s.java.txt".formatted(shape.test())));
    }
  }

  private String filled(String pattern) {
    return text(pattern)
        .replace("{code}", code)
        .replace("{name}", name)
        .replace("{clause}", clause)
        .replace("{prefix}", LicencePrefix.free(code, into))
        .replace("{region}", region)
        .replace("{test}", test());
  }

  /** A diagram of its own after a pattern. */
  private static String drawn(String pattern, String id, String name) {
    return text(Patterns.file(pattern))
        .replaceFirst("(<bpmn:process id=\"[\\w-]+\") name=\"[^\"]*\"", "$1 name=\"" + name + "\"")
        .replaceAll("\"" + pattern + "(-definitions|-diagram|-plane)?\"", "\"" + id + "$1\"");
  }

  private String test() {
    return camel() + "DiagramTest";
  }

  private String camel() {
    StringBuilder name = new StringBuilder();
    for (String word : code.split("-")) {
      name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
    }
    return name.toString();
  }

  private void put(String path, String text) {
    Path file = into.resolve(path);
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    written.add(file);
  }

  static String text(String path) {
    try {
      return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
