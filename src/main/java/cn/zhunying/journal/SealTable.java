package cn.zhunying.journal;

import cn.zhunying.database.Streaming;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code journal_seal} and of the heads each names. */
@Repository
class SealTable {

  /** Any number, as long as nobody else takes it: "seal" in ASCII. */
  private static final long LOCK = 0x7365616cL;

  private final JdbcClient jdbc;

  SealTable(DataSource dataSource) {
    this.jdbc = JdbcClient.create(Streaming.over(dataSource));
  }

  /** Of several nodes one seals after the other. */
  void lock() {
    jdbc.sql("select pg_advisory_xact_lock(?)").param(LOCK).query(row -> {});
  }

  /** Heads of the chains that no seal has reached yet. */
  List<Seal.Head> unsealed() {
    return jdbc.sql(
            """
            select j.case_key, j.seq, j.hash
            from (select distinct on (case_key) case_key, seq, hash from journal order by case_key desc, seq desc) j
            where not exists (select 1 from journal_sealed s where s.case_key = j.case_key and s.seq >= j.seq)
            order by j.case_key collate "C\"""")
        .query(SealTable::head)
        .list();
  }

  long insert(Seal seal) {
    long id =
        jdbc.sql(
                """
                insert into journal_seal (sealed_at, chains, entries, root, previous)
                values (?, ?, (select count(*) from journal), ?, ?) returning id""")
            .params(Timestamp.from(seal.at()), seal.heads().size(), seal.root(), seal.previous())
            .query(Long.class)
            .single();
    Object[] keys = seal.heads().stream().map(Seal.Head::caseKey).toArray(String[]::new);
    Object[] seqs = seal.heads().stream().map(Seal.Head::seq).toArray(Integer[]::new);
    Object[] hashes = seal.heads().stream().map(Seal.Head::hash).toArray(byte[][]::new);
    jdbc.sql(
            "insert into journal_sealed (seal, case_key, seq, hash) select ?, u.* from unnest(?, ?, ?) u")
        .params(id, keys, seqs, hashes)
        .update();
    return id;
  }

  Optional<Seal> find(long id) {
    return jdbc.sql("select * from journal_seal where id = ?")
        .param(id)
        .query((row, n) -> seal(row, heads(id)))
        .optional();
  }

  /** Number and root, not what it covers. */
  Optional<Seal> last() {
    return jdbc.sql("select * from journal_seal order by id desc limit 1")
        .query((row, n) -> seal(row, List.of()))
        .optional();
  }

  List<Long> ids() {
    return jdbc.sql("select id from journal_seal order by id").query(Long.class).list();
  }

  private List<Seal.Head> heads(long id) {
    return jdbc.sql(
            "select case_key, seq, hash from journal_sealed where seal = ? order by case_key collate \"C\"")
        .param(id)
        .query(SealTable::head)
        .list();
  }

  /** Sealed entries that are no longer what they were, or no longer there. */
  void changed(Consumer<Seal.Head> found) {
    jdbc.sql(
            """
            select s.case_key, s.seq, s.hash
            from journal_sealed s left join journal j on j.case_key = s.case_key and j.seq = s.seq
            where j.hash is distinct from s.hash order by s.case_key, s.seq""")
        .query((ResultSet row) -> found.accept(head(row, 0)));
  }

  Optional<byte[]> hash(Seal.Head head) {
    return jdbc.sql("select hash from journal where case_key = ? and seq = ?")
        .params(head.caseKey(), head.seq())
        .query((row, n) -> row.getBytes(1))
        .optional();
  }

  /** Whether it is due for longer than this, counted by the database's own clock. */
  boolean missingFor(Duration time) {
    return jdbc.sql(
            """
            select coalesce((select max(made_at) from journal_seal), (select min(installed_on) from flyway_schema_history))
              < now() - make_interval(secs => ?)""")
        .param(time.toSeconds())
        .query(Boolean.class)
        .single();
  }

  private static Seal.Head head(ResultSet row, int n) throws SQLException {
    return new Seal.Head(row.getString("case_key"), row.getInt("seq"), row.getBytes("hash"));
  }

  private static Seal seal(ResultSet row, List<Seal.Head> heads) throws SQLException {
    Instant at = row.getTimestamp("sealed_at").toInstant();
    return new Seal(row.getLong("id"), at, heads, row.getBytes("previous"), row.getBytes("root"));
  }
}
