package cn.zhunying.credit.ledger;

import cn.zhunying.credit.incident.NewIncident;
import cn.zhunying.credit.rule.CreditRule;
import cn.zhunying.credit.rule.CreditRules;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code credit_incident} and {@code credit_entry}; they are only ever added. */
@Repository
public class CreditLedgerTable {

  private static final String ENTRY =
      """
      select e.*, i.incident, i.occurred_on, i.document, c.recorded_at as corrected_at, c.reason as correction
      from credit_entry e join credit_incident i on i.id = e.incident_id
        left join credit_correction c on c.incident_id = e.incident_id""";

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

  public long addIncident(
      NewIncident incident, int cycle, List<String> ruleIds, Instant at, String by) {
    return jdbc.sql(
            """
            insert into credit_incident (uscc, incident, cycle, occurred_on, rules, document, recorded_at, recorded_by)
            values (?, ?, ?, ?, string_to_array(?, ','), ?, ?, ?) returning id""")
        .params(
            incident.uscc(),
            incident.incident(),
            cycle,
            incident.occurredOn(),
            String.join(",", ruleIds),
            incident.document(),
            Timestamp.from(at),
            by)
        .query(Long.class)
        .single();
  }

  /**
   * @param effect what the rule says, with its sign
   * @param applied what it did to the score
   */
  public record Line(
      long incidentId,
      String uscc,
      int cycle,
      CreditRule rule,
      int effect,
      @Nullable CreditRule absorbedBy,
      int applied) {}

  public void addEntry(Line of, Instant at, String by) {
    jdbc.sql(
            """
            insert into credit_entry (incident_id, uscc, cycle, rule, points, counts, absorbed_by, clause, applied,
                                      recorded_at, recorded_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(
            of.incidentId(),
            of.uscc(),
            of.cycle(),
            of.rule().id(),
            of.effect(),
            of.absorbedBy() == null,
            of.absorbedBy() == null ? null : of.absorbedBy().id(),
            of.rule().clause(),
            of.applied(),
            Timestamp.from(at),
            by)
        .update();
  }

  /** Whether nobody had corrected it before. */
  public boolean correct(
      long incidentId,
      String uscc,
      String kind,
      String reason,
      String document,
      Instant at,
      String by) {
    return jdbc.sql(
                """
                insert into credit_correction (incident_id, uscc, kind, reason, document, recorded_at, recorded_by)
                values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
            .params(incidentId, uscc, kind, reason, document, Timestamp.from(at), by)
            .update()
        == 1;
  }

  /** Whether the end of that cycle was written down by then. */
  boolean closed(String uscc, int cycle, Instant at) {
    return jdbc.sql(
            "select exists (select 1 from credit_final where uscc = ? and cycle = ? and closed_at <= ?)")
        .params(uscc, cycle, Timestamp.from(at))
        .query(Boolean.class)
        .single();
  }

  void close(String uscc, int cycle, int score, Instant at) {
    jdbc.sql("insert into credit_final (uscc, cycle, score, closed_at) values (?, ?, ?, ?)")
        .params(uscc, cycle, score, Timestamp.from(at))
        .update();
  }

  List<String> notClosed(int cycle, int most) {
    return jdbc.sql(
            """
            select s.uscc from credit_subject s
            where least(s.since, (select min(p.since) from credit_spell p where p.uscc = s.uscc))
                < make_date(?, 1, 1)
              and not exists (select 1 from credit_final f where f.uscc = s.uscc and f.cycle = ?)
            order by s.uscc limit ?""")
        .params(cycle + 1, cycle, most)
        .query(String.class)
        .list();
  }

  /**
   * @param at when it was written down
   */
  record Final(int cycle, int score, Instant at) {}

  Map<String, List<Final>> finalsBetween(String after, String last) {
    Map<String, List<Final>> bySubject = new HashMap<>();
    jdbc.sql("select * from credit_final where uscc > ? and uscc <= ? order by id")
        .params(after, last)
        .query(
            (RowCallbackHandler)
                row ->
                    bySubject
                        .computeIfAbsent(row.getString("uscc"), u -> new ArrayList<>())
                        .add(
                            new Final(
                                row.getInt("cycle"),
                                row.getInt("score"),
                                row.getTimestamp("closed_at").toInstant())));
    return bySubject;
  }

  /** Of one cycle, in the order they were recorded. */
  public List<CreditEntry> entries(String uscc, int cycle) {
    return jdbc.sql(ENTRY + " where e.uscc = ? and e.cycle = ? order by e.id")
        .params(uscc, cycle)
        .query(this::entry)
        .list();
  }

  /**
   * Of all cycles of the subjects after one code up to another, in the order they were recorded.
   */
  Map<String, List<CreditEntry>> entriesBetween(String after, String last) {
    Map<String, List<CreditEntry>> bySubject = new HashMap<>();
    jdbc.sql(ENTRY + " where e.uscc > ? and e.uscc <= ? order by e.id")
        .params(after, last)
        .query(
            (RowCallbackHandler)
                row ->
                    bySubject
                        .computeIfAbsent(row.getString("uscc"), u -> new ArrayList<>())
                        .add(entry(row, 0)));
    return bySubject;
  }

  public List<CreditEntry> entriesOf(long incidentId) {
    return jdbc.sql(ENTRY + " where e.incident_id = ? order by e.id")
        .param(incidentId)
        .query(this::entry)
        .list();
  }

  private CreditEntry entry(ResultSet row, int n) throws SQLException {
    String rule = row.getString("rule");
    Timestamp corrected = row.getTimestamp("corrected_at");
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
        row.getString("recorded_by"),
        corrected == null ? null : corrected.toInstant(),
        row.getString("correction"));
  }
}
