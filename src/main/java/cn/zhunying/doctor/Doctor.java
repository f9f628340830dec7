package cn.zhunying.doctor;

import cn.zhunying.journal.JournalVerifier;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Finds every drift between what must hold and what is recorded; repairs nothing. */
@Service
public class Doctor {

  private static final String OPEN =
      "('submitted', 'correction-requested', 'accepted', 'under-review', 'awaiting-commitment')";

  private final JdbcClient jdbc;
  private final JournalVerifier journal;
  private final DoctorProcess engine;
  private final Reconcile reconcile;
  private final Clock clock;

  Doctor(
      JdbcClient jdbc,
      JournalVerifier journal,
      DoctorProcess engine,
      Reconcile reconcile,
      Clock clock) {
    this.jdbc = jdbc;
    this.journal = journal;
    this.engine = engine;
    this.reconcile = reconcile;
    this.clock = clock;
  }

  public List<Finding> examine() {
    List<Finding> found = new ArrayList<>();
    journal
        .breaks()
        .forEach(b -> found.add(new Finding("日志 " + b.record(), b.what(), "停止使用该案卷，从备份核对，并报告管理员")));
    applications(found);
    licences(found);
    duties(found);
    found.addAll(reconcile.drift());
    commitments(found);
    documents(found);
    return found;
  }

  private void applications(List<Finding> found) {
    Map<String, Integer> running = engine.applicationsInProcess();
    Set<String> open =
        Set.copyOf(strings("select number from application where status in " + OPEN));
    open.stream()
        .filter(n -> running.getOrDefault(n, 0) != 1)
        .forEach(
            n ->
                found.add(
                    new Finding(
                        "办件 " + n,
                        "在办，但有 %d 个流程实例".formatted(running.getOrDefault(n, 0)),
                        "在 Cockpit 中查看该业务键的实例")));
    running.keySet().stream()
        .filter(n -> !open.contains(n))
        .forEach(n -> found.add(new Finding("办件 " + n, "已办结，但流程实例仍在", "在 Cockpit 中查看并结束该实例")));
  }

  private void licences(List<Finding> found) {
    strings(
            """
            select a.number from application a left join licence l on l.application_number = a.number
            where a.status = 'granted' and a.action = 'establish' and l.number is null""")
        .forEach(n -> found.add(new Finding("办件 " + n, "已准予，但没有许可证", "核对日志后补发")));
    strings(
            """
            select l.number from licence l left join decision d on d.application_number = l.application_number
            where d.outcome is distinct from 'granted'""")
        .forEach(n -> found.add(new Finding("许可证 " + n, "没有对应的准予决定", "核对日志后撤销")));
  }

  private void duties(List<Finding> found) {
    Map<Long, Integer> running = engine.dutiesInProcess();
    List<Long> open = jdbc.sql("select id from duty where state = 'open'").query(Long.class).list();
    for (Long id : open) {
      if (running.getOrDefault(id, 0) != 1) {
        found.add(
            new Finding(
                "义务 " + id,
                "办理期内，但有 %d 个监管流程实例".formatted(running.getOrDefault(id, 0)),
                "由管理员重新开启该义务"));
      }
    }
    running.keySet().stream()
        .filter(id -> !open.contains(id))
        .forEach(id -> found.add(new Finding("义务 " + id, "已办结，但监管流程实例仍在", "在 Cockpit 中查看并结束该实例")));
    jdbc.sql("select id from duty where state = 'waiting' and opens_on < ?")
        .param(LocalDate.now(clock))
        .query(Long.class)
        .list()
        .forEach(
            id ->
                found.add(
                    new Finding("义务 " + id, "已到办理期，尚未开启", "检查 supervision-sweep 的定时作业是否在运行")));
  }

  private void commitments(List<Finding> found) {
    strings(
            """
            select l.number from licence l
              join commitment c on c.application_number = l.application_number and c.state = 'signed'
              left join duty d on d.licence_number = l.number and d.kind = 'commitment-verification'
            where d.id is null""")
        .forEach(n -> found.add(new Finding("许可证 " + n, "承诺没有核查义务", "补登核查义务，或者记录免于核查的依据")));
  }

  private void documents(List<Finding> found) {
    strings(
            """
            select d.number from document d
            where not exists (select 1 from journal j where j.case_key in (d.case_number, d.licence_number))""")
        .forEach(n -> found.add(new Finding("文书 " + n, "没有对应的办理记录", "核对日志，必要时作废该文书")));
    strings(
            """
            select d.number from document d
            where d.shared is not null and not exists (select 1 from shared_text t where t.hash = d.shared)""")
        .forEach(n -> found.add(new Finding("文书 " + n, "共用的文本已不存在", "从备份恢复 shared_text 中的该文本")));
    strings(
            """
            select c.application_number from commitment c
            where not exists (select 1 from shared_text t where t.hash = c.clauses)""")
        .forEach(n -> found.add(new Finding("办件 " + n, "承诺的条款已不存在", "从备份恢复 shared_text 中的该文本")));
  }

  private List<String> strings(String sql) {
    return jdbc.sql(sql).query(String.class).list();
  }
}
