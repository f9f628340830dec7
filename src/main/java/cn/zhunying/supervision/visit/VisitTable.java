package cn.zhunying.supervision.visit;

import cn.zhunying.files.UploadLimits;
import cn.zhunying.files.UploadedFile;
import cn.zhunying.privacy.FileCipher;
import cn.zhunying.supervision.Duty;
import cn.zhunying.supervision.DutyTable;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code visit_file}, and whose visits are due. */
@Repository
class VisitTable {

  private final JdbcClient jdbc;
  private final FileCipher cipher;
  private final Clock clock;

  VisitTable(JdbcClient jdbc, FileCipher cipher, Clock clock) {
    this.jdbc = jdbc;
    this.cipher = cipher;
    this.clock = clock;
  }

  /** Open ones that need somebody to go there: the own and those nobody holds, soonest first. */
  List<Duty> due(String bureau, String inspector, int most) {
    return jdbc.sql(
            """
            select * from (
              (select * from duty where state = 'open' and bureau = :bureau and assignee = :inspector
                 and stage in ('verification', 'inspection') order by due_on, id limit :most)
              union all
              (select * from duty where state = 'open' and bureau = :bureau and assignee is null
                 and stage in ('verification', 'inspection') order by due_on, id limit :most)) d
            order by assignee is null, due_on, id limit :most""")
        .param("bureau", bureau)
        .param("inspector", inspector)
        .param("most", most)
        .query(DutyTable::duty)
        .list();
  }

  void add(Duty duty, UploadedFile file, @Nullable String signer, String by) {
    FileCipher.Sealed sealed =
        cipher.seal(file.bytes(), FileCipher.place("visit_file", duty.licence(), file.sha256()));
    jdbc.sql(
            """
            insert into visit_file (duty_id, licence_number, signer, uploaded_by, file_name, media_type, size, sha256,
                                    content, sealed_key, uploaded_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(
            duty.id(),
            duty.licence(),
            signer,
            by,
            file.name(),
            file.mediaType(),
            file.bytes().length,
            file.sha256(),
            sealed.content(),
            sealed.key(),
            Timestamp.from(clock.instant()))
        .update();
  }

  List<VisitFile> of(long duty) {
    return jdbc.sql("select * from visit_file where duty_id = ? order by id")
        .param(duty)
        .query(
            (row, n) ->
                new VisitFile(
                    row.getLong("id"),
                    row.getString("signer"),
                    row.getString("uploaded_by"),
                    row.getString("file_name"),
                    row.getString("media_type"),
                    row.getTimestamp("uploaded_at").toInstant()))
        .list();
  }

  UploadLimits.Load load(long duty, Instant since) {
    return jdbc.sql(
            """
            select count(*), coalesce(sum(size::bigint), 0) from visit_file
            where duty_id = ? and uploaded_at > ?""")
        .params(duty, Timestamp.from(since))
        .query((row, n) -> new UploadLimits.Load(row.getLong(1), row.getLong(2)))
        .single();
  }

  Optional<VisitFile.Content> content(long duty, long id) {
    return jdbc.sql("select * from visit_file where duty_id = ? and id = ?")
        .params(duty, id)
        .query(
            (row, n) ->
                new VisitFile.Content(
                    row.getString("file_name"),
                    row.getString("media_type"),
                    cipher.open(
                        new FileCipher.Sealed(row.getString("sealed_key"), row.getBytes("content")),
                        FileCipher.place(
                            "visit_file",
                            row.getString("licence_number"),
                            row.getBytes("sha256")))))
        .optional();
  }
}
