package cn.zhunying.documents;

import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

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
    @Nullable String licenceNumber,
    Issuer issuer,
    Map<String, ?> data) {

  public IssueDocument {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(caseNumber);
    Objects.requireNonNull(issuer);
    Objects.requireNonNull(data);
  }

  /**
   * The office that issues, as it appears on paper.
   *
   * @param code bureau code, e.g. {@code yuzhong}
   * @param name full name, e.g. 重庆市渝中区人力资源和社会保障局
   * @param regionCode six digits, part of the document's number
   * @param word the office's characters in document numbers (机关代字), e.g. 渝中人社
   */
  public record Issuer(String code, String name, String regionCode, String word) {

    private static final Pattern REGION = Pattern.compile("\\d{6}");

    public Issuer {
      Objects.requireNonNull(code);
      Objects.requireNonNull(name);
      Objects.requireNonNull(word);
      if (!REGION.matcher(regionCode).matches()) {
        throw new IllegalArgumentException("region code has six digits: " + regionCode);
      }
    }
  }
}
