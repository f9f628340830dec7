package cn.zhunying.credit.list;

import cn.zhunying.credit.rule.RuleBook.Lists;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the published lists: of a cycle whose predecessor was closed, in 公示 and published. */
@Repository
class PublicListTable {

  private static final String LISTED =
      """
      with ended as (
        select s.uscc, s.name, s.since, s.bureau, f.score as "end"
        from credit_subject s left join lateral (
          select f.score from credit_final f
          where f.uscc = s.uscc and f.cycle = :before and f.closed_at <= :now
            and extract(year from s.since) <= :before
          order by f.id desc limit 1) f on true)
      select e.uscc, e.name, e.since, e."end",
        case when e."end" is null then 'blue' when e."end" <= :black then 'black'
          when e."end" >= :red and p.objection = false then 'red' else 'blue' end as colour
      from ended e
        left join credit_publicity p on p.uscc = e.uscc and p.cycle = :before
        left join credit_year_end y on y.bureau = e.bureau and y.cycle = :before""";

  /**
   * @param text some characters of the name, or the code; empty for all
   * @param colour code; empty for all
   */
  record Asked(String text, String colour, int cycle, Instant now) {}

  private final JdbcClient jdbc;

  PublicListTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<ListLine> page(Asked asked, Lists terms, long from, int most) {
    return jdbc.sql(
            "select * from ("
                + LISTED
                + """
                 where (e."end" is null or y.published_at <= :now)
                  and (:text = '' or e.uscc = :text or strpos(e.name, :text) > 0)) l
                where :colour = '' or l.colour = :colour
                order by l."end" desc nulls last, l.name, l.uscc offset :from limit :most""")
        .param("before", asked.cycle() - 1)
        .param("now", Timestamp.from(asked.now()))
        .param("black", terms.black().from())
        .param("red", terms.red().from())
        .param("text", asked.text())
        .param("colour", asked.colour())
        .param("from", from)
        .param("most", most)
        .query(ListLine.class)
        .list();
  }

  /** In 公示 on that day: what is to be put on the red list if nobody complains. */
  List<ListLine> inPublicity(Asked asked, Lists terms, LocalDate today, long from, int most) {
    return jdbc.sql(
            "select * from ("
                + LISTED
                + """
                 where y.publicity_from <= :today and y.publicity_until >= :today and e."end" >= :red
                  and (:text = '' or e.uscc = :text or strpos(e.name, :text) > 0)) l
                order by l.name, l.uscc offset :from limit :most""")
        .param("before", asked.cycle() - 1)
        .param("now", Timestamp.from(asked.now()))
        .param("black", terms.black().from())
        .param("red", terms.red().from())
        .param("text", asked.text())
        .param("today", today)
        .param("from", from)
        .param("most", most)
        .query(ListLine.class)
        .list();
  }
}
