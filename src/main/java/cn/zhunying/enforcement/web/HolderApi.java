package cn.zhunying.enforcement.web;

import cn.zhunying.border.Text;
import cn.zhunying.border.TextRule;
import cn.zhunying.enforcement.rectification.Rectifications;
import cn.zhunying.enforcement.revocation.Revocations;
import cn.zhunying.identity.CurrentAccount;
import cn.zhunying.law.Outcome;
import cn.zhunying.licence.Licences;
import cn.zhunying.supervision.annual.AnnualReports;
import cn.zhunying.supervision.holder.HolderReport;
import cn.zhunying.supervision.verification.FulfilmentReports;
import cn.zhunying.web.Idempotency;
import cn.zhunying.web.Problems;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;
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

  record ReportRequest(@Text(TextRule.STATEMENT) String report) {}

  record StatementRequest(@Text(TextRule.STATEMENT) String text) {}

  private final Rectifications rectifications;
  private final Revocations revocations;
  private final AnnualReports annualReports;
  private final FulfilmentReports fulfilment;
  private final Licences licences;
  private final CurrentAccount current;
  private final Idempotency idempotency;

  HolderApi(
      Rectifications rectifications,
      Revocations revocations,
      AnnualReports annualReports,
      FulfilmentReports fulfilment,
      Licences licences,
      CurrentAccount current,
      Idempotency idempotency) {
    this.rectifications = rectifications;
    this.revocations = revocations;
    this.annualReports = annualReports;
    this.fulfilment = fulfilment;
    this.licences = licences;
    this.current = current;
    this.idempotency = idempotency;
  }

  @PostMapping("/rectification")
  ResponseEntity<Object> report(
      @PathVariable String licence,
      @RequestBody ReportRequest request,
      @RequestHeader(name = "Idempotency-Key", required = false) String key) {
    return once(licence, key, request, () -> rectifications.report(licence, request.report()));
  }

  @PostMapping("/statement")
  ResponseEntity<Object> state(
      @PathVariable String licence,
      @RequestBody StatementRequest request,
      @RequestHeader(name = "Idempotency-Key", required = false) String key) {
    return once(licence, key, request, () -> revocations.state(licence, request.text()));
  }

  @PostMapping("/annual-report")
  ResponseEntity<Object> annualReport(
      @PathVariable String licence,
      @RequestBody ReportRequest request,
      @RequestHeader(name = "Idempotency-Key", required = false) String key) {
    return once(licence, key, request, () -> annualReports.report(licence, request.report()));
  }

  /** 达标材料 of who may not operate yet; files are handed in on the licence's page. */
  @PostMapping("/fulfilment")
  ResponseEntity<Object> fulfilled(
      @PathVariable String licence,
      @RequestBody ReportRequest request,
      @RequestHeader(name = "Idempotency-Key", required = false) String key) {
    return once(
        licence, key, request, () -> fulfilment.report(licence, request.report(), List.of()));
  }

  private ResponseEntity<Object> once(
      String licence, String key, Object request, Supplier<Outcome<HolderReport>> report) {
    String account = current.require().username();
    if (licences.heldBy(licence, account).isEmpty()) {
      return Problems.notFound("许可证", licence);
    }
    return idempotency.once(
        account,
        key,
        List.of(licence, request),
        () -> Problems.answer(report.get(), HolderApi::received));
  }

  private static ResponseEntity<Object> received(HolderReport received) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("licence", received.licence());
    body.put("reviewBy", received.reviewBy());
    body.put("late", received.late());
    return ResponseEntity.ok(body);
  }
}
