package cn.zhunying.supervision.overdue;

import cn.zhunying.supervision.Duty;
import cn.zhunying.supervision.DutyTable;
import cn.zhunying.supervision.Officers;
import cn.zhunying.supervision.overdue.OverdueBoard.Count;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Duties as the board shows them. What an account sees is one or two parts, each with an index of
 * its own; of each is read no more than is asked for.
 */
@Repository
class BoardTable {

  private final JdbcClient jdbc;

  BoardTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Duty> list(
      Sight sight, Asked asked, LocalDate today, @Nullable BoardPlace after, long from, int most) {
    Map<String, Object> params = params(sight, today, most);
    String where = BoardCondition.of(asked, today, after, params);
    params.put("from", from);
    params.put("read", from + most);
    String parts =
        parts(
            sight,
            "(select * from duty d where %s and %s order by d.due_on, d.id limit :read)",
            where);
    return jdbc.sql(
            "select * from (%s) d order by due_on, id limit :most offset :from".formatted(parts))
        .params(params)
        .query(DutyTable::duty)
        .list();
  }

  /** By name; each counted no further than asked for. */
  Map<String, Long> counts(Sight sight, LocalDate today, int most) {
    Map<String, String> conditions = new LinkedHashMap<>();
    conditions.put("open", BoardCondition.OPEN);
    conditions.put("week", BoardCondition.WEEK);
    conditions.put("up_to_7", BoardCondition.OVERDUE + " and d.due_on >= :today - 7");
    conditions.put(
        "up_to_30", "d.state = 'open' and d.due_on < :today - 7 and d.due_on >= :today - 30");
    conditions.put("more", "d.state = 'open' and d.due_on < :today - 30");
    String counts =
        conditions.entrySet().stream()
            .map(
                c ->
                    "(select count(*) from (select 1 from (%s) p limit :most) c) as %s"
                        .formatted(
                            parts(
                                sight,
                                "(select 1 from duty d where %s and %s limit :most)",
                                c.getValue()),
                            c.getKey()))
            .collect(Collectors.joining(", "));
    Map<String, Object> params = params(sight, today, most);
    params.put("endOfWeek", BoardCondition.endOfWeek(today));
    return jdbc.sql("select " + counts)
        .params(params)
        .query(
            (row, n) -> {
              Map<String, Long> read = new HashMap<>();
              for (String name : conditions.keySet()) {
                read.put(name, row.getLong(name));
              }
              return read;
            })
        .single();
  }

  /** Overdue ones of each bureau; none without any. */
  List<Count> byBureau(Sight sight, LocalDate today, Collection<String> bureaus, int most) {
    return by(sight, "bureau", today, bureaus, most);
  }

  /** Overdue ones by who of these holds them, nobody included. */
  List<Count> byAssignee(Sight sight, LocalDate today, Collection<String> people, int most) {
    return by(sight, "assignee", today, people, most);
  }

  /** Each by itself, as then an index leads to it; one more for those without a value. */
  private List<Count> by(
      Sight sight, String column, LocalDate today, Collection<String> keys, int most) {
    Map<String, Object> params = params(sight, today, most);
    params.put("keys", keys.toArray(String[]::new));
    return jdbc.sql(
            """
            select key, n from unnest(:keys) k(key), lateral (%s) of where n > 0
            union all
            select null, n from (%s) of where n > 0
            order by n desc, key"""
                .formatted(
                    overdue(sight, "d.%s = k.key".formatted(column)),
                    overdue(sight, "d.%s is null".formatted(column))))
        .params(params)
        .query((row, n) -> new Count(row.getString(1), row.getLong(2)))
        .list();
  }

  private static String overdue(Sight sight, String which) {
    return "select count(*) as n from (select 1 from (%s) p limit :most) c"
        .formatted(
            parts(
                sight,
                "(select 1 from duty d where %s and %s limit :most)",
                BoardCondition.OVERDUE + " and " + which));
  }

  /** The parts of what is seen; no duty is in two of them. */
  private static String parts(Sight sight, String select, String where) {
    return of(sight).stream()
        .map(part -> select.formatted(part, where))
        .collect(Collectors.joining(" union all "));
  }

  private static List<String> of(Sight sight) {
    if (sight instanceof Sight.CityAndEscalated city) {
      if (city.bureau() == null) {
        return List.of("d.bureau = :city", "d.escalated_to = :city and d.bureau <> :city");
      }
      return city.bureau().equals(Officers.CITY)
          ? List.of("d.bureau = :city")
          : List.of("d.escalated_to = :city and d.bureau = :bureau");
    }
    return sight instanceof Sight.Everything all && all.bureau() == null
        ? List.of("true")
        : List.of("d.bureau = :bureau");
  }

  private static Map<String, Object> params(Sight sight, LocalDate today, int most) {
    Map<String, Object> params = new HashMap<>();
    params.put("today", today);
    params.put("bureau", sight.bureau());
    params.put("city", Officers.CITY);
    params.put("most", most);
    return params;
  }
}
