package cn.zhunying.doctor;

import cn.zhunying.doctor.keys.Rekey;
import cn.zhunying.journal.Seal;
import cn.zhunying.journal.SealFile;
import cn.zhunying.journal.Seals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * What looks at the record from the command line. Findings go to standard output, a line each with
 * record, what and remedy; how far it is goes to standard error. 0 = nothing found.
 */
public final class RecordCommands {

  public static final List<String> NAMES = List.of("doctor", "verify-journal", "rekey");

  private static final String HELP =
      """
      doctor [--full] [reconcile]   核对登记、日志、流程、文件之间必须一致的关系
        --full      从头核对全部日志、文件和文书；不写则只重读最近一次封存之后的部分（其余关系每次都全部核对）
        reconcile   先以登记的期限校正定时器，并恢复已不再重试的作业
      verify-journal FILE           核对一份封存文件与数据库中的办理日志
      rekey                         以最新的密钥重新加密个人信息和上传的文件；可随时中断后再次运行
      退出码 0 表示没有偏差；每个偏差一行：记录 · 情况 · 处理办法""";

  private RecordCommands() {}

  /**
   * @param context the product over its database, without server and jobs; closed in the end
   */
  public static int run(List<String> args, Supplier<ConfigurableApplicationContext> context) {
    if (args.contains("--help") || args.get(0).equals("verify-journal") && args.size() != 2) {
      System.out.println(HELP);
      return args.contains("--help") ? 0 : 2;
    }
    if (args.get(0).equals("rekey")) {
      return rekey(context);
    }
    return args.get(0).equals("doctor")
        ? doctor(args.contains("--full"), args.contains("reconcile"), context)
        : verify(Path.of(args.get(1)), context);
  }

  private static int doctor(
      boolean all, boolean repair, Supplier<ConfigurableApplicationContext> context) {
    try (ConfigurableApplicationContext product = context.get()) {
      if (repair) {
        product
            .getBean(Reconcile.class)
            .repair()
            .forEach(finding -> System.out.println("已校正 · " + finding));
      }
      List<Finding> findings = product.getBean(Doctor.class).examine(all, System.err::println);
      findings.forEach(System.out::println);
      System.out.println("偏差 " + findings.size());
      return findings.isEmpty() ? 0 : 1;
    }
  }

  private static int rekey(Supplier<ConfigurableApplicationContext> context) {
    try (ConfigurableApplicationContext product = context.get()) {
      Rekey rekey = product.getBean(Rekey.class);
      System.out.println("已重新加密 " + rekey.all(System.err::println));
      System.out.println("尚余 " + rekey.left());
      System.out.println(
          "去掉原来的密钥之前：没有设置 ZHUNYING_JOURNAL_KEY 的，须把最早的那个密钥设为 ZHUNYING_JOURNAL_KEY，否则办理日志的印记无法核对");
      return 0;
    }
  }

  private static int verify(Path file, Supplier<ConfigurableApplicationContext> context) {
    Optional<Seal> kept;
    try {
      kept = SealFile.read(Files.readString(file));
    } catch (IOException e) {
      System.out.println("%s · 不能读取：%s · 核对文件名和权限".formatted(file, e.getMessage()));
      return 2;
    }
    if (kept.isEmpty()) {
      System.out.println("%s · 不是日志封存文件，或者已被改动 · 从“管理”页下载，或取自封存目录".formatted(file));
      return 1;
    }
    try (ConfigurableApplicationContext product = context.get()) {
      List<String> found = product.getBean(Seals.class).compare(kept.get());
      found.forEach(System.out::println);
      System.out.println("偏差 " + found.size());
      return found.isEmpty() ? 0 : 1;
    }
  }
}
