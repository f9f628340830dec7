package cn.zhunying.documents;

import cn.zhunying.calendar.ChineseDates;
import cn.zhunying.database.SharedTexts;
import cn.zhunying.privacy.Fingerprint;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Issues documents, finds them again, and gives their PDF. */
@Service
public class Documents {

  private static final String ENVELOPE =
      "number, display_number, kind, title, case_number, licence_number, bureau, issued_at";

  private final JdbcClient jdbc;
  private final Clock clock;
  private final DocumentKinds kinds;
  private final Renderer renderer;
  private final SharedTexts texts;
  private final Fingerprint fingerprint;

  Documents(
      JdbcClient jdbc,
      Clock clock,
      DocumentKinds kinds,
      Renderer renderer,
      SharedTexts texts,
      Fingerprint fingerprint) {
    this.jdbc = jdbc;
    this.kinds = kinds;
    this.clock = clock;
    this.renderer = renderer;
    this.texts = texts;
    this.fingerprint = fingerprint;
  }

  /**
   * One insert, inside the transaction of the act the document states; the PDF is made later.
   *
   * @throws IllegalArgumentException naming the key of the data that is missing, unknown or of the
   *     wrong form
   * @throws Glyphs.MissingException naming the characters that cannot be printed
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Document issue(IssueDocument cmd) {
    DocumentTerms kind = kinds.terms(cmd.kind());
    Issuer issuer = cmd.issuer();
    Instant now = clock.instant();
    Snapshot said = Snapshot.of(cmd, kind, ChineseDates.ZONE);
    int year = LocalDate.ofInstant(now, ChineseDates.ZONE).getYear();
    return jdbc.sql(
            """
            with next as materialized (select next_document(:prefix, :region, :year) as n)
            insert into document (number, display_number, kind, title, case_number, licence_number, bureau,
                                  bureau_name, issued_at, data, shared, template_version)
            select :prefix || '-' || :region || :year || lpad(n::text, greatest(6, length(n::text)), '0'),
                   :word || '〔' || :year || '〕' || n || '号',
                   :kind, :title, :case, :licence, :bureau, :bureauName, :at, :data::jsonb, :shared, :template
            from next
            returning """
                + " "
                + ENVELOPE)
        .param("prefix", kind.prefix())
        .param("region", issuer.regionCode())
        .param("year", year)
        .param("word", issuer.word() + kind.word())
        .param("kind", cmd.kind().code())
        .param("title", kind.title())
        // typed even when null: another type would have the statement prepared and planned anew
        .param("case", cmd.caseNumber(), Types.VARCHAR)
        .param("licence", cmd.licenceNumber(), Types.VARCHAR)
        .param("bureau", issuer.code())
        .param("bureauName", issuer.name())
        .param("at", Timestamp.from(now))
        .param("data", said.own())
        .param("shared", said.shared() == null ? null : texts.keep(said.shared()), Types.BINARY)
        .param("template", renderer.version(cmd.kind()))
        .query(Documents::document)
        .single();
  }

  public Optional<Document> find(String number) {
    return jdbc.sql("select " + ENVELOPE + " from document where number = ?")
        .param(number)
        .query(Documents::document)
        .optional();
  }

  /** Of one application, oldest first. */
  public List<Document> ofCase(String caseNumber) {
    return jdbc.sql(
            "select "
                + ENVELOPE
                + " from document where case_number = ? order by issued_at, number")
        .param(caseNumber)
        .query(Documents::document)
        .list();
  }

  /** About one licence, oldest first. */
  public List<Document> ofLicence(String licenceNumber) {
    return jdbc.sql(
            "select "
                + ENVELOPE
                + " from document where licence_number = ? order by issued_at, number")
        .param(licenceNumber)
        .query(Documents::document)
        .list();
  }

  /**
   * The stored PDF; the first call makes it, outside any transaction of its own. Of two first calls
   * one stores its bytes and both return those.
   *
   * @throws NoSuchElementException when there is no such document
   * @throws IllegalStateException when the stored bytes are not those that were made: a paper that
   *     somebody has replaced is not served
   */
  public byte[] pdf(String number) {
    Stored stored = stored(number);
    if (stored.content() != null) {
      return proven(stored);
    }
    Document document = stored.document();
    byte[] made = renderer.pdf(document, stored.bureauName(), stored.data());
    int kept =
        jdbc.sql(
                """
                update document set content = ?, sha256 = ?, mac = ?, rendered_at = ?, template_version = ?
                where number = ? and content is null""")
            .params(
                made,
                sha256(made),
                mac(number, sha256(made)),
                Timestamp.from(clock.instant()),
                renderer.version(document.kind()),
                number)
            .update();
    return kept == 1 ? made : proven(stored(number));
  }

  /** Throws what keeps the paper from being made; keeps nothing. */
  public void tryOut(String number) {
    Stored stored = stored(number);
    renderer.tryOut(stored.document(), stored.bureauName(), stored.data());
  }

  /** The mac is null only for what was rendered before there were any. */
  private byte[] proven(Stored stored) {
    String number = stored.document().number();
    byte[] sha256 = sha256(stored.content());
    if (!Arrays.equals(sha256, stored.sha256())
        || stored.mac() != null && !Arrays.equals(stored.mac(), mac(number, sha256))) {
      throw new IllegalStateException(
          "document %s is not what was rendered: see doctor".formatted(number));
    }
    return stored.content();
  }

  private byte[] mac(String number, byte[] sha256) {
    return fingerprint.of(number + " " + HexFormat.of().formatHex(sha256));
  }

  private record Stored(
      Document document,
      String bureauName,
      Snapshot data,
      byte[] content,
      byte[] sha256,
      byte[] mac) {}

  private Stored stored(String number) {
    return jdbc.sql(
            "select "
                + ENVELOPE
                + ", bureau_name, data, text, content, sha256, mac from document left join shared_text on hash = shared where number = ?")
        .param(number)
        .query(
            (row, n) ->
                new Stored(
                    document(row, n),
                    row.getString("bureau_name"),
                    new Snapshot(row.getString("data"), row.getString("text")),
                    row.getBytes("content"),
                    row.getBytes("sha256"),
                    row.getBytes("mac")))
        .optional()
        .orElseThrow(() -> new NoSuchElementException("no document " + number));
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

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
