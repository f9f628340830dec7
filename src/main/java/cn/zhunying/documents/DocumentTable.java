package cn.zhunying.documents;

import cn.zhunying.calendar.ChineseDates;
import cn.zhunying.documents.IssueDocument.Issuer;
import cn.zhunying.privacy.RowCipher;
import cn.zhunying.privacy.RowKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code document}; what they say, and the papers, are encrypted. */
@Repository
class DocumentTable {

  private static final String DATA = "data";
  private static final String ENVELOPE =
      "number, display_number, kind, title, case_number, licence_number, bureau, issued_at";

  /**
   * What a paper is made of, and the paper.
   *
   * @param content encrypted with the key; null while it has not been made, as {@code sha256}
   * @param mac null also for what was made before there were any
   */
  record Stored(
      Document document,
      String bureauName,
      Snapshot data,
      byte[] content,
      byte[] sha256,
      byte[] mac,
      RowKey key) {

    /**
     * @throws IllegalStateException when it is not what was kept
     */
    byte[] paper() {
      return key.open(content);
    }
  }

  private final JdbcClient jdbc;
  private final Clock clock;
  private final RowCipher rows;

  DocumentTable(JdbcClient jdbc, Clock clock, RowCipher rows) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.rows = rows;
  }

  /** Its number is not known before it is kept. */
  private static String place(String caseNumber, String kind) {
    return "document " + caseNumber + " " + kind;
  }

  /**
   * In one statement with its number.
   *
   * @param own what only this document says
   * @param shared hash of what others say too; null when nothing
   */
  Document add(
      IssueDocument cmd,
      DocumentTerms kind,
      String own,
      byte @Nullable [] shared,
      String template) {
    Issuer issuer = cmd.issuer();
    Instant now = clock.instant();
    RowKey key = rows.fresh(place(cmd.caseNumber(), cmd.kind().code()));
    return jdbc.sql(
            """
            with next as materialized (select next_document(:prefix, :region, :year) as n)
            insert into document (number, display_number, kind, title, case_number, licence_number, bureau,
                                  bureau_name, issued_at, data, sealed_key, shared, template_version)
            select :prefix || '-' || :region || :year || lpad(n::text, greatest(6, length(n::text)), '0'),
                   :word || '〔' || :year || '〕' || n || '号',
                   :kind, :title, :case, :licence, :bureau, :bureauName, :at, to_jsonb(:data::text), :sealed, :shared, :template
            from next
            returning """
                + " "
                + ENVELOPE)
        .param("prefix", kind.prefix())
        .param("region", issuer.regionCode())
        .param("year", LocalDate.ofInstant(now, ChineseDates.ZONE).getYear())
        .param("word", issuer.word() + kind.word())
        .param("kind", cmd.kind().code())
        .param("title", kind.title())
        // typed even when null: another type would have the statement prepared and planned anew
        .param("case", cmd.caseNumber(), Types.VARCHAR)
        .param("licence", cmd.licenceNumber(), Types.VARCHAR)
        .param("bureau", issuer.code())
        .param("bureauName", issuer.name())
        .param("at", Timestamp.from(now))
        .param("data", key.seal(DATA, own))
        .param("sealed", key.sealed())
        .param("shared", shared, Types.BINARY)
        .param("template", template)
        .query(DocumentTable::document)
        .single();
  }

  Optional<Document> find(String number) {
    return jdbc.sql("select " + ENVELOPE + " from document where number = ?")
        .param(number)
        .query(DocumentTable::document)
        .optional();
  }

  /** Oldest first. */
  List<Document> ofCase(String number) {
    return jdbc.sql(
            "select "
                + ENVELOPE
                + " from document where case_number = ? order by issued_at, number")
        .param(number)
        .query(DocumentTable::document)
        .list();
  }

  /** Oldest first. */
  List<Document> ofLicence(String number) {
    return jdbc.sql(
            "select "
                + ENVELOPE
                + " from document where licence_number = ? order by issued_at, number")
        .param(number)
        .query(DocumentTable::document)
        .list();
  }

  Optional<Stored> stored(String number) {
    return jdbc.sql(
            "select "
                + ENVELOPE
                + ", bureau_name, data #>> '{}' as data, sealed_key, text, content, sha256, mac from document left join shared_text on hash = shared where number = ?")
        .param(number)
        .query(this::whole)
        .optional();
  }

  /** Whether nobody else made it first. */
  boolean rendered(Stored of, byte[] paper, byte[] sha256, byte[] mac, String template) {
    return jdbc.sql(
                """
                update document set content = ?, sha256 = ?, mac = ?, rendered_at = ?, template_version = ?
                where number = ? and content is null""")
            .params(
                of.key().seal(paper),
                sha256,
                mac,
                Timestamp.from(clock.instant()),
                template,
                of.document().number())
            .update()
        == 1;
  }

  private Stored whole(ResultSet row, int n) throws SQLException {
    RowKey key =
        rows.of(
            row.getString("sealed_key"),
            place(row.getString("case_number"), row.getString("kind")));
    return new Stored(
        document(row, n),
        row.getString("bureau_name"),
        new Snapshot(key.open(DATA, row.getString("data")), row.getString("text")),
        row.getBytes("content"),
        row.getBytes("sha256"),
        row.getBytes("mac"),
        key);
  }

  private static Document document(ResultSet row, int n) throws SQLException {
    return new Document(
        DocumentKind.of(row.getString("kind")),
        row.getString("number"),
        row.getString("display_number"),
        row.getString("title"),
        row.getString("case_number"),
        row.getString("licence_number"),
        row.getString("bureau"),
        row.getTimestamp("issued_at").toInstant());
  }
}
