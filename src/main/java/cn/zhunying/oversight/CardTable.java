package cn.zhunying.oversight;

import cn.zhunying.calendar.StatutoryClock;
import cn.zhunying.code.Coded;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code card}. */
@Repository
class CardTable {

  private final JdbcClient jdbc;

  CardTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Empty when the same card has been shown for the same deadline before. */
  Optional<Card> add(Card c, String clause) {
    return jdbc.sql(
            """
            insert into card (colour, case_key, clock_id, duty_id, bureau, what, type, due_on, shown_on, clause,
                              escalate_on, closed_on)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing returning *""")
        .params(
            c.colour().code(),
            c.caseKey(),
            c.clock(),
            c.duty(),
            c.bureau(),
            c.what(),
            c.type().code(),
            c.dueOn(),
            c.shownOn(),
            clause,
            c.escalateOn(),
            c.closedOn())
        .query(CardTable::card)
        .optional();
  }

  Optional<Card> find(long id) {
    return jdbc.sql("select * from card where id = ?").param(id).query(CardTable::card).optional();
  }

  List<Card> openOfClock(long clock) {
    return jdbc.sql("select * from card where clock_id = ? and closed_on is null order by id")
        .param(clock)
        .query(CardTable::card)
        .list();
  }

  List<Card> ofCase(String caseKey) {
    return jdbc.sql("select * from card where case_key = ? and closed_on is null order by id")
        .param(caseKey)
        .query(CardTable::card)
        .list();
  }

  /** Open red cards of a case that a supervisor has to handle. */
  List<Card> toHandle(String caseKey) {
    return jdbc.sql(
            """
            select * from card where case_key = ? and duty_id is null and colour = 'red' and closed_on is null
            order by id""")
        .param(caseKey)
        .query(CardTable::card)
        .list();
  }

  void close(long clock, LocalDate on) {
    jdbc.sql("update card set closed_on = ? where clock_id = ? and closed_on is null")
        .params(on, clock)
        .update();
  }

  void closeDuty(long duty, LocalDate on) {
    jdbc.sql("update card set closed_on = ? where duty_id = ? and closed_on is null")
        .params(on, duty)
        .update();
  }

  /** What it warned of is not so. */
  void withdraw(long id, LocalDate on, String why) {
    jdbc.sql("update card set closed_on = ?, closed_because = ? where id = ? and closed_on is null")
        .params(on, why, id)
        .update();
  }

  List<Card> openOfDuty(long duty) {
    return jdbc.sql("select * from card where duty_id = ? and closed_on is null order by id")
        .param(duty)
        .query(CardTable::card)
        .list();
  }

  void urged(long id) {
    jdbc.sql("update card set urged_count = urged_count + 1 where id = ?").param(id).update();
  }

  void assigned(long id, String assignee) {
    jdbc.sql("update card set assignee = ? where id = ?").params(assignee, id).update();
  }

  void escalated(long id, String to, LocalDate escalateOn) {
    jdbc.sql("update card set escalated_to = ?, escalate_on = ? where id = ?")
        .params(to, escalateOn, id)
        .update();
  }

  /**
   * Red ones first, then by deadline; the bureau's own and those escalated to it.
   *
   * @param bureau null for all
   * @param after the last one of the page before; null for the first page
   */
  List<Card> open(@Nullable String bureau, Card.@Nullable Place after, long from, int most) {
    return open("true", bureau, after, from, most);
  }

  List<Card> openOfCases(@Nullable String bureau, Card.@Nullable Place after, int most) {
    return open("duty_id is null", bureau, after, 0, most);
  }

  private List<Card> open(
      String which, @Nullable String bureau, Card.@Nullable Place after, long from, int most) {
    List<String> parts =
        bureau == null
            ? List.of("true")
            : List.of("bureau = :bureau", "escalated_to = :bureau and bureau <> :bureau");
    String further = after == null ? "" : " and (colour, due_on, id) > (:colour, :due, :id)";
    String select =
        parts.stream()
            .map(
                part ->
                    "(select * from card where closed_on is null and %s and %s%s order by colour, due_on, id limit :read)"
                        .formatted(which, part, further))
            .collect(Collectors.joining(" union all "));
    Map<String, Object> params = new HashMap<>();
    params.put("bureau", bureau);
    params.put("from", from);
    params.put("read", from + most);
    params.put("most", most);
    if (after != null) {
      params.put("colour", after.colour().code());
      params.put("due", after.dueOn());
      params.put("id", after.id());
    }
    return jdbc.sql(
            "select * from (%s) c order by colour, due_on, id limit :most offset :from"
                .formatted(select))
        .params(params)
        .query(CardTable::card)
        .list();
  }

  List<Card.Month> trend(@Nullable String bureau, LocalDate since) {
    String where = bureau == null ? "true" : "bureau = :bureau";
    return jdbc.sql(
            """
            select m.first::date as first,
                   count(c.id) filter (where colour = 'yellow') as yellow, count(c.id) filter (where colour = 'red') as red
            from generate_series(cast(:since as date), cast(:since as date) + interval '5 months', interval '1 month') m(first)
              left join card c on c.shown_on >= m.first and c.shown_on < m.first + interval '1 month' and %s
            group by m.first order by m.first"""
                .formatted(where))
        .param("bureau", bureau)
        .param("since", since)
        .query(
            (row, n) ->
                new Card.Month(
                    row.getObject("first", LocalDate.class),
                    row.getLong("yellow"),
                    row.getLong("red")))
        .list();
  }

  private static Card card(ResultSet row, int n) throws SQLException {
    return new Card(
        row.getLong("id"),
        Coded.of(Card.Colour.class, row.getString("colour")),
        row.getString("case_key"),
        row.getObject("clock_id", Long.class),
        row.getObject("duty_id", Long.class),
        row.getString("bureau"),
        row.getString("what"),
        Coded.of(StatutoryClock.Type.class, row.getString("type")),
        row.getObject("due_on", LocalDate.class),
        row.getObject("shown_on", LocalDate.class),
        row.getObject("escalate_on", LocalDate.class),
        row.getString("escalated_to"),
        row.getString("assignee"),
        row.getInt("urged_count"),
        row.getObject("closed_on", LocalDate.class));
  }
}
