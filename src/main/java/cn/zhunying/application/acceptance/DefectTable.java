package cn.zhunying.application.acceptance;

import cn.zhunying.application.acceptance.Defects.Defect;
import cn.zhunying.application.acceptance.Defects.ToldLate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code defect}; without a notice they are a draft. */
@Repository
class DefectTable {

  private final JdbcClient jdbc;
  private final Clock clock;

  DefectTable(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** In the order they were found. */
  List<Defect> draft(String number) {
    return jdbc.sql(
            "select * from defect where application_number = ? and notice_id is null order by id")
        .param(number)
        .query(
            (row, n) ->
                new Defect(
                    row.getLong("id"),
                    row.getString("text"),
                    row.getObject("there_at_first", Boolean.class),
                    row.getString("why"),
                    row.getString("added_by")))
        .list();
  }

  void add(
      String number,
      String text,
      @Nullable Boolean thereAtFirst,
      @Nullable String why,
      String officer) {
    jdbc.sql(
            "insert into defect (application_number, text, there_at_first, why, added_by, added_at) values (?, ?, ?, ?, ?, ?)")
        .params(number, text, thereAtFirst, why, officer, Timestamp.from(clock.instant()))
        .update();
  }

  /** Whether it was in the draft. */
  boolean remove(String number, long id) {
    return jdbc.sql(
                "delete from defect where application_number = ? and id = ? and notice_id is null")
            .params(number, id)
            .update()
        == 1;
  }

  void told(String number, long notice) {
    jdbc.sql("update defect set notice_id = ? where application_number = ? and notice_id is null")
        .params(notice, number)
        .update();
  }

  /** Newest first. */
  List<ToldLate> toldLate(@Nullable String bureau, long from, int most) {
    return jdbc.sql(
            """
            select a.number, a.subject_name, d.text, d.why, d.added_by, c.noticed_at
            from defect d join correction c on c.id = d.notice_id join application a on a.number = d.application_number
            where d.there_at_first and a.bureau = ? order by c.noticed_at desc, d.id desc limit ? offset ?""")
        .params(bureau, most, from)
        .query(DefectTable::late)
        .list();
  }

  private static ToldLate late(ResultSet row, int n) throws SQLException {
    return new ToldLate(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getTimestamp(6).toInstant());
  }
}
