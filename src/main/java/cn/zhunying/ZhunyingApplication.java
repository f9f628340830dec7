package cn.zhunying;

import cn.zhunying.doctor.Doctor;
import cn.zhunying.doctor.Finding;
import cn.zhunying.doctor.Reconcile;
import java.util.List;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * The server; with {@code doctor} as first argument, the check of a database and then the end;
 * {@code doctor reconcile} first re-arms timers from the rows.
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
    if (args.length > 0 && args[0].equals("doctor")) {
      System.exit(doctor(args.length > 1 && args[1].equals("reconcile")));
    }
    SpringApplication.run(ZhunyingApplication.class, args);
  }

  private static int doctor(boolean repair) {
    try (ConfigurableApplicationContext context =
        new SpringApplicationBuilder(ZhunyingApplication.class)
            .bannerMode(Banner.Mode.OFF)
            .run(
                COMMAND.entrySet().stream()
                    .map(e -> "--" + e.getKey() + "=" + e.getValue())
                    .toArray(String[]::new))) {
      if (repair) {
        List<Finding> repaired = context.getBean(Reconcile.class).repair();
        repaired.forEach(finding -> System.out.println("已校正 · " + finding));
      }
      List<Finding> findings = context.getBean(Doctor.class).examine();
      findings.forEach(System.out::println);
      System.out.println("偏差 " + findings.size());
      return findings.isEmpty() ? 0 : 1;
    }
  }
}
