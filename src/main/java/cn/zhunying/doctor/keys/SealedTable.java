package cn.zhunying.doctor.keys;

import cn.zhunying.privacy.FileCipher;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows that hold encrypted text or files, wherever they stand. */
@Repository
class SealedTable {

  record Row(String id, String text, String place) {}

  private final JdbcClient jdbc;

  SealedTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param newest how text of the newest key begins
   */
  long left(SealedText of, String newest) {
    return jdbc.sql(
            "select count(*) from %s where not starts_with(%s, ?)"
                .formatted(of.table(), of.column()))
        .param(newest)
        .query(Long.class)
        .single();
  }

  long clear(SealedFile of) {
    return jdbc.sql("select count(*) from %s where sealed_key is null".formatted(of.table()))
        .query(Long.class)
        .single();
  }

  /** Some that another key has written, locked; those others have locked are left to them. */
  List<Row> some(SealedText of, String newest, List<String> without, int most) {
    return jdbc.sql(
            """
            select %s::text, %s, %s from %s where not starts_with(%2$s, ?) and not (%1$s::text = any(?))
            order by %1$s limit ? for update skip locked"""
                .formatted(of.id(), of.column(), of.place(), of.table()))
        .params(newest, without.toArray(String[]::new), most)
        .query((row, n) -> new Row(row.getString(1), row.getString(2), row.getString(3)))
        .list();
  }

  /**
   * @param hash null where the text has none
   */
  void write(SealedText of, String id, String text, byte @Nullable [] hash) {
    if (of.hashed() != null) {
      jdbc.sql("update %s set %s = ? where %s = ?".formatted(of.table(), of.hashed(), of.id()))
          .params(hash, id)
          .update();
    }
    jdbc.sql("update %s set %s = ? where %s::text = ?".formatted(of.table(), of.column(), of.id()))
        .params(text, id)
        .update();
  }

  List<SealedFile.Row> clear(SealedFile of, int most) {
    return jdbc.sql(
            """
            select id, %s, sha256, sealed_key, content from %s where sealed_key is null
            order by id limit ? for update skip locked"""
                .formatted(of.owner(), of.table()))
        .param(most)
        .query(SealedTable::file)
        .list();
  }

  void write(SealedFile of, long id, FileCipher.Sealed sealed) {
    jdbc.sql("update %s set content = ?, sealed_key = ? where id = ?".formatted(of.table()))
        .params(sealed.content(), sealed.key(), id)
        .update();
  }

  List<SealedFile.Row> sealed(SealedFile of, Instant since, long after, int most) {
    return jdbc.sql(
            """
            select id, %s, sha256, sealed_key, content from %s
            where sealed_key is not null and uploaded_at >= ? and id > ? order by id limit ?"""
                .formatted(of.owner(), of.table()))
        .params(Timestamp.from(since), after, most)
        .query(SealedTable::file)
        .list();
  }

  private static SealedFile.Row file(java.sql.ResultSet row, int n) throws java.sql.SQLException {
    return new SealedFile.Row(
        row.getLong(1),
        row.getString(2),
        row.getBytes(3),
        new FileCipher.Sealed(row.getString(4), row.getBytes(5)));
  }
}
