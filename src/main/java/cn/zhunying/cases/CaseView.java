package cn.zhunying.cases;

import cn.zhunying.application.Application;
import cn.zhunying.application.Application.Reason;
import cn.zhunying.clock.CaseClock;
import cn.zhunying.clock.ClockHistory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** An application as the caller may see it: the shape of {@code GET /api/v1/applications/{n}}. */
public record CaseView(
    String number,
    String item,
    String itemName,
    String action,
    String status,
    String statusLabel,
    String procedure,
    String authority,
    String authorityName,
    Map<String, Object> subject,
    Map<String, Object> answers,
    List<Reason> reasons,
    List<String> doubts,
    List<Step> steps,
    List<CaseClock> clocks,
    List<ClockHistory> timelines,
    List<MaterialView> materials,
    List<DocumentView> documents,
    DecisionView decision,
    String licence,
    TermsView terms,
    NextAction next) {

  /**
   * The version of the item this case began with and keeps.
   *
   * @param since when it came into force; null of a case older than the archive of versions
   * @param inForce false when new cases begin with another
   * @param url the service guide as it was told
   */
  public record TermsView(String version, Instant since, boolean inForce, String url) {}

  public record Step(
      Instant at, String act, String label, String actor, String detail, String clause) {}

  public record MaterialView(
      String code,
      String name,
      String origin,
      boolean required,
      Long id,
      String fileName,
      Integer size,
      String sha256,
      String url) {}

  public record DocumentView(
      String kind, String title, String number, Instant issuedAt, String url) {}

  public record DecisionView(
      String outcome,
      boolean automatic,
      List<Reason> reasons,
      String relief,
      String decidedBy,
      Instant decidedAt) {}

  /**
   * What the caller can do next: sign, upload, answer, wait, ...; {@code by} is the last day for
   * it.
   */
  public record NextAction(String action, String text, LocalDate by) {}

  static String statusLabel(Application a) {
    return a.status().label();
  }
}
