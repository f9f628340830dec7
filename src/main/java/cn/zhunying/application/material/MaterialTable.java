package cn.zhunying.application.material;

import cn.zhunying.application.Application;
import cn.zhunying.application.material.Materials.Content;
import cn.zhunying.application.material.Materials.Uploaded;
import cn.zhunying.files.UploadLimits;
import cn.zhunying.files.UploadedFile;
import cn.zhunying.privacy.FileCipher;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code material}; contents are sealed. */
@Repository
class MaterialTable {

  private final JdbcClient jdbc;
  private final FileCipher cipher;

  MaterialTable(JdbcClient jdbc, FileCipher cipher) {
    this.jdbc = jdbc;
    this.cipher = cipher;
  }

  /** The id it is kept under. */
  long add(Application of, String code, UploadedFile file, Instant at) {
    FileCipher.Sealed sealed = cipher.seal(file.bytes(), place(of.number(), file.sha256()));
    return jdbc.sql(
            """
            insert into material (application_number, code, file_name, media_type, size, sha256, content, sealed_key, uploaded_by, uploaded_at, doubt)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id""")
        .params(
            of.number(),
            code,
            file.name(),
            file.mediaType(),
            file.bytes().length,
            file.sha256(),
            sealed.content(),
            sealed.key(),
            of.account(),
            Timestamp.from(at),
            file.doubt())
        .query(Long.class)
        .single();
  }

  private static String place(String number, byte[] sha256) {
    return FileCipher.place("material", number, sha256);
  }

  UploadLimits.Load ofCase(String number) {
    return jdbc.sql(
            "select count(*), coalesce(sum(size::bigint), 0) from material where application_number = ?")
        .param(number)
        .query(MaterialTable::load)
        .single();
  }

  UploadLimits.Load ofAccountSince(String account, Instant since) {
    return jdbc.sql(
            """
            select count(*), coalesce(sum(size::bigint), 0) from material
            where uploaded_by = ? and uploaded_at > ?""")
        .params(account, Timestamp.from(since))
        .query(MaterialTable::load)
        .single();
  }

  /** The newest upload of each material. */
  List<Uploaded> latest(String number) {
    return jdbc.sql(
            """
            select distinct on (code) id, code, file_name, media_type, size, encode(sha256, 'hex'), uploaded_at from material
            where application_number = ? order by code, id desc""")
        .param(number)
        .query(MaterialTable::uploaded)
        .list();
  }

  /**
   * The newest granted application of a subject that holds one of these.
   *
   * @param materials as {@code item/code}
   */
  Optional<String> givenBefore(String uscc, String but, List<String> materials) {
    return jdbc.sql(
            """
            select a.number from material m join application a on a.number = m.application_number
            where a.uscc = :uscc and a.status = 'granted' and a.number <> :but
              and a.item || '/' || m.code in (:materials)
            order by m.id desc limit 1""")
        .param("uscc", uscc)
        .param("but", but)
        .param("materials", materials)
        .query(String.class)
        .optional();
  }

  /** Of the newest uploads, in words. */
  List<String> doubts(String number) {
    return jdbc.sql(
            """
            select file_name, doubt from (
              select distinct on (code) code, file_name, doubt from material
              where application_number = ? order by code, id desc) latest
            where doubt is not null order by code""")
        .param(number)
        .query((row, n) -> "材料“%s”%s".formatted(row.getString(1), row.getString(2)))
        .list();
  }

  Optional<Content> content(String number, long id) {
    return jdbc.sql(
            """
            select application_number, file_name, media_type, content, sealed_key, sha256 from material
            where application_number = ? and id = ?""")
        .params(number, id)
        .query(this::content)
        .optional();
  }

  private Content content(ResultSet row, int n) throws SQLException {
    return new Content(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        cipher.open(
            new FileCipher.Sealed(row.getString(5), row.getBytes(4)),
            place(row.getString(1), row.getBytes(6))));
  }

  /** Codes of the proofs whose promise stands. */
  List<String> promised(String number) {
    return jdbc.sql(
            """
            select material from proof_commitment
            where application_number = ? and (finding is null or finding = 'kept')""")
        .param(number)
        .query(String.class)
        .list();
  }

  /** How many there were. */
  int delete(String number) {
    return jdbc.sql("delete from material where application_number = ?").param(number).update();
  }

  private static UploadLimits.Load load(ResultSet row, int n) throws SQLException {
    return new UploadLimits.Load(row.getLong(1), row.getLong(2));
  }

  private static Uploaded uploaded(ResultSet row, int n) throws SQLException {
    return new Uploaded(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getInt(5),
        row.getString(6),
        row.getTimestamp(7).toInstant());
  }
}
