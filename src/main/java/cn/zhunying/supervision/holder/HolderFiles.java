package cn.zhunying.supervision.holder;

import cn.zhunying.files.UploadLimits;
import cn.zhunying.files.UploadedFile;
import cn.zhunying.law.Refusal;
import cn.zhunying.privacy.FileCipher;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rows of {@code holder_file}: what the holder handed in with a report or a statement. */
@Repository
public class HolderFiles {

  /** What a file was handed in with, and the column that names it. */
  public enum Of {
    RECTIFICATION("rectification_id"),
    STATEMENT("revocation_id"),
    ANNUAL_REPORT("annual_duty_id"),
    /** Handed in unasked, within the promised term. */
    FULFILMENT("fulfilment_id");

    private final String column;

    Of(String column) {
      this.column = column;
    }
  }

  /** A file of an answer, by the number of what it answers. */
  public record Listed(long id, Of of, long answer, String name, int size) {}

  public record Content(String name, String mediaType, byte[] bytes) {}

  private final JdbcClient jdbc;
  private final UploadLimits limits;
  private final FileCipher cipher;
  private final Clock clock;

  HolderFiles(JdbcClient jdbc, UploadLimits limits, FileCipher cipher, Clock clock) {
    this.limits = limits;
    this.jdbc = jdbc;
    this.cipher = cipher;
    this.clock = clock;
  }

  /** Whether a licence can take these beside what it holds. */
  public Optional<Refusal> full(String licence, List<UploadedFile> files) {
    if (files.isEmpty()) {
      return Optional.empty();
    }
    long bytes = files.stream().mapToLong(f -> f.bytes().length).sum();
    return limits.refuse(
        load("", files.size(), bytes, licence),
        load(
            " and uploaded_at > ?",
            files.size(),
            bytes,
            licence,
            Timestamp.from(clock.instant().minus(Duration.ofDays(1)))));
  }

  private UploadLimits.Load load(String since, int files, long bytes, Object... params) {
    return jdbc.sql(
            "select count(*), coalesce(sum(size::bigint), 0) from holder_file where licence_number = ?"
                + since)
        .params(params)
        .query((row, n) -> new UploadLimits.Load(row.getLong(1) + files, row.getLong(2) + bytes))
        .single();
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void keep(String licence, Of of, long answer, List<UploadedFile> files) {
    for (UploadedFile file : files) {
      FileCipher.Sealed sealed =
          cipher.seal(file.bytes(), FileCipher.place("holder_file", licence, file.sha256()));
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
