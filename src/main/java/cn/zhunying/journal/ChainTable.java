package cn.zhunying.journal;

import cn.zhunying.database.Streaming;
import cn.zhunying.privacy.Fingerprint;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All chains at once, as a stream: nothing here grows with their number but the time. */
@Repository
class ChainTable {

  private static final String HEADS =
      "select distinct on (case_key) * from journal order by case_key desc, seq desc";

  /** An entry and how far its chain had been sealed. */
  record Link(Entry entry, int before, byte @Nullable [] beforeHash) {}

  /** A chain whose rows are not what its last act left. */
  record Changed(String caseKey, byte[] recorded, byte[] now) {}

  private final JdbcClient jdbc;
  private final Fingerprint fingerprint;

  ChainTable(DataSource dataSource, Fingerprint fingerprint) {
    this.jdbc = JdbcClient.create(Streaming.over(dataSource));
    this.fingerprint = fingerprint;
  }

  long entries() {
    return jdbc.sql("select count(*) from journal").query(Long.class).single();
  }

  void all(Consumer<Link> link) {
    jdbc.sql("select * from journal order by case_key, seq")
        .query(
            (RowCallbackHandler) row -> link.accept(new Link(JournalTable.entry(row, 0), 0, null)));
  }

  void sinceSealed(Consumer<Link> link) {
    jdbc.sql(
            """
            select j.*, coalesce(s.seq, 0) as before, s.hash as before_hash
            from (%s) h
              left join lateral (select seq, hash from journal_sealed where case_key = h.case_key order by seq desc limit 1) s on true
              join journal j on j.case_key = h.case_key and j.seq > coalesce(s.seq, 0)
            where h.seq > coalesce(s.seq, 0) order by j.case_key, j.seq"""
                .formatted(HEADS))
        .query(
            (RowCallbackHandler)
                row ->
                    link.accept(
                        new Link(
                            JournalTable.entry(row, 0),
                            row.getInt("before"),
                            row.getBytes("before_hash"))));
  }

  /** One of {@code of} parts of all chains, so that several can be looked at together. */
  List<Changed> changed(int part, int of) {
    return jdbc.sql(
            """
            select case_key, state, now from (
              select h.case_key, h.at, h.state, case_state(h.case_key, h.hash, :inner, :outer) as now
              from (%s) h where abs(hashtext(h.case_key) %% :of) = :part offset 0) c
            where state is distinct from now and not (state is null and at <= (select at from record_since))"""
                .formatted(HEADS))
        .param("inner", fingerprint.innerKey())
        .param("outer", fingerprint.outerKey())
        .param("of", of)
        .param("part", part)
        .query((row, n) -> new Changed(row.getString(1), row.getBytes(2), row.getBytes(3)))
        .list();
  }

  /** Names of what a chain answers for, in the order of its fingerprints. */
  List<String> aspects(String caseKey) {
    return jdbc.sql(
            "select split_part(fact, ':', 1) from unnest(case_facts(?)) with ordinality f(fact, n) order by n")
        .param(caseKey)
        .query(String.class)
        .list();
  }
}
