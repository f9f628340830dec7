package cn.zhunying.documents;

import static cn.zhunying.documents.Key.date;
import static cn.zhunying.documents.Key.flag;
import static cn.zhunying.documents.Key.points;
import static cn.zhunying.documents.Key.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an office writes, and the data each kind needs. Every kind also takes {@code subjectName},
 * {@code itemName} and, if it has them, {@code subjectUscc} and {@code verifyUrl} (printed as a QR
 * code). Lists are {@link Point}s; each carries its own citation, templates hold none. A key that
 * is missing, unknown or of the wrong form is an error of the caller and is named when the document
 * is issued.
 *
 * <p>No kind has a key for identity numbers: they never reach paper.
 */
public enum DocumentKind {

  /**
   * 准予行政许可决定书. {@code appliedOn}; {@code actionName} 设立、变更、延续…; {@code basis} the rules decided
   * under; {@code relief} the whole paragraph on review and litigation; {@code verifyUrl}. If any:
   * {@code scope} 业务范围, {@code validFrom}, {@code validUntil}, {@code notes} what the holder must
   * still do or not do (such as 达标前不得经营).
   */
  LICENCE_DECISION(
      "准予行政许可决定书",
      "许决",
      "XJ",
      date("appliedOn"),
      text("actionName"),
      points("basis").ofMany(),
      text("relief").ofMany(),
      text("verifyUrl"),
      text("scope").optional(),
      date("validFrom").optional(),
      date("validUntil").optional(),
      points("notes").optional()),

  /**
   * 不予行政许可决定书. {@code appliedOn}, {@code actionName}, {@code reasons}, {@code relief}; if any
   * {@code basis}.
   */
  DENIAL_DECISION(
      "不予行政许可决定书",
      "不许决",
      "BX",
      date("appliedOn"),
      text("actionName"),
      points("reasons"),
      text("relief").ofMany(),
      points("basis").ofMany().optional()),

  /**
   * 人力资源服务许可证. {@code subjectUscc}, {@code legalRepresentative}, {@code address}, {@code scope},
   * {@code verifyUrl}; the licence number comes with the command. {@code validUntil} only where a
   * term of validity is published, else the certificate refers to the office's publication. Has no
   * key that could tell how it was obtained: holders are treated alike (渝府发〔2021〕2号 二（二）3).
   */
  HR_LICENCE(
      "人力资源服务许可证",
      "许证",
      "XZ",
      text("subjectUscc"),
      text("legalRepresentative"),
      text("address"),
      text("scope"),
      text("verifyUrl"),
      date("validFrom").optional(),
      date("validUntil").optional()),

  /**
   * 劳务派遣经营许可证. As {@link #HR_LICENCE}, with {@code registeredCapital}; its term is printed when the
   * item has one.
   */
  DISPATCH_LICENCE(
      "劳务派遣经营许可证",
      "派证",
      "PZ",
      text("subjectUscc"),
      text("legalRepresentative"),
      text("address"),
      text("registeredCapital"),
      text("scope"),
      text("verifyUrl"),
      date("validFrom").optional(),
      date("validUntil").optional()),

  /** 民办学校办学许可证. As {@link #HR_LICENCE}, with the name of the school. */
  SCHOOL_LICENCE(
      "民办学校办学许可证",
      "民学证",
      "MX",
      text("subjectUscc"),
      text("legalRepresentative"),
      text("address"),
      text("schoolName"),
      text("points").optional(),
      text("scope"),
      text("verifyUrl"),
      date("validFrom").optional(),
      date("validUntil").optional()),

  /** 许可证 of an item that has no form of its own. As {@link #HR_LICENCE}, with its name. */
  PERMIT_CERTIFICATE(
      "行政许可证",
      "可证",
      "KZ",
      text("certificateName"),
      text("subjectUscc"),
      text("legalRepresentative"),
      text("address"),
      text("scope"),
      text("verifyUrl"),
      date("validFrom").optional(),
      date("validUntil").optional()),

