package cn.zhunying.commitment.publication;

import cn.zhunying.catalogue.guide.CommitmentClause;
import cn.zhunying.privacy.Masks;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what is published: the commitments of what was granted and has not ended. */
@Repository
class PublicationTable {

  private static final String SELECT =
      """
      select a.subject_name, a.uscc, a.item, a.action, c.signed_at, c.state, t.text, a.subject_type,
        a.number
      from commitment c
        join application a on a.number = c.application_number
        join shared_text t on t.hash = c.clauses
      where a.status = 'granted' and not a.licence_ended and c.state <> 'withdrawn'
        and not exists (select 1 from licence l where l.number = a.licence and l.ended_on is not null)
      """;

  record Row(
      String number,
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

  /**
   * Newest first.
   *
   * @param asked part of a name, or a whole code; a natural person is found by the code only
   * @param item its code; empty for every item
   */
  List<Row> page(String asked, String item, int most, long offset) {
    return jdbc.sql(
            SELECT
                + """
                and (:asked = '' or a.uscc = :asked
                  or a.subject_type <> 'individual' and position(lower(:asked) in lower(a.subject_name)) > 0)
                and (:item = '' or a.item = :item)
                order by c.signed_at desc, c.application_number desc limit :most offset :offset""")
        .param("asked", asked)
        .param("item", item)
        .param("most", most)
        .param("offset", offset)
        .query(this::row)
        .list();
  }

  Optional<Row> find(String number) {
    return jdbc.sql(SELECT + "and a.number = ?").param(number).query(this::row).optional();
  }

  private Row row(ResultSet row, int n) throws SQLException {
    return new Row(
        row.getString(9),
        row.getString(8).equals("individual") ? Masks.name(row.getString(1)) : row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        LocalDate.ofInstant(row.getTimestamp(5).toInstant(), clock.getZone()),
        row.getString(6),
        clauses(row.getString(7)));
  }

  private List<CommitmentClause> clauses(String text) {
    try {
      return json.readValue(text, new TypeReference<>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
