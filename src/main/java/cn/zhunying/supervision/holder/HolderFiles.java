package cn.zhunying.supervision.holder;

import cn.zhunying.files.UploadedFile;
import cn.zhunying.privacy.FileCipher;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rows of {@code holder_file}: what the holder handed in with a report or a statement. */
@Repository
public class HolderFiles {

  /** A file of a report ({@code ofStatement} false) or of a statement. */
  public record Listed(long id, boolean ofStatement, long answer, String name, int size) {}

  public record Content(String name, String mediaType, byte[] bytes) {}

  private final JdbcClient jdbc;
  private final FileCipher cipher;
  private final Clock clock;

  HolderFiles(JdbcClient jdbc, FileCipher cipher, Clock clock) {
    this.jdbc = jdbc;
    this.cipher = cipher;
    this.clock = clock;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void keep(String licence, Long rectification, Long revocation, List<UploadedFile> files) {
    for (UploadedFile file : files) {
      FileCipher.Sealed sealed =
          cipher.seal(file.bytes(), FileCipher.place("holder_file", licence, file.sha256()));
      jdbc.sql(
              """
              insert into holder_file (licence_number, rectification_id, revocation_id, file_name, media_type, size, sha256, content, sealed_key, uploaded_at)
              values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
          .params(
              licence,
              rectification,
              revocation,
              file.name(),
              file.mediaType(),
              file.bytes().length,
              file.sha256(),
              sealed.content(),
              sealed.key(),
              Timestamp.from(clock.instant()))
          .update();
    }
  }

  List<Listed> of(String licence) {
    return jdbc.sql(
            """
            select id, revocation_id is not null, coalesce(rectification_id, revocation_id), file_name, size
            from holder_file where licence_number = ? order by id""")
        .param(licence)
        .query(
            (row, n) ->
                new Listed(
                    row.getLong(1),
                    row.getBoolean(2),
                    row.getLong(3),
                    row.getString(4),
                    row.getInt(5)))
        .list();
  }

  /** Who may see the licence is for the caller to check. */
  public Optional<Content> content(String licence, long id) {
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
                        FileCipher.place("holder_file", licence, row.getBytes(5)))))
        .optional();
  }
}
