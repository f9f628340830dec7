package cn.zhunying;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import cn.zhunying.catalogue.kit.NewItem;
import cn.zhunying.demo.DemoData;
import cn.zhunying.doctor.RecordCommands;
import cn.zhunying.law.ProcessFolders;
import cn.zhunying.lint.Kit;
import cn.zhunying.lint.Linter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * The server; with {@code doctor}, {@code verify-journal} or {@code rekey} as first argument, work
 * on a database and then the end ({@link RecordCommands}); with {@code lint}, the check of a
 * processes folder; with {@code new-item}, the folder of a new item; with {@code kit}, help for
 * those who write items; with {@code demo-data}, a city for a running demo.
 */
@SpringBootApplication
@EnableScheduling
public class ZhunyingApplication {

  /** Beside a running server: its database, no jobs, a port of its own that nobody is told. */
  private static final Map<String, Object> COMMAND =
      Map.of(
          "zhunying.database.attach", "true",
          "camunda.bpm.job-execution.enabled", "false",
          "server.address", "127.0.0.1",
          "server.port", "0",
          "management.server.port", "",
          "logging.level.root", "error");

  public static void main(String[] args) {
    if (args.length > 0 && RecordCommands.NAMES.contains(args[0])) {
      System.exit(RecordCommands.run(List.of(args), ZhunyingApplication::beside));
    }
    if (args.length > 0 && args[0].equals("lint")) {
      System.exit(lint(args.length > 1 ? Path.of(args[1]) : null));
    }
    if (args.length > 0 && args[0].equals("kit")) {
      quiet();
      System.exit(Kit.run(List.of(args).subList(1, args.length), System.out));
    }
    if (args.length > 0 && args[0].equals("new-item")) {
      System.exit(NewItem.run(List.of(args).subList(1, args.length), System.out));
    }
    if (args.length > 0 && args[0].equals("demo-data")) {
      System.exit(DemoData.run(List.of(args).subList(1, args.length), System.out));
    }
    SpringApplication.run(ZhunyingApplication.class, args);
  }

  private static ConfigurableApplicationContext beside() {
    return new SpringApplicationBuilder(ZhunyingApplication.class)
        .bannerMode(Banner.Mode.OFF)
        .run(
            COMMAND.entrySet().stream()
                .map(e -> "--" + e.getKey() + "=" + e.getValue())
                .toArray(String[]::new));
  }

  private static void quiet() {
    Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
    ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.OFF);
  }

  /** Needs neither a database nor a server: for people who edit diagrams. */
  private static int lint(@Nullable Path processes) {
    quiet();
    if (processes != null && !Files.isDirectory(processes)) {
      System.out.println("%s · - · 没有这个文件夹 · 写出 processes 文件夹的位置".formatted(processes));
      return 1;
    }
    var findings =
        processes == null ? Linter.examine(new ProcessFolders("")) : Linter.examine(processes);
    findings.forEach(System.out::println);
    System.out.println("问题 " + findings.size());
    return findings.isEmpty() ? 0 : 1;
  }
}
