package cn.zhunying.documents;

import cn.zhunying.calendar.ChineseDates;
import cn.zhunying.code.Sha256;
import cn.zhunying.database.SharedTexts;
import cn.zhunying.privacy.Fingerprint;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Issues documents, finds them again, and gives their PDF. */
@Service
public class Documents {

  private final DocumentTable table;
  private final DocumentKinds kinds;
  private final Renderer renderer;
  private final SharedTexts texts;
  private final Fingerprint fingerprint;

  Documents(
      DocumentTable table,
      DocumentKinds kinds,
      Renderer renderer,
      SharedTexts texts,
      Fingerprint fingerprint) {
    this.table = table;
    this.kinds = kinds;
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
    Snapshot said = Snapshot.of(cmd, kind, ChineseDates.ZONE);
    byte[] shared = said.shared() == null ? null : texts.keep(said.shared());
    return table.add(cmd, kind, said.own(), shared, renderer.version(cmd.kind()));
  }

  public Optional<Document> find(String number) {
    return table.find(number);
  }

  /** Of one application, oldest first. */
  public List<Document> ofCase(String caseNumber) {
    return table.ofCase(caseNumber);
  }

  /** About one licence, oldest first. */
  public List<Document> ofLicence(String licenceNumber) {
    return table.ofLicence(licenceNumber);
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
    DocumentTable.Stored stored = stored(number);
    if (stored.content() != null) {
      return proven(stored);
    }
    Document document = stored.document();
    byte[] made = renderer.pdf(document, stored.bureauName(), stored.data());
    byte[] sha256 = Sha256.of(made);
    boolean kept =
        table.rendered(
            stored, made, sha256, mac(number, sha256), renderer.version(document.kind()));
    return kept ? made : proven(stored(number));
  }

  /** Throws what keeps the paper from being made; keeps nothing. */
  public void tryOut(String number) {
    DocumentTable.Stored stored = stored(number);
    renderer.tryOut(stored.document(), stored.bureauName(), stored.data());
  }

  /** The mac is null only for what was rendered before there were any. */
  private byte[] proven(DocumentTable.Stored stored) {
    String number = stored.document().number();
    byte[] paper = stored.paper();
    byte[] sha256 = Sha256.of(paper);
    if (!Arrays.equals(sha256, stored.sha256())
        || stored.mac() != null && !Arrays.equals(stored.mac(), mac(number, sha256))) {
      throw new IllegalStateException(
          "document %s is not what was rendered: see doctor".formatted(number));
    }
    return paper;
  }

  private byte[] mac(String number, byte[] sha256) {
    return fingerprint.of(number + " " + HexFormat.of().formatHex(sha256));
  }

  private DocumentTable.Stored stored(String number) {
    return table
        .stored(number)
        .orElseThrow(() -> new NoSuchElementException("no document " + number));
  }
}
