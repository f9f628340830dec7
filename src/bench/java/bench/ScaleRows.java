package bench;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Grows a database by cloning real rows under new keys: what a case, a licence, a duty or an open
 * task left behind, so many times. The engine's tables are written past the engine, which only a
 * measurement may do.
 */
final class ScaleRows {

  private final JdbcTemplate jdbc;

  ScaleRows(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * As of a city with so many licences, three duties each, and so many open tasks in one bureau.
   */
  void grow(int licences, int tasks) {
    jdbc.execute("set session_replication_role = replica"); // no foreign key, no trigger
    clone(
        "application",
        licences,
        "status = 'granted'",
        "'number', 'SQ1' || n, 'uscc', 'U' || n, 'subject_name', subject_name || n");
    clone(
        "licence",
        licences,
        "true",
        "'number', 'XK1' || n, 'application_number', 'SQ1' || n, 'uscc', 'U' || n, 'holder', holder || n");
    clone(
        "duty",
        3 * licences,
        "state = 'open'",
        """
        'id', nextval(pg_get_serial_sequence('duty', 'id')), 'licence_number', 'XK1' || n / 3, 'kind', kind || n % 3, 'due_on', due_on - n % 900,
        'opens_on', opens_on - 1000, 'state', case n % 5 when 0 then 'open' when 1 then 'waiting' else 'done' end,
        'outcome', case when n % 5 > 1 then 'fulfilled' end, 'assignee', case n % 2 when 0 then 'inspector' end""");
    clone(
        "message",
        licences / 20,
        "account = 'applicant'",
        "'id', nextval(pg_get_serial_sequence('message', 'id'))");
    tasks(tasks);
    jdbc.execute("set session_replication_role = origin");
    jdbc.execute("analyze");
  }

  private void tasks(int many) {
    String of = "(select task_id from work_item where group_id = 'yuzhong-window' limit 1)";
    String execution = "(select execution_id_ from act_ru_task where id_ = %s)".formatted(of);
    clone(
        "act_ru_execution",
        many,
        "id_ = " + execution,
        "'id_', 'e' || n, 'proc_inst_id_', 'e' || n, 'root_proc_inst_id_', 'e' || n, 'parent_id_', null");
    clone(
        "act_ru_task",
        many,
        "id_ = " + of,
        "'id_', 't' || n, 'execution_id_', 'e' || n, 'proc_inst_id_', 'e' || n, 'due_date_', due_date_ - n % 90 * interval '1 day'");
    clone("act_ru_identitylink", many, "task_id_ = " + of, "'id_', 'l' || n, 'task_id_', 't' || n");
    clone(
        "act_ru_authorization",
        many,
        "resource_type_ = 7 and resource_id_ = " + of,
        "'id_', 'a' || n, 'resource_id_', 't' || n");
    clone(
        "act_ru_variable",
        many,
        "task_id_ = " + of + " and name_ = 'applicantName'",
        "'id_', 'v' || n, 'task_id_', 't' || n, 'var_scope_', 't' || n");
    clone(
        "work_item",
        many,
        "task_id = " + of,
        "'task_id', 't' || n, 'case_key', 'SQ1' || n, 'due_on', due_on - n % 90");
  }

  /** One row of the table that meets the condition, so many times, with some columns anew. */
  private void clone(String table, int many, String which, String anew) {
    List<String> columns =
        jdbc.queryForList(
            """
            select column_name from information_schema.columns
            where table_name = ? and table_schema = current_schema and is_generated = 'NEVER' order by ordinal_position""",
            String.class,
            table);
    String names = String.join(", ", columns);
    jdbc.execute(
        """
        insert into %1$s (%2$s) overriding system value
        select %3$s from (select * from %1$s where %4$s limit 1) t, generate_series(1, %5$d) n,
          lateral jsonb_populate_record(null::%1$s, to_jsonb(t) || jsonb_build_object(%6$s)) r
        on conflict do nothing"""
            .formatted(table, names, "r." + String.join(", r.", columns), which, many, anew));
  }
}