  /**
   * 筹设批准书. {@code address}, {@code validUntil} by when the preparation is to be completed, {@code
   * basis}, {@code notes} what may not be done meanwhile.
   */
  PREPARATION_APPROVAL(
      "筹设批准书",
      "筹批",
      "CP",
      text("address"),
      date("validUntil"),
      points("basis"),
      points("notes"),
      text("relief"),
      text("verifyUrl")),

  /**
   * 注销行政许可公告, for everybody to read. {@code endedOn}, {@code reason}, {@code basis}, {@code
   * verifyUrl}.
   */
  CANCELLATION_ANNOUNCEMENT(
      "注销行政许可公告", "注销", "ZX", date("endedOn"), text("reason"), points("basis"), text("verifyUrl")),

  /**
   * 年度检查结论公告, for everybody to read. {@code year}, {@code conclusion}, {@code concludedOn}, {@code
   * grounds}, {@code basis}, {@code verifyUrl}.
   */
  ANNUAL_CONCLUSION(
      "年度检查结论公告",
      "年检",
      "NJ",
      text("year"),
      text("conclusion"),
      date("concludedOn"),
      points("grounds"),
      points("basis"),
      text("verifyUrl")),

  /**
   * 许可证失效公告 of one that was not given back. {@code announcedOn}, {@code reason}, {@code basis},
   * {@code verifyUrl}.
   */
  INVALIDITY_ANNOUNCEMENT(
      "许可证失效公告",
      "失效",
      "SX",
      date("announcedOn"),
      text("reason"),
      points("basis"),
      text("verifyUrl")),

  /**
   * 告知承诺书: what was told and what was promised, on one paper. Told: {@code basis} 设定依据, {@code
   * conditions}, {@code materials}, {@code method} 承诺方式, {@code liability} of a false promise,
   * {@code verification} the office's powers to verify, {@code publicity} whether, how far and how
   * long it is public (渝府办发〔2021〕23号 三（二）). Promised: {@code commitments} the ticked clauses,
   * {@code statements} the four statements of the same clause; {@code signatory}, {@code signedOn};
   * if any {@code legalRepresentative}.
   */
  COMMITMENT_LETTER(
      "告知承诺书",
      "承诺",
      "CN",
      points("basis").ofMany(),
      points("conditions").ofMany(),
      points("materials").ofMany(),
      text("method").ofMany(),
      points("liability").ofMany(),
      points("verification").ofMany(),
      text("publicity").ofMany(),
      points("commitments").ofMany(),
      points("statements").ofMany(),
      text("signatory"),
      date("signedOn"),
      text("legalRepresentative").optional()),

  /**
   * 受理通知书. {@code receivedOn}, {@code acceptedOn}, {@code legalDeadline}, {@code basis}; if any
   * {@code promisedDeadline}; {@code deemed} true when accepted by lapse of the term for a
   * correction notice.
   */
  ACCEPTANCE_NOTICE(
      "受理通知书",
      "受理",
      "SL",
      date("receivedOn"),
      date("acceptedOn"),
      date("legalDeadline"),
      points("basis").ofMany(),
      date("promisedDeadline").optional(),
      flag("deemed")),

  /**
   * 补正告知书. {@code receivedOn}, {@code corrections} all of them at once, {@code answerBy}, {@code
   * basis}; if any {@code consequence}.
   */
  CORRECTION_NOTICE(
      "补正告知书",
      "补正",
      "BZ",
      date("receivedOn"),
      points("corrections"),
      date("answerBy"),
      points("basis").ofMany(),
      text("consequence").optional()),

  /** 备案回执. {@code filedOn}, {@code basis}, {@code clause} of filing on the spot. */
  FILING_RECEIPT(
      "备案回执", "备案", "BA", date("filedOn"), points("basis").ofMany(), text("clause").ofMany()),

  /** 不予受理决定书. {@code receivedOn}, {@code reasons}, {@code relief}; if any {@code basis}. */
  REJECTION_DECISION(
      "不予受理决定书",
      "不受",
      "BS",
      date("receivedOn"),
      points("reasons"),
      text("relief").ofMany(),
      points("basis").ofMany().optional()),

