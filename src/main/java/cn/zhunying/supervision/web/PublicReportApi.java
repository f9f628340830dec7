package cn.zhunying.supervision.web;

import cn.zhunying.supervision.annual.PublishedReport;
import cn.zhunying.supervision.annual.PublishedReports;
import cn.zhunying.web.Paging;
import cn.zhunying.web.Problems;
import cn.zhunying.web.Reply;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What holders reported, for anybody. */
@RestController
class PublicReportApi {

  /**
   * A page of what was reported or is missing.
   *
   * @param reports latest first
   * @param more whether another page follows
   */
  record ReportPage(List<PublishedReport> reports, boolean more) {}

  private final PublishedReports reports;

  PublicReportApi(PublishedReports reports) {
    this.reports = reports;
  }

  /** Reports that are published, and those that are missing (年度报告公示), latest first. */
  @SecurityRequirements
  @GetMapping("/api/v1/public/reports")
  Reply<ReportPage> listPublicReports(
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = Paging.USUAL) int size) {
    return Problems.answer(
        Paging.of(page, size)
            .map(paging -> paging.read(reports.rows(paging.from(), paging.most()))),
        found -> Reply.page(found, new ReportPage(found.rows(), found.more())));
  }
}
