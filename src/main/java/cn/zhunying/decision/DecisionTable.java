package cn.zhunying.decision;

import cn.zhunying.application.Application.Reason;
import cn.zhunying.catalogue.terms.procedure.Procedure;
import cn.zhunying.code.Coded;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code decision}: at most one an application. */
@Repository
class DecisionTable {

  private final JdbcClient jdbc;
  private final ObjectMapper json;

  DecisionTable(JdbcClient jdbc, ObjectMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  Optional<Decision> find(String number) {
    return jdbc.sql("select * from decision where application_number = ?")
        .param(number)
        .query(this::decision)
        .optional();
  }

  /**
   * @param terms the version of the item it was taken under
   */
  void add(Decision d, String terms) {
    jdbc.sql(
            """
            insert into decision (application_number, outcome, procedure, automatic, reasons, relief, terms, decided_by, decided_at)
            values (?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?)""")
        .params(
            d.applicationNumber(),
            d.outcome(),
            d.procedure().code(),
            d.automatic(),
            write(d.reasons()),
            d.relief(),
            terms,
            d.decidedBy(),
            Timestamp.from(d.decidedAt()))
        .update();
  }

  private Decision decision(ResultSet row, int n) throws SQLException {
    return new Decision(
        row.getString("application_number"),
        row.getString("outcome"),
        Coded.of(Procedure.class, row.getString("procedure")),
        row.getBoolean("automatic"),
        read(row.getString("reasons")),
        row.getString("relief"),
        row.getString("decided_by"),
        row.getTimestamp("decided_at").toInstant());
  }

  private String write(List<Reason> reasons) {
    try {
      return json.writeValueAsString(reasons);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<Reason> read(String text) {
    try {
      return json.readValue(text, new TypeReference<>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
