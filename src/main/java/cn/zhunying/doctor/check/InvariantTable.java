package cn.zhunying.doctor.check;

import cn.zhunying.database.Streaming;
import cn.zhunying.privacy.Fingerprint;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Asks for records that break an invariant, and reads what the engine is compared with. */
@Repository
@Transactional(readOnly = true)
class InvariantTable {

  /** What the engine must have one process for. */
  record Open(String record, String bureau) {}

  private final JdbcClient jdbc;
  private final Fingerprint fingerprint;

  InvariantTable(DataSource dataSource, Fingerprint fingerprint) {
    this.jdbc = JdbcClient.create(Streaming.over(dataSource));
    this.fingerprint = fingerprint;
  }

  void broken(Invariant of, LocalDate today, Instant since, Consumer<String> record) {
    jdbc.sql(of.sql())
        .param("today", today)
        .param("since", Timestamp.from(since))
        .param("inner", fingerprint.innerKey())
        .param("outer", fingerprint.outerKey())
        .query((RowCallbackHandler) row -> record.accept(row.getString(1)));
  }

  List<Open> openCases() {
    return jdbc.sql(
            """
            select number, bureau from application
            where status in ('submitted', 'correction-requested', 'accepted', 'under-review', 'awaiting-commitment', 'transferred')""")
        .query((row, n) -> new Open(row.getString(1), row.getString(2)))
        .list();
  }

  List<Open> openDuties() {
    return jdbc.sql("select id::text, bureau from duty where state = 'open'")
        .query((row, n) -> new Open(row.getString(1), row.getString(2)))
        .list();
  }

  /** Whether the account may switch triggers off or change tables. */
  boolean owner() {
    return jdbc.sql(
            """
            select pg_has_role(c.relowner, 'usage') or (select rolsuper from pg_roles where rolname = current_user)
            from pg_class c where c.oid = 'journal'::regclass""")
        .query(Boolean.class)
        .single();
  }
}
