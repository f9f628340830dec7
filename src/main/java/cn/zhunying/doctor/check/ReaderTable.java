package cn.zhunying.doctor.check;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which records are to be read, some at a time in the order of their numbers. */
@Repository
class ReaderTable {

  static final String APPLICATIONS =
      """
      select number from application
      where (submitted_at >= :since or concluded_at is null) and number > :after order by number limit :most""";
  static final String LICENCES =
      """
      select number from licence
      where (granted_on >= cast(:since as date) or ended_on is null) and number > :after order by number limit :most""";

  /** One whose PDF is there has been read. */
  static final String DOCUMENTS =
      """
      select number from document
      where content is null and issued_at >= :since and number > :after order by number limit :most""";

  /** Whose bytes only their reader can compare with what was rendered. */
  static final String SEALED_PDFS =
      """
      select number from document
      where content is not null and sealed_key is not null and rendered_at >= :since and number > :after
      order by number limit :most""";

  private final JdbcClient jdbc;

  ReaderTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<String> numbers(String sql, Instant since, String after, int most) {
    return jdbc.sql(sql)
        .param("since", Timestamp.from(since))
        .param("after", after)
        .param("most", most)
        .query(String.class)
        .list();
  }

  /**
   * By application: the mark of the personal data it was last given, where the act has one and they
   * have not been deleted since.
   */
  Map<String, String> submitted(List<String> numbers) {
    Map<String, String> marks = new HashMap<>();
    jdbc.sql(
            """
            select distinct on (case_key) case_key, detail::jsonb ->> 'personal' from journal
            where case_key = any(?) and act in ('application-submitted', 'contact-corrected')
              and detail::jsonb ->> 'personal' is not null
              and not exists (select 1 from journal d where d.case_key = journal.case_key and d.act = 'personal-data-deleted')
            order by case_key, seq desc""")
        .param(numbers.toArray(String[]::new))
        .query((row, n) -> Map.entry(row.getString(1), row.getString(2)))
        .list()
        .forEach(mark -> marks.put(mark.getKey(), mark.getValue()));
    return marks;
  }
}
