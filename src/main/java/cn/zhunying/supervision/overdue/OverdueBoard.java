package cn.zhunying.supervision.overdue;

import cn.zhunying.supervision.Duty;
import cn.zhunying.supervision.DutyTable;
import cn.zhunying.supervision.Officers;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is due, what is overdue and by how long: read from {@code duty} alone, by its partial
 * indices.
 */
@Service
public class OverdueBoard {

  public static final int PAGE = 50;

  public enum Filter {
    OPEN,
    OVERDUE,
    DONE
  }

  /**
   * @param key bureau code, kind or account; null for duties nobody holds
   */
  public record Count(String key, long overdue) {}

  /** Days past the due date. */
  public record Histogram(long upTo7, long upTo30, long more) {}

  public record Counts(
      LocalDate today,
      long open,
      long dueThisWeek,
      long overdue,
      Histogram histogram,
      List<Count> byBureau,
      List<Count> byKind,
      List<Count> byAssignee) {}

  public record Page(List<Duty> duties, int page, boolean more) {}

  private final JdbcClient jdbc;
  private final Clock clock;

  OverdueBoard(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Oldest due first.
   *
   * @param kind null for all
   * @param page from 0
   */
  public Page list(Sight sight, Filter filter, String kind, int page) {
    List<Duty> found = rows(sight, filter, kind, (long) page * PAGE, PAGE + 1);
    boolean more = found.size() > PAGE;
    return new Page(more ? found.subList(0, PAGE) : found, page, more);
  }

  /** The same by rows: so many of them after the first {@code from}. */
  public List<Duty> rows(Sight sight, Filter filter, String kind, long from, int most) {
    String state = filter == Filter.DONE ? "state = 'done'" : "state = 'open'";
    String due = filter == Filter.OVERDUE ? " and due_on < :today" : "";
    String ofKind = kind == null || kind.isBlank() ? "" : " and kind = :kind";
    return jdbc.sql(
            "select * from duty where %s%s%s and %s order by due_on, id limit :most offset :from"
                .formatted(state, due, ofKind, where(sight)))
        .params(params(sight))
        .param("kind", kind)
        .param("most", most)
        .param("from", from)
        .query(DutyTable::duty)
        .list();
  }

  @Transactional(readOnly = true)
  public Counts counts(Sight sight) {
    LocalDate today = LocalDate.now(clock);
    Breakdown overdue = overdue(sight);
    return new Counts(
        today,
        count(sight, "true"),
        count(sight, "due_on between :today and :endOfWeek"),
        overdue.total,
        new Histogram(
            overdue.upTo7, overdue.upTo30, overdue.total - overdue.upTo7 - overdue.upTo30),
        overdue.byBureau,
        overdue.byKind,
        overdue.byAssignee);
  }

  private static final class Breakdown {
    long total;
    long upTo7;
    long upTo30;
    final List<Count> byBureau = new ArrayList<>();
    final List<Count> byKind = new ArrayList<>();
    final List<Count> byAssignee = new ArrayList<>();
  }

  /** One pass over the overdue part of the index gives every breakdown. */
  private Breakdown overdue(Sight sight) {
    Breakdown result = new Breakdown();
    jdbc.sql(
            """
            select grouping(bureau, kind, assignee) as grouped, bureau, kind, assignee, count(*) as n,
                   count(*) filter (where due_on >= :today - 7) as up_to_7,
                   count(*) filter (where due_on < :today - 7 and due_on >= :today - 30) as up_to_30
            from duty where state = 'open' and due_on < :today and %s
            group by grouping sets ((bureau), (kind), (assignee), ())
            order by n desc, bureau, kind, assignee"""
                .formatted(where(sight)))
        .params(params(sight))
        .query(
            row -> {
              long n = row.getLong("n");
              switch (row.getInt("grouped")) {
                case 0b011 -> result.byBureau.add(new Count(row.getString("bureau"), n));
                case 0b101 -> result.byKind.add(new Count(row.getString("kind"), n));
                case 0b110 -> result.byAssignee.add(new Count(row.getString("assignee"), n));
                default -> {
                  result.total = n;
                  result.upTo7 = row.getLong("up_to_7");
                  result.upTo30 = row.getLong("up_to_30");
                }
              }
            });
    return result;
  }

  private long count(Sight sight, String which) {
    return jdbc.sql(
            "select count(*) from duty where state = 'open' and %s and %s"
                .formatted(which, where(sight)))
        .params(params(sight))
        .query(Long.class)
        .single();
  }

  private static String where(Sight sight) {
    if (sight instanceof Sight.OneBureau) {
      return "bureau = :bureau";
    }
    if (sight instanceof Sight.Everything all) {
      return all.bureau() == null ? "true" : "bureau = :bureau";
    }
    if (sight instanceof Sight.CityAndEscalated city) {
      return city.bureau() == null
          ? "(bureau = :city or escalated_to = :city)"
          : "(bureau = :bureau and (bureau = :city or escalated_to = :city))";
    }
    return "false";
  }

  private Map<String, Object> params(Sight sight) {
    LocalDate today = LocalDate.now(clock);
    Map<String, Object> params = new HashMap<>();
    params.put("today", today);
    params.put("endOfWeek", today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)));
    params.put("bureau", bureau(sight));
    params.put("city", Officers.CITY);
    return params;
  }

  private static String bureau(Sight sight) {
    if (sight instanceof Sight.OneBureau one) {
      return one.bureau();
    }
    if (sight instanceof Sight.Everything all) {
      return all.bureau();
    }
    return sight instanceof Sight.CityAndEscalated city ? city.bureau() : null;
  }
}
