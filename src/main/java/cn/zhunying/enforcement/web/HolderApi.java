package cn.zhunying.enforcement.web;

import cn.zhunying.enforcement.rectification.Rectifications;
import cn.zhunying.enforcement.revocation.Revocations;
import cn.zhunying.identity.CurrentAccount;
import cn.zhunying.law.Outcome;
import cn.zhunying.licence.Licences;
import cn.zhunying.supervision.annual.AnnualReports;
import cn.zhunying.supervision.holder.HolderReport;
import cn.zhunying.web.Idempotency;
import cn.zhunying.web.Problems;
import cn.zhunying.web.Reply;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the holder of a licence answers to supervision. */
@RestController
@RequestMapping("/api/v1/licences/{licence}")
class HolderApi {

  /**
   * What the holder reports.
   *
   * @param report in its own words, at most 4000 characters
   */
  record ReportRequest(String report) {}

  /**
   * A statement in defence (陈述申辩).
   *
   * @param text in the holder's own words, at most 4000 characters
   */
  record StatementRequest(String text) {}

  private final Rectifications rectifications;
  private final Revocations revocations;
  private final AnnualReports annualReports;
  private final Licences licences;
  private final CurrentAccount current;
  private final Idempotency idempotency;

  HolderApi(
      Rectifications rectifications,
      Revocations revocations,
      AnnualReports annualReports,
      Licences licences,
      CurrentAccount current,
      Idempotency idempotency) {
    this.rectifications = rectifications;
    this.revocations = revocations;
    this.annualReports = annualReports;
    this.licences = licences;
    this.current = current;
    this.idempotency = idempotency;
  }

  /**
   * Reports that what was found is put right (整改报告).
   *
   * @param licence number of the licence
   */
  @PostMapping("/rectification")
  Reply<HolderReport> reportRectification(
      @PathVariable String licence,
      @RequestBody ReportRequest request,
      @RequestHeader(name = "Idempotency-Key", required = false) String key) {
    return once(licence, key, request, () -> rectifications.report(licence, request.report()));
  }

  /**
   * States what speaks against a revocation (陈述申辩).
   *
   * @param licence number of the licence
   */
  @PostMapping("/statement")
  Reply<HolderReport> stateDefence(
      @PathVariable String licence,
      @RequestBody StatementRequest request,
      @RequestHeader(name = "Idempotency-Key", required = false) String key) {
    return once(licence, key, request, () -> revocations.state(licence, request.text()));
  }

  /**
   * Reports on the year (年度报告).
   *
   * @param licence number of the licence
   */
  @PostMapping("/annual-report")
  Reply<HolderReport> reportYear(
      @PathVariable String licence,
      @RequestBody ReportRequest request,
      @RequestHeader(name = "Idempotency-Key", required = false) String key) {
    return once(licence, key, request, () -> annualReports.report(licence, request.report()));
  }

  private Reply<HolderReport> once(
      String licence, String key, Object request, Supplier<Outcome<HolderReport>> report) {
    String account = current.require().username();
    if (licences.heldBy(licence, account).isEmpty()) {
      return Problems.notFound("许可证", licence);
    }
    return idempotency.once(
        account, key, List.of(licence, request), () -> Problems.answer(report.get(), Reply::done));
  }
}
