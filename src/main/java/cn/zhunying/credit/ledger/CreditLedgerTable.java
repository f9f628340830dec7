package cn.zhunying.credit.ledger;

import cn.zhunying.credit.incident.NewIncident;
import cn.zhunying.credit.rule.CreditRule;
import cn.zhunying.credit.rule.CreditRules;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code credit_incident} and {@code credit_entry}; they are only ever added. */
@Repository
public class CreditLedgerTable {

  private static final String ENTRY =
      """
      select e.*, i.incident, i.occurred_on, i.document
      from credit_entry e join credit_incident i on i.id = e.incident_id""";

  public record Incident(
      long id, int cycle, LocalDate occurredOn, List<String> rules, String document) {}

  private final JdbcClient jdbc;
  private final CreditRules rules;

  CreditLedgerTable(JdbcClient jdbc, CreditRules rules) {
    this.jdbc = jdbc;
    this.rules = rules;
  }

  public Optional<Incident> incident(String uscc, String incident) {
    return jdbc.sql("select * from credit_incident where uscc = ? and incident = ?")
        .params(uscc, incident)
        .query(
            (row, n) ->
                new Incident(
                    row.getLong("id"),
                    row.getInt("cycle"),
                    row.getObject("occurred_on", LocalDate.class),
                    List.of((String[]) row.getArray("rules").getArray()),
                    row.getString("document")))
        .optional();
  }

  public long addIncident(NewIncident incident, List<String> ruleIds, Instant at, String by) {
    return jdbc.sql(
            """
            insert into credit_incident (uscc, incident, cycle, occurred_on, rules, document, recorded_at, recorded_by)
            values (?, ?, ?, ?, string_to_array(?, ','), ?, ?, ?) returning id""")
        .params(
            incident.uscc(),
            incident.incident(),
            incident.occurredOn().getYear(),
            incident.occurredOn(),
            String.join(",", ruleIds),
            incident.document(),
            Timestamp.from(at),
            by)
        .query(Long.class)
        .single();
  }

  public void addEntry(
      long incidentId,
      String uscc,
      int cycle,
      CreditRule rule,
      @Nullable CreditRule absorbedBy,
      int applied,
      Instant at,
      String by) {
    jdbc.sql(
            """
            insert into credit_entry (incident_id, uscc, cycle, rule, points, counts, absorbed_by, clause, applied,
                                      recorded_at, recorded_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(
            incidentId,
            uscc,
            cycle,
            rule.id(),
            rule.effect(),
            absorbedBy == null,
            absorbedBy == null ? null : absorbedBy.id(),
            rule.clause(),
            applied,
            Timestamp.from(at),
            by)
        .update();
  }

  /** Of one cycle, in the order they were recorded. */
  public List<CreditEntry> entries(String uscc, int cycle) {
    return jdbc.sql(ENTRY + " where e.uscc = ? and e.cycle = ? order by e.id")
        .params(uscc, cycle)
        .query(this::entry)
        .list();
  }

  public List<CreditEntry> entriesOf(long incidentId) {
    return jdbc.sql(ENTRY + " where e.incident_id = ? order by e.id")
        .param(incidentId)
        .query(this::entry)
        .list();
  }

  private CreditEntry entry(ResultSet row, int n) throws SQLException {
    String rule = row.getString("rule");
    return new CreditEntry(
        row.getLong("id"),
        row.getString("incident"),
        row.getObject("occurred_on", LocalDate.class),
        row.getString("document"),
        row.getInt("cycle"),
        rule,
        rules.find(rule).map(CreditRule::text).orElse(rule),
        row.getInt("points"),
        row.getBoolean("counts"),
        row.getString("absorbed_by"),
        row.getInt("applied"),
        row.getString("clause"),
        row.getTimestamp("recorded_at").toInstant(),
        row.getString("recorded_by"));
  }
}