  /**
   * 延长办理期限告知书. {@code acceptedOn}, {@code originalDeadline}, {@code newDeadline}, {@code reason},
   * {@code basis}.
   */
  EXTENSION_NOTICE(
      "延长办理期限告知书",
      "延期",
      "YQ",
      date("acceptedOn"),
      date("originalDeadline"),
      date("newDeadline"),
      text("reason"),
      points("basis").ofMany()),

  /**
   * 责令限期整改通知书. {@code findings}, {@code rectifyBy}, {@code consequence} of not complying, {@code
   * basis}; if any {@code requirements}, {@code relief}.
   */
  RECTIFICATION_ORDER(
      "责令限期整改通知书",
      "责改",
      "ZG",
      points("findings"),
      date("rectifyBy"),
      text("consequence"),
      points("basis").ofMany(),
      points("requirements").optional(),
      text("relief").ofMany().optional()),

  /**
   * 撤销行政许可事先告知书. {@code facts}, {@code basis}, {@code hearingUntil} last day to state and defend,
   * {@code rights} the paragraph on 陈述、申辩 (and a hearing where there is one).
   */
  HEARING_NOTICE(
      "撤销行政许可事先告知书",
      "撤告",
      "CG",
      points("facts"),
      points("basis").ofMany(),
      date("hearingUntil"),
      text("rights").ofMany()),

  /**
   * 撤销行政许可决定书. {@code facts}, {@code statement} what the holder stated and how it was weighed, or
   * that nothing was stated; {@code basis}, {@code relief}; if any {@code consequences}.
   */
  REVOCATION_DECISION(
      "撤销行政许可决定书",
      "撤决",
      "CJ",
      points("facts"),
      text("statement"),
      points("basis").ofMany(),
      text("relief").ofMany(),
      points("consequences").optional());

  private final String title;
  private final String word;
  private final String prefix;
  private final List<Key> keys;

  DocumentKind(String title, String word, String prefix, Key... own) {
    this.title = title;
    this.word = word;
    this.prefix = prefix;
    List<Key> all = new ArrayList<>(List.of(own));
    Stream.of(
            text("subjectName"),
            text("itemName"),
            text("subjectUscc").optional(),
            text("verifyUrl").optional())
        .filter(common -> all.stream().noneMatch(key -> key.name().equals(common.name())))
        .forEach(all::add);
    this.keys = List.copyOf(all);
  }

  /** Stable name outside: {@code licence-decision}. */
  public String code() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  public static DocumentKind of(String code) {
    return Stream.of(values())
        .filter(kind -> kind.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no document kind " + code));
  }

  public String title() {
    return title;
  }

  /** 文种代字 in the displayed number: 许决 in 渝中人社许决字〔2026〕12号. */
  String word() {
    return word;
  }

  /** Two letters that open the number. */
  String prefix() {
    return prefix;
  }

  List<Key> keys() {
    return keys;
  }

  /** Whether documents of this kind say this. */
  public boolean says(String key) {
    return keys.stream().anyMatch(k -> k.name().equals(key));
  }

  /** Anybody may read it. */
  public boolean isAnnouncement() {
    return this == CANCELLATION_ANNOUNCEMENT
        || this == ANNUAL_CONCLUSION
        || this == INVALIDITY_ANNOUNCEMENT;
  }

  /** Is about one licence, so its number must come with the command. */
  boolean needsLicence() {
    return switch (this) {
      case HR_LICENCE,
          DISPATCH_LICENCE,
          SCHOOL_LICENCE,
          PREPARATION_APPROVAL,
          PERMIT_CERTIFICATE,
          LICENCE_DECISION,
          RECTIFICATION_ORDER,
          HEARING_NOTICE,
          REVOCATION_DECISION,
          CANCELLATION_ANNOUNCEMENT,
          ANNUAL_CONCLUSION,
          INVALIDITY_ANNOUNCEMENT ->
          true;
      default -> false;
    };
  }
}
