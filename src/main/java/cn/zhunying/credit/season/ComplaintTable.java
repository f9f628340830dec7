package cn.zhunying.credit.season;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code credit_complaint}. */
@Repository
class ComplaintTable {

  private static final String CANDIDATE =
      """
      select s.uscc, s.bureau, f.score, exists (select 1 from credit_complaint c
          where c.uscc = s.uscc and c.cycle = ? and c.stood) as complaint
      from credit_subject s join lateral (select score from credit_final f
          where f.uscc = s.uscc and f.cycle = ? order by f.id desc limit 1) f on true
      where f.score >= ?
        and not exists (select 1 from credit_publicity p where p.uscc = s.uscc and p.cycle = ?)""";

  private final JdbcClient jdbc;

  ComplaintTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(String uscc, int cycle, String complaint, String by, Instant at) {
    jdbc.sql(
            """
            insert into credit_complaint (uscc, cycle, complaint, received_at, received_by)
            values (?, ?, ?, ?, ?)""")
        .params(uscc, cycle, complaint, Timestamp.from(at), by)
        .update();
  }

  boolean decide(String uscc, long id, boolean stood, String finding, String by, Instant at) {
    return jdbc.sql(
                """
                update credit_complaint set stood = ?, finding = ?, decided_by = ?, decided_at = ?
                where uscc = ? and id = ? and stood is null""")
            .params(stood, finding, by, Timestamp.from(at), uscc, id)
            .update()
        == 1;
  }

  /**
   * Not decided, oldest first.
   *
   * @param bureau null for all
   */
  List<Complaint> open(@Nullable String bureau, int most) {
    return jdbc.sql(
            """
            select c.id, c.uscc, c.cycle, c.complaint from credit_complaint c join credit_subject s on s.uscc = c.uscc
            where c.stood is null and (?::text is null or s.bureau = ?::text) order by c.id limit ?""")
        .params(bureau, bureau, most)
        .query(Complaint.class)
        .list();
  }

  /** Codes of a bureau's subjects that ended a cycle with enough points and await a result. */
  List<String> candidates(String bureau, int cycle, int points, int most) {
    return jdbc.sql("select uscc from (" + CANDIDATE + ") c where bureau = ? order by uscc limit ?")
        .params(cycle, cycle, points, cycle, bureau, most)
        .query((row, n) -> row.getString("uscc"))
        .list();
  }

  Optional<Candidate> candidate(String uscc, int cycle, int points) {
    return jdbc.sql("select uscc, complaint, score from (" + CANDIDATE + ") c where uscc = ?")
        .params(cycle, cycle, points, cycle, uscc)
        .query(Candidate.class)
        .optional();
  }

  /**
   * @param complaint whether one stood
   */
  record Candidate(String uscc, boolean complaint, int score) {}
}
