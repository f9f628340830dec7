package cn.zhunying.documents;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An issued document.
 *
 * @param number its key, safe in a URL: {@code XJ-5001032026000012}
 * @param displayNumber as offices write it: 渝中人社许决〔2026〕12号
 * @param caseNumber the application it belongs to
 * @param licenceNumber null when it is not about a licence
 * @param bureau code of the issuing office
 */
public record Document(
    DocumentKind kind,
    String number,
    String displayNumber,
    String title,
    String caseNumber,
    @Nullable String licenceNumber,
    String bureau,
    Instant issuedAt) {}
