package cn.zhunying.supervision.holder;

import cn.zhunying.files.UploadLimits;
import cn.zhunying.files.UploadedFile;
import cn.zhunying.privacy.FileCipher;
import cn.zhunying.supervision.holder.HolderFiles.Content;
import cn.zhunying.supervision.holder.HolderFiles.Listed;
import cn.zhunying.supervision.holder.HolderFiles.Of;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code holder_file}; contents are sealed. */
@Repository
class HolderFileTable {

  private final JdbcClient jdbc;
  private final FileCipher cipher;
  private final Clock clock;

  HolderFileTable(JdbcClient jdbc, FileCipher cipher, Clock clock) {
    this.jdbc = jdbc;
    this.cipher = cipher;
    this.clock = clock;
  }

  void add(String licence, Of of, long answer, UploadedFile file) {
    FileCipher.Sealed sealed = cipher.seal(file.bytes(), place(licence, file.sha256()));
    jdbc.sql(
            """
            insert into holder_file (licence_number, %s, file_name, media_type, size, sha256, content, sealed_key, uploaded_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)"""
                .formatted(of.column))
        .params(
            licence,
            answer,
            file.name(),
            file.mediaType(),
            file.bytes().length,
            file.sha256(),
            sealed.content(),
            sealed.key(),
            Timestamp.from(clock.instant()))
        .update();
  }

  private static String place(String licence, byte[] sha256) {
    return FileCipher.place("holder_file", licence, sha256);
  }

  UploadLimits.Load ofLicence(String licence) {
    return jdbc.sql(
            "select count(*), coalesce(sum(size::bigint), 0) from holder_file where licence_number = ?")
        .param(licence)
        .query(HolderFileTable::load)
        .single();
  }

  UploadLimits.Load ofLicenceSince(String licence, Instant since) {
    return jdbc.sql(
            """
            select count(*), coalesce(sum(size::bigint), 0) from holder_file
            where licence_number = ? and uploaded_at > ?""")
        .params(licence, Timestamp.from(since))
        .query(HolderFileTable::load)
        .single();
  }

  List<Listed> of(String licence) {
    return jdbc.sql(
            """
            select id,
              case when revocation_id is not null then 'STATEMENT'
                when annual_duty_id is not null then 'ANNUAL_REPORT'
                when fulfilment_id is not null then 'FULFILMENT' else 'RECTIFICATION' end,
              coalesce(rectification_id, revocation_id, annual_duty_id, fulfilment_id), file_name, size
            from holder_file where licence_number = ? order by id""")
        .param(licence)
        .query(
            (row, n) ->
                new Listed(
                    row.getLong(1),
                    Of.valueOf(row.getString(2)),
                    row.getLong(3),
                    row.getString(4),
                    row.getInt(5)))
        .list();
  }

  Optional<Content> content(String licence, long id) {
    return jdbc.sql(
            "select file_name, media_type, content, sealed_key, sha256 from holder_file where licence_number = ? and id = ?")
        .params(licence, id)
        .query(
            (row, n) ->
                new Content(
                    row.getString(1),
                    row.getString(2),
                    cipher.open(
                        new FileCipher.Sealed(row.getString(4), row.getBytes(3)),
                        place(licence, row.getBytes(5)))))
        .optional();
  }

  private static UploadLimits.Load load(ResultSet row, int n) throws SQLException {
    return new UploadLimits.Load(row.getLong(1), row.getLong(2));
  }
}
