package cn.zhunying.engine.work;

import cn.zhunying.engine.EngineUser;
import cn.zhunying.search.Wanted;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The rows of {@code work_item}. Every list is read group by group, each by its index and no
 * further than asked for, so that no statement reads more rows the more work a bureau has.
 */
@Repository
class WorkTable {

  private final JdbcClient jdbc;

  WorkTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(WorkItem w, Integer[] searchKeys) {
    jdbc.sql(
            """
            insert into work_item (task_id, group_id, assignee, case_key, task, name, item, applicant, uscc, due_on,
              created_at, search_keys)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, coalesce(?::date, 'infinity'), ?, ?)
            on conflict (task_id) do nothing""")
        .params(
            Arrays.asList(
                w.taskId(),
                w.group(),
                w.assignee(),
                w.caseKey(),
                w.task(),
                w.name(),
                w.item(),
                w.applicant(),
                w.uscc(),
                w.dueOn(),
                Timestamp.from(w.createdAt()),
                searchKeys))
        .update();
  }

  void change(String taskId, @Nullable String assignee, @Nullable LocalDate dueOn) {
    jdbc.sql(
            """
            update work_item set assignee = ?, due_on = coalesce(?::date, 'infinity')
            where task_id = ?""")
        .params(Arrays.asList(assignee, dueOn, taskId))
        .update();
  }

  void remove(String taskId) {
    jdbc.sql("delete from work_item where task_id = ?").param(taskId).update();
  }

  /** How many each list holds, counted no further than asked for. */
  Map<WorkList, Integer> counts(EngineUser user, LocalDate today, int most) {
    String counts =
        Arrays.stream(WorkList.values())
            .map(list -> "(%s) as %s".formatted(count(list), list.code()))
            .collect(Collectors.joining(", "));
    return jdbc.sql("select " + counts)
        .params(params(user, today, most))
        .query(
            (row, n) -> {
              Map<WorkList, Integer> of = new EnumMap<>(WorkList.class);
              for (WorkList list : WorkList.values()) {
                of.put(list, row.getInt(list.code()));
              }
              return of;
            })
        .single();
  }

  int count(WorkList list, EngineUser user, LocalDate today, int most) {
    return jdbc.sql(count(list)).params(params(user, today, most)).query(Integer.class).single();
  }

  /** In the order of an index, so that no planner thinks a look at the whole table cheaper. */
  private static String count(WorkList list) {
    return "select count(*) from (select 1 from %s limit :most) c"
        .formatted(list.rows("1", " order by w.due_on, w.task_id"));
  }

  List<WorkItem> page(
      WorkList list,
      EngineUser user,
      LocalDate today,
      WorkPage.Order order,
      WorkPage.@Nullable After after,
      int most) {
    boolean due = order == WorkPage.Order.DUE;
    String sorted = due ? "w.due_on, w.task_id" : "w.created_at desc, w.task_id";
    String further =
        after == null
            ? ""
            : due
                ? " and (w.due_on, w.task_id) > (:due, :id)"
                : " and (w.created_at < :received or w.created_at = :received and w.task_id > :id)";
    Map<String, Object> params = params(user, today, most);
    if (after != null) {
      params.put("due", after.due());
      params.put("received", after.received() == null ? null : Timestamp.from(after.received()));
      params.put("id", after.id());
    }
    return jdbc.sql(
            "select w.* from %s order by %s limit :most"
                .formatted(list.rows("w.*", further + " order by " + sorted), sorted))
        .params(params)
        .query(WorkTable::item)
        .list();
  }

  /** Ids from a place on, earliest due first. */
  List<String> ids(WorkList list, EngineUser user, LocalDate today, int from, int most) {
    Map<String, Object> params = params(user, today, from + most);
    params.put("from", from);
    String sorted = "w.due_on, w.task_id";
    return jdbc.sql(
            "select w.task_id from %s order by %s limit :most offset :from"
                .formatted(list.rows("w.task_id, w.due_on", " order by " + sorted), sorted))
        .params(params)
        .query(String.class)
        .list();
  }

  /** Of the officer's groups, whoever holds them; what the keys lead to is still to be compared. */
  List<WorkItem> search(Wanted wanted, Collection<String> groups, int most) {
    Map<String, Object> params = new HashMap<>();
    StringBuilder ways = new StringBuilder();
    for (String group : groups) {
      for (Integer[] way : wanted.ways(group)) {
        String name = "way" + params.size();
        ways.append(ways.isEmpty() ? "" : " or ").append("search_keys @> :").append(name);
        params.put(name, way);
      }
    }
    if (params.isEmpty()) {
      return List.of();
    }
    params.put("groups", groups.toArray(String[]::new));
    params.put("most", most);
    return jdbc.sql(
            "select * from work_item where group_id = any(:groups) and (%s) limit :most"
                .formatted(ways))
        .params(params)
        .query(WorkTable::item)
        .list();
  }

  boolean isEmpty() {
    return jdbc.sql("select not exists (select 1 from work_item)").query(Boolean.class).single();
  }

  /**
   * All of them page by page, for whoever compares them with the engine's.
   *
   * @param last null for the first page
   */
  List<WorkItem> after(@Nullable WorkItem last, int most) {
    return jdbc.sql(
            "select * from work_item where (group_id, task_id) > (?, ?) order by group_id, task_id limit ?")
        .params(last == null ? "" : last.group(), last == null ? "" : last.taskId(), most)
        .query(WorkTable::item)
        .list();
  }

  /** Which of these tasks have a row. */
  Set<String> known(Collection<String> tasks) {
    return jdbc.sql("select task_id from work_item where task_id = any(?)")
        .param(tasks.toArray(String[]::new))
        .query(String.class)
        .set();
  }

  private static Map<String, Object> params(EngineUser user, LocalDate today, int most) {
    Map<String, Object> params = new HashMap<>();
    params.put("groups", user.engineGroups().toArray(String[]::new));
    params.put("me", user.engineId());
    params.put("today", today);
    params.put("most", most);
    return params;
  }

  private static WorkItem item(ResultSet row, int n) throws SQLException {
    LocalDate due = row.getObject("due_on", LocalDate.class);
    return new WorkItem(
        row.getString("task_id"),
        row.getString("group_id"),
        row.getString("assignee"),
        row.getString("case_key"),
        row.getString("task"),
        row.getString("name"),
        row.getString("item"),
        row.getString("applicant"),
        row.getString("uscc"),
        due.equals(LocalDate.MAX) ? null : due,
        row.getTimestamp("created_at").toInstant());
  }
}
