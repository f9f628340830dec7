package cn.zhunying.supervision.figures;

import cn.zhunying.supervision.figures.Figures.ClauseRow;
import cn.zhunying.supervision.figures.Figures.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts over decisions, commitments, licences and findings. */
@Repository
class FiguresTable {

  private final JdbcClient jdbc;

  FiguresTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param bureau null for all
   */
  List<Row> rows(@Nullable String bureau) {
    return jdbc.sql(
            """
            with visit as (
              select licence_number, count(*) as visits from duty d
              where outcome in ('fulfilled', 'rectified')
                or exists (select 1 from duty_check where duty_id = d.id)
              group by licence_number)
            select a.item, a.bureau, a.procedure, count(*) as decided,
              percentile_cont(0.5) within group (order by extract(epoch from d.decided_at - c.signed_at)) as seconds,
              count(*) filter (where c.state in ('fulfilled', 'unfulfilled', 'false')) as verified,
              count(*) filter (where c.state = 'fulfilled') as kept,
              count(*) filter (where c.state in ('unfulfilled', 'false')) as broken,
              count(l.number) as licences, coalesce(sum(v.visits), 0) as visits
            from decision d
              join application a on a.number = d.application_number
              left join commitment c on c.application_number = a.number and a.procedure = 'commitment'
              left join licence l on l.application_number = a.number
              left join visit v on v.licence_number = l.number
            where cast(:bureau as text) is null or a.bureau = :bureau
            group by a.item, a.bureau, a.procedure order by a.item, a.bureau, a.procedure""")
        .param("bureau", bureau)
        .query(
            (row, n) ->
                new Row(
                    row.getString("item"),
                    row.getString("bureau"),
                    row.getString("procedure"),
                    row.getLong("decided"),
                    row.getObject("seconds", Double.class),
                    row.getLong("verified"),
                    row.getLong("kept"),
                    row.getLong("broken"),
                    row.getLong("licences"),
                    row.getLong("visits")))
        .list();
  }

  /** What many signed alike is one text: it is opened once, not once for each. */
  List<ClauseRow> clauses(@Nullable String bureau) {
    return jdbc.sql(
            """
            with signed as (
              select c.item, c.clauses, count(*) as n, max(c.signed_at) as at
              from commitment c join application a on a.number = c.application_number
              where c.state <> 'withdrawn' and (cast(:bureau as text) is null or a.bureau = :bureau)
              group by c.item, c.clauses),
            promise as (
              select s.item, e ->> 'id' as clause, sum(n) as promised,
                (array_agg(e ->> 'text' order by at desc))[1] as text
              from signed s join shared_text t on t.hash = s.clauses
                cross join lateral jsonb_array_elements(t.text::jsonb) e
              where e ->> 'verification' is not null group by 1, 2),
            latest as (
              select distinct on (d.application_number, k.condition) a.item, k.condition, k.holds
              from duty_check k join duty d on d.id = k.duty_id
                join application a on a.number = d.application_number
                join commitment c on c.application_number = a.number and c.state <> 'withdrawn'
              where cast(:bureau as text) is null or a.bureau = :bureau
              order by d.application_number, k.condition, k.checked_at desc)
            select p.item, p.clause, p.text, p.promised, count(l.holds) as looked,
              count(*) filter (where l.holds) as kept, count(*) filter (where not l.holds) as broken
            from promise p left join latest l on l.item = p.item and l.condition = p.clause
            group by p.item, p.clause, p.text, p.promised
            order by p.item, broken desc, looked desc, p.clause""")
        .param("bureau", bureau)
        .query(
            (row, n) ->
                new ClauseRow(
                    row.getString("item"),
                    row.getString("clause"),
                    row.getString("text"),
                    row.getLong("promised"),
                    row.getLong("looked"),
                    row.getLong("kept"),
                    row.getLong("broken")))
        .list();
  }
}
