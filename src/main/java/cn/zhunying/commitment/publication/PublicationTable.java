package cn.zhunying.commitment.publication;

import cn.zhunying.catalogue.guide.CommitmentClause;
import cn.zhunying.privacy.Masks;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what is published: the commitments of what was granted and has not ended. */
@Repository
class PublicationTable {

  record Row(
      String subject,
      String uscc,
      String item,
      String action,
      LocalDate signedOn,
      String state,
      List<CommitmentClause> clauses) {}

  private final JdbcClient jdbc;
  private final ObjectMapper json = new ObjectMapper();
  private final Clock clock;

  PublicationTable(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Newest first. */
  List<Row> page(int most, long offset) {
    return jdbc.sql(
            """
            select a.subject_name, a.uscc, a.item, a.action, c.signed_at, c.state, t.text, a.subject_type
            from commitment c
              join application a on a.number = c.application_number
              join shared_text t on t.hash = c.clauses
            where a.status = 'granted' and not a.licence_ended and c.state <> 'withdrawn'
            order by c.signed_at desc, c.application_number desc limit ? offset ?""")
        .params(most, offset)
        .query(
            (row, n) ->
                new Row(
                    row.getString(8).equals("individual")
                        ? Masks.name(row.getString(1))
                        : row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    LocalDate.ofInstant(row.getTimestamp(5).toInstant(), clock.getZone()),
                    row.getString(6),
                    clauses(row.getString(7))))
        .list();
  }

  private List<CommitmentClause> clauses(String text) {
    try {
      return json.readValue(text, new TypeReference<>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
