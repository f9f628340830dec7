package cn.zhunying.catalogue;

import cn.zhunying.catalogue.Item.ReformMode;
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
 * diagrams, forms, its row in {@code reform-mode} and a test. What it writes starts and runs; what
 * the law says has to be put in.
 */
public final class NewItem {

  private static final String USAGE =
      """
      用法：new-item <事项代码> --mode <改革方式> --name <名称> [--region citywide,ftz] [--from 2026-01-01] [--clause <依据>] [--into <文件夹>]
      改革方式：直接取消审批、审批改为备案、实行告知承诺、优化审批服务
      例：new-item hr-branch-report --mode 审批改为备案 --name 人力资源服务机构分支报告""";

  private static final String TODO = "待核对文件〔2021〕1号 TODO 写明条款";
  private static final String PERMIT = "hr-service-permit";
  private static final String FILING = "hr-service-filing";
  private static final String ABOLISHED = "technical-school-preparation";

  private final String code;
  private final String name;
  private final ReformMode mode;
  private final String clause;
  private final Path into;
  private final List<Path> written = new ArrayList<>();

  private NewItem(String code, String name, ReformMode mode, String clause, Path into) {
    this.code = code;
    this.name = name;
    this.mode = mode;
    this.clause = clause;
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
    NewItem item = new NewItem(code, name, ReformMode.valueOf(mode), clause, into);
    item.write();
    for (String region : options.getOrDefault("--region", "citywide,ftz").split(",")) {
      item.written.add(
          ReformModeRows.add(
              into,
              code,
              new Item.Mode(
                  Item.Region.valueOf(region),
                  item.mode,
                  LocalDate.parse(options.getOrDefault("--from", "2021-07-01")),
                  clause,
                  item.process())));
    }
    item.written.stream().distinct().forEach(file -> out.println("已写 " + file));
    out.println("接下来：在 item.yaml 中逐条核对，替换全部 TODO；启动时会指出不合规则之处");
    return 0;
  }

  private String process() {
    return mode == ReformMode.直接取消审批 ? code + "-supervision" : code;
  }

  private void write() {
    String shape =
        switch (mode) {
          case 直接取消审批 -> ABOLISHED;
          case 审批改为备案 -> FILING;
          default -> PERMIT;
        };
    String shapeName =
        switch (mode) {
          case 直接取消审批 -> "民办普通、高级技工学校筹设";
          case 审批改为备案 -> "人力资源服务机构备案";
          default -> "人力资源服务许可";
        };
    String folder = "processes/items/%s/".formatted(code);
    put(folder + "item.yaml", terms(adapted("processes/items/%s/item.yaml", shape, shapeName)));
    if (mode != ReformMode.直接取消审批) {
      put(folder + code + ".bpmn", adapted("processes/items/%1$s/%1$s.bpmn", shape, shapeName));
    }
    put(
        folder + code + "-supervision.bpmn",
        adapted("processes/items/%1$s/%1$s-supervision.bpmn", shape, shapeName));
    if (shape.equals(PERMIT)) {
      for (String form : List.of("decide-on-the-spot", "verify-commitment")) {
        put(
            "forms/%s-%s.form".formatted(code, form),
            adapted("forms/%s-" + form + ".form", shape, shapeName));
      }
    }
    if (Files.isDirectory(into.resolve("src/test/java"))) {
      String test = camel() + "DiagramTest";
      put(
          "src/test/java/cn/zhunying/processes/%s.java".formatted(test),
          text("kit/DiagramTest.java.txt")
              .replace("{test}", test)
              .replace("{code}", code)
              .replace("{name}", name));
    }
  }

  private String adapted(String file, String shape, String shapeName) {
    return text(file.formatted(shape)).replace(shapeName, name).replace(shape, code);
  }

  /** Texts of the pattern stay as prompts; no citation of it does. */
  private String terms(String pattern) {
    String cited = pattern.replaceAll("(\\w*[cC]lause): [^}\\n]+", "$1: " + clause);
    return "# TODO 本文件仿照已有事项写成：逐条改为本事项的规定，依据写全文号和条款。\n" + cited.substring(cited.indexOf('\n') + 1);
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
