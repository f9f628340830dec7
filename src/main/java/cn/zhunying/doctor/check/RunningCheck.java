package cn.zhunying.doctor.check;

import cn.zhunying.doctor.Check;
import cn.zhunying.doctor.DoctorProcess;
import cn.zhunying.doctor.Examination;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What is open has one process, what is not has none, and both name the same bureau. */
@Component
@Order(4)
class RunningCheck implements Check {

  private static final String END = "在 Cockpit 中查看并结束该实例";

  private final InvariantTable table;
  private final DoctorProcess engine;

  RunningCheck(InvariantTable table, DoctorProcess engine) {
    this.table = table;
    this.engine = engine;
  }

  @Override
  public String name() {
    return "登记与流程";
  }

  @Override
  public void look(Examination e) {
    Map<String, String> cases =
        table.openCases().stream()
            .collect(Collectors.toMap(InvariantTable.Open::record, InvariantTable.Open::bureau));
    Map<String, String> duties =
        table.openDuties().stream()
            .collect(Collectors.toMap(InvariantTable.Open::record, InvariantTable.Open::bureau));
    DoctorProcess.Running running = engine.running();
    one(e, "办件", "在办，但有 %d 个流程实例", "在 Cockpit 中查看该业务键的实例", cases, running.cases());
    none(e, "办件", "已办结，但流程实例仍在", cases, running.cases());
    Map<String, Integer> ofDuties = new HashMap<>();
    running.duties().forEach((id, n) -> ofDuties.put(id.toString(), n));
    one(e, "义务", "办理期内，但有 %d 个监管流程实例", "由管理员重新开启该义务", duties, ofDuties);
    none(e, "义务", "已办结，但监管流程实例仍在", duties, ofDuties);
    for (DoctorProcess.Responsible r : running.responsible()) {
      String bureau = r.duty() == null ? cases.get(r.businessKey()) : duties.get("" + r.duty());
      if (bureau != null && !bureau.equals(r.bureau())) {
        e.found(
            "流程的承办机关不同",
            r.duty() == null ? "办件 " + r.businessKey() : "义务 " + r.duty(),
            "流程的承办机关为 %s，登记为 %s".formatted(r.bureau(), bureau),
            "流程变量 bureau 被越过系统改动：在 Cockpit 中改回登记的机关");
      }
    }
  }

  private static void one(
      Examination e,
      String subject,
      String what,
      String remedy,
      Map<String, String> open,
      Map<String, Integer> running) {
    open.keySet().stream()
        .filter(record -> running.getOrDefault(record, 0) != 1)
        .forEach(
            record ->
                e.found(
                    subject + "的流程",
                    subject + " " + record,
                    what.formatted(running.getOrDefault(record, 0)),
                    remedy));
  }

  private static void none(
      Examination e,
      String subject,
      String what,
      Map<String, String> open,
      Map<String, Integer> running) {
    running.keySet().stream()
        .filter(record -> !open.containsKey(record))
        .forEach(record -> e.found(what, subject + " " + record, what, END));
  }
}
