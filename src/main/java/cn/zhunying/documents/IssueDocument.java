package cn.zhunying.documents;

import java.util.Map;
import java.util.Objects;

/**
 * Issue one document.
 *
 * @param licenceNumber null when it is not about a licence
 * @param data what it says, by the keys {@link DocumentKind} lists; dates as {@code LocalDate} or
 *     {@code Instant}, lists as {@link Point}s
 */
public record IssueDocument(
    DocumentKind kind,
    String caseNumber,
    String licenceNumber,
    Issuer issuer,
    Map<String, ?> data) {

  public IssueDocument {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(caseNumber);
    Objects.requireNonNull(issuer);
    Objects.requireNonNull(data);
  }
}
