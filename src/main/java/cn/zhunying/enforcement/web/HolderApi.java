package cn.zhunying.enforcement.web;

import cn.zhunying.border.Text;
import cn.zhunying.border.TextRule;
import cn.zhunying.catalogue.Items;
import cn.zhunying.enforcement.rectification.Rectifications;
import cn.zhunying.enforcement.revocation.Revocations;
import cn.zhunying.files.UploadedFile;
import cn.zhunying.files.Uploads;
import cn.zhunying.identity.CurrentAccount;
import cn.zhunying.law.Outcome;
import cn.zhunying.licence.Licence;
import cn.zhunying.licence.Licences;
import cn.zhunying.supervision.annual.AnnualReports;
import cn.zhunying.supervision.holder.HolderAnswer;
import cn.zhunying.supervision.holder.HolderReport;
import cn.zhunying.supervision.verification.FulfilmentReports;
import cn.zhunying.web.Idempotency;
import cn.zhunying.web.Problems;
import cn.zhunying.web.Reply;
import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** What the holder of a licence answers to supervision. */
@RestController
@RequestMapping("/api/v1/licences/{licence}")
class HolderApi {

  /**
   * What the holder reports.
   *
   * @param report in its own words, at most 4000 characters
   */
  record ReportRequest(@Text(TextRule.STATEMENT) String report) {}

  /**
   * A statement in defence (陈述申辩).
   *
   * @param text in the holder's own words, at most 4000 characters
   */
  record StatementRequest(@Text(TextRule.STATEMENT) String text) {}

  private final Rectifications rectifications;
  private final Revocations revocations;
  private final AnnualReports annualReports;
  private final FulfilmentReports fulfilment;
  private final Licences licences;
  private final Items items;
  private final CurrentAccount current;
  private final Idempotency idempotency;

  HolderApi(
      Rectifications rectifications,
      Revocations revocations,
      AnnualReports annualReports,
      FulfilmentReports fulfilment,
      Licences licences,
      Items items,
      CurrentAccount current,
      Idempotency idempotency) {
    this.rectifications = rectifications;
    this.revocations = revocations;
    this.annualReports = annualReports;
    this.fulfilment = fulfilment;
    this.licences = licences;
    this.items = items;
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

  /**
   * Reports that whoever may not operate yet now meets what is asked (达标材料). Files are handed in on
   * the licence's page.
   *
   * @param licence number of the licence
   */
  @PostMapping("/fulfilment")
  Reply<HolderReport> reportFulfilment(
      @PathVariable String licence,
      @RequestBody ReportRequest request,
      @RequestHeader(name = "Idempotency-Key", required = false) String key) {
    return once(
        licence, key, request, () -> fulfilment.report(licence, request.report(), List.of()));
  }

  /**
   * Reports on a rectification by the number of its duty, with files (整改报告).
   *
   * @param licence number of the licence
   * @param duty id of the duty
   * @param report in the holder's own words, at most 4000 characters
   * @param files what proves it
   */
  @PostMapping(
      path = "/duties/{duty}/rectification",
      consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  Reply<HolderReport> reportRectificationOnDuty(
      @PathVariable String licence,
      @PathVariable long duty,
      @RequestParam(required = false) String report,
      @RequestParam(required = false) List<MultipartFile> files,
      @RequestHeader(name = "Idempotency-Key", required = false) String key)
      throws IOException {
    return answered(licence, duty, report, files, key, rectifications::report);
  }

  /**
   * States what speaks against a revocation by the number of its duty, with files (陈述申辩).
   *
   * @param licence number of the licence
   * @param duty id of the duty
   * @param text in the holder's own words, at most 4000 characters
   * @param files what proves it
   */
  @PostMapping(path = "/duties/{duty}/statement", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  Reply<HolderReport> stateDefenceOnDuty(
      @PathVariable String licence,
      @PathVariable long duty,
      @RequestParam(required = false) String text,
      @RequestParam(required = false) List<MultipartFile> files,
      @RequestHeader(name = "Idempotency-Key", required = false) String key)
      throws IOException {
    return answered(licence, duty, text, files, key, revocations::state);
  }

  /**
   * Reports by the number of the duty, with files (年度报告、统计数据、核验材料).
   *
   * @param licence number of the licence
   * @param duty id of the duty
   * @param report in the holder's own words, at most 4000 characters
   * @param files what proves it
   */
  @PostMapping(path = "/duties/{duty}/report", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  Reply<HolderReport> reportOnDuty(
      @PathVariable String licence,
      @PathVariable long duty,
      @RequestParam(required = false) String report,
      @RequestParam(required = false) List<MultipartFile> files,
      @RequestHeader(name = "Idempotency-Key", required = false) String key)
      throws IOException {
    return answered(licence, duty, report, files, key, annualReports::report);
  }

  /**
   * The same by the name it had when only the year was reported on (年度报告).
   *
   * @param licence number of the licence
   * @param duty id of the duty
   * @param report in the holder's own words, at most 4000 characters
   * @param files what proves it
   */
  @Operation(deprecated = true)
  @PostMapping(
      path = "/duties/{duty}/annual-report",
      consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  Reply<HolderReport> reportYearOnDuty(
      @PathVariable String licence,
      @PathVariable long duty,
      @RequestParam(required = false) String report,
      @RequestParam(required = false) List<MultipartFile> files,
      @RequestHeader(name = "Idempotency-Key", required = false) String key)
      throws IOException {
    return answered(licence, duty, report, files, key, annualReports::report);
  }

  private Reply<HolderReport> answered(
      String licence,
      long duty,
      String text,
      List<MultipartFile> sent,
      String key,
      Function<HolderAnswer, Outcome<HolderReport>> receive)
      throws IOException {
    Optional<Licence> held = licences.heldBy(licence, current.require().username());
    if (held.isEmpty()) {
      return Problems.notFound("许可证", licence);
    }
    Outcome<List<UploadedFile>> files =
        Uploads.read(items.require(held.get().item()).upload(), sent);
    List<String> marks =
        files.fold(f -> f.stream().map(HolderApi::mark).toList(), refusals -> List.of());
    return once(
        licence,
        key,
        List.of(duty, String.valueOf(text), marks),
        () -> files.then(f -> receive.apply(new HolderAnswer(licence, duty, text, f))));
  }

  private static String mark(UploadedFile file) {
    return file.name() + " " + HexFormat.of().formatHex(file.sha256());
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
