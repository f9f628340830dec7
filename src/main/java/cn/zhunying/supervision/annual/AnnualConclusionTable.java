package cn.zhunying.supervision.annual;

import cn.zhunying.code.Coded;
import cn.zhunying.supervision.Duty;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code annual_conclusion}. */
@Repository
class AnnualConclusionTable {

  private final JdbcClient jdbc;

  AnnualConclusionTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The newest assessment of a licence that graded it; empty before the first. */
  Optional<AnnualConclusion> rated(String licence, List<String> kinds) {
    return jdbc.sql(
            """
            select c.*, d.name from annual_conclusion c join duty d on d.id = c.duty_id
            where c.licence_number = ? and d.kind = any(?)
            order by c.concluded_on desc, c.duty_id desc limit 1""")
        .params(licence, kinds.toArray(String[]::new))
        .query(AnnualConclusionTable::conclusion)
        .optional();
  }

  /** Newest first. */
  List<AnnualConclusion> of(String licence) {
    return jdbc.sql(
            """
            select c.*, d.name from annual_conclusion c join duty d on d.id = c.duty_id
            where c.licence_number = ? order by c.year desc, c.duty_id desc""")
        .param(licence)
        .query(AnnualConclusionTable::conclusion)
        .list();
  }

  void add(Duty duty, AnnualConclusion conclusion) {
    jdbc.sql(
            """
            insert into annual_conclusion (duty_id, licence_number, year, conclusion, grounds, reason, concluded_on, announcement,
              clause) values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(
            duty.id(),
            duty.licence(),
            conclusion.year(),
            conclusion.grade().code(),
            conclusion.grounds().toArray(String[]::new),
            conclusion.reason(),
            conclusion.concludedOn(),
            conclusion.announcement(),
            conclusion.clause())
        .update();
  }

  void reviewed(long duty, Duty.Outcome review, LocalDate on) {
    jdbc.sql("update annual_conclusion set review = ?, reviewed_on = ? where duty_id = ?")
        .params(review.code(), on, duty)
        .update();
  }

  private static AnnualConclusion conclusion(ResultSet row, int n) throws SQLException {
    return new AnnualConclusion(
        row.getString("name"),
        row.getInt("year"),
        Coded.of(AnnualConclusion.Grade.class, row.getString("conclusion")),
        Stream.of((Object[]) row.getArray("grounds").getArray()).map(String::valueOf).toList(),
        row.getString("reason"),
        row.getObject("concluded_on", LocalDate.class),
        row.getString("announcement"),
        Coded.orNull(Duty.Outcome.class, row.getString("review")),
        row.getObject("reviewed_on", LocalDate.class),
        row.getString("clause"));
  }
}
