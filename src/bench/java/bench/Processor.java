package bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Processor time taken so far, in milliseconds: unlike speed, it hardly feels what else the machine
 * is doing. The database's is known on Linux only.
 */
record Processor(double jvm, double database) {

  private static final Path PROC = Path.of("/proc");
  private static final double TICK = 10;

  static Processor now(JdbcTemplate jdbc) {
    return new Processor(jvmMillis(), databaseMillis(jdbc));
  }

  Processor since(Processor before, int applications) {
    return new Processor(
        (jvm - before.jvm) / applications, (database - before.database) / applications);
  }

  private static double jvmMillis() {
    var system =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return system.getProcessCpuTime() / 1e6;
  }

  /** Of the processes that work for this database and stay: a vacuum comes and goes. */
  private static double databaseMillis(JdbcTemplate jdbc) {
    List<Integer> processes =
        jdbc.queryForList(
            """
            select pid from pg_stat_activity
            where backend_type in ('client backend', 'walwriter', 'background writer')
              and coalesce(datname, current_database()) = current_database()""",
            Integer.class);
    return processes.stream().mapToDouble(Processor::millis).sum();
  }

  private static double millis(int process) {
    List<String> stat = stat(PROC.resolve(String.valueOf(process)));
    return stat.size() < 13
        ? Double.NaN
        : TICK * (Long.parseLong(stat.get(11)) + Long.parseLong(stat.get(12)));
  }

  /** Behind the name, which may contain anything: state, parent, …, user and system time. */
  private static List<String> stat(Path process) {
    try {
      String stat = Files.readString(process.resolve("stat"));
      return List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" "));
    } catch (IOException ended) {
      return List.of();
    }
  }
}
