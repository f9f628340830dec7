package cn.zhunying.documents;

import java.util.List;

/**
 * The name of a kind of document. What a document of the kind says stands in {@code
 * processes/documents/<code>.yaml}, how it looks in {@code documents/<code>.html}. The kinds below
 * are those the office's acts write; certificates are named by the items they belong to and need no
 * line here.
 *
 * @param code stable name outside: {@code licence-decision}
 */
public record DocumentKind(String code) {

  /** 准予行政许可决定书. */
  public static final DocumentKind LICENCE_DECISION = of("licence-decision");

  /** 不予行政许可决定书. */
  public static final DocumentKind DENIAL_DECISION = of("denial-decision");

  /** 筹设批准书. */
  public static final DocumentKind PREPARATION_APPROVAL = of("preparation-approval");

  /** 注销行政许可公告. */
  public static final DocumentKind CANCELLATION_ANNOUNCEMENT = of("cancellation-announcement");

  /** 年度检查结论公告. */
  public static final DocumentKind ANNUAL_CONCLUSION = of("annual-conclusion");

  /** 评估结论公告. */
  public static final DocumentKind RATING_CONCLUSION = of("rating-conclusion");

  /** 许可证失效公告 of one that was not given back. */
  public static final DocumentKind INVALIDITY_ANNOUNCEMENT = of("invalidity-announcement");

  /** 告知承诺书: what was told and what was promised, on one paper. */
  public static final DocumentKind COMMITMENT_LETTER = of("commitment-letter");

  /** 证明事项告知承诺书. */
  public static final DocumentKind PROOF_LETTER = of("proof-letter");

  /** 受理通知书. */
  public static final DocumentKind ACCEPTANCE_NOTICE = of("acceptance-notice");

  /** 补正告知书. */
  public static final DocumentKind CORRECTION_NOTICE = of("correction-notice");

  /** 备案回执. */
  public static final DocumentKind FILING_RECEIPT = of("filing-receipt");

  /** 告知函 to the other side of a filing. */
  public static final DocumentKind COUNTERPART_LETTER = of("counterpart-letter");

  /** 公示 of who passed an expert review. */
  public static final DocumentKind PUBLICITY_NOTICE = of("publicity-notice");

  /** 请示 or 转办函 to the body that decides. */
  public static final DocumentKind SUBMISSION_LETTER = of("submission-letter");

  /** 抄报函 of what was granted. */
  public static final DocumentKind DECISION_COPY = of("decision-copy");

  /** 同意通知书 on what was asked for within a licence. */
  public static final DocumentKind CONSENT_NOTICE = of("consent-notice");

  /** 不予受理决定书. */
  public static final DocumentKind REJECTION_DECISION = of("rejection-decision");

  /** 延长办理期限告知书. */
  public static final DocumentKind EXTENSION_NOTICE = of("extension-notice");

  /** 责令限期整改通知书. */
  public static final DocumentKind RECTIFICATION_ORDER = of("rectification-order");

  /** 撤销行政许可事先告知书. */
  public static final DocumentKind HEARING_NOTICE = of("hearing-notice");

  /** 撤销行政许可决定书. */
  public static final DocumentKind REVOCATION_DECISION = of("revocation-decision");

  public static DocumentKind of(String code) {
    return new DocumentKind(code);
  }

  /** Those the product's own acts write: every one must have its file. */
  static List<DocumentKind> ofTheOffice() {
    return List.of(
        LICENCE_DECISION,
        DENIAL_DECISION,
        PREPARATION_APPROVAL,
        CANCELLATION_ANNOUNCEMENT,
        ANNUAL_CONCLUSION,
        RATING_CONCLUSION,
        INVALIDITY_ANNOUNCEMENT,
        COMMITMENT_LETTER,
        ACCEPTANCE_NOTICE,
        CORRECTION_NOTICE,
        FILING_RECEIPT,
        COUNTERPART_LETTER,
        PUBLICITY_NOTICE,
        SUBMISSION_LETTER,
        DECISION_COPY,
        CONSENT_NOTICE,
        REJECTION_DECISION,
        EXTENSION_NOTICE,
        RECTIFICATION_ORDER,
        HEARING_NOTICE,
        REVOCATION_DECISION);
  }
}
