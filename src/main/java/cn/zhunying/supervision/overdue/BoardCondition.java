package cn.zhunying.supervision.overdue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is asked for, as a condition on the rows of {@code duty d}. */
final class BoardCondition {

  static final String OPEN = "d.state = 'open'";
  static final String OVERDUE = OPEN + " and d.due_on < :today";
  static final String WEEK = OPEN + " and d.due_on between :today and :endOfWeek";

  private static final String FOUND =
      " and d.licence_number in (select number from licence where %1$s"
          + " union all select number from application where %1$s)";

  private BoardCondition() {}

  /**
   * @param params is given what the condition names
   */
  static String of(
      Asked asked, LocalDate today, @Nullable BoardPlace after, Map<String, Object> params) {
    StringBuilder where =
        new StringBuilder(
            switch (asked.filter()) {
              case OPEN -> OPEN;
              case OVERDUE -> OVERDUE;
              case WEEK -> WEEK;
              case DONE -> "d.state = 'done'";
            });
    params.put("endOfWeek", endOfWeek(today));
    if (asked.kind() != null) {
      where.append(" and d.kind = :kind");
      params.put("kind", asked.kind());
    }
    if (Asked.NOBODY.equals(asked.assignee())) {
      where.append(" and d.assignee is null");
    } else if (asked.assignee() != null) {
      where.append(" and d.assignee = :assignee");
      params.put("assignee", asked.assignee());
    }
    if (asked.wanted() != null) {
      where.append(FOUND.formatted(ways(asked.wanted().ways(null), params)));
    }
    if (after != null) {
      where.append(" and (d.due_on, d.id) > (:due, :id)");
      params.put("due", after.dueOn());
      params.put("id", after.id());
    }
    return where.toString();
  }

  static LocalDate endOfWeek(LocalDate today) {
    return today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
  }

  private static String ways(List<Integer[]> ways, Map<String, Object> params) {
    StringBuilder sql = new StringBuilder("(");
    for (Integer[] way : ways) {
      String name = "way" + params.size();
      sql.append(sql.length() == 1 ? "" : " or ").append("search_keys @> :").append(name);
      params.put(name, way);
    }
    return sql.append(')').toString();
  }
}
