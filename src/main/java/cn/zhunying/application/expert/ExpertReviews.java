package cn.zhunying.application.expert;

import cn.zhunying.application.Application;
import cn.zhunying.application.Applications;
import cn.zhunying.application.Cases;
import cn.zhunying.application.notice.ApplicantNotices;
import cn.zhunying.application.notice.CaseDocuments;
import cn.zhunying.application.publicity.RunningPublicities;
import cn.zhunying.application.review.Assessments;
import cn.zhunying.application.review.SpecialProcedures;
import cn.zhunying.catalogue.Item;
import cn.zhunying.catalogue.terms.procedure.ExpertTerms;
import cn.zhunying.documents.DocumentKind;
import cn.zhunying.documents.Point;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 专家评审 after acceptance and the publicity of who passed it; neither counts towards the decision
 * (行政许可法 第四十五条). What experts found bars the grant like any assessment.
 */
@Service
class ExpertReviews {

  static final String REVIEW = "expert-review";
  static final String PUBLICITY = "publicity";

  private final Applications applications;
  private final Assessments assessments;
  private final SpecialProcedures special;
  private final CaseDocuments documents;
  private final ApplicantNotices notices;
  private final Cases cases;
  private final RunningPublicities publicities;

  ExpertReviews(
      Applications applications,
      Assessments assessments,
      SpecialProcedures special,
      CaseDocuments documents,
      ApplicantNotices notices,
      Cases cases,
      RunningPublicities publicities) {
    this.applications = applications;
    this.assessments = assessments;
    this.special = special;
    this.documents = documents;
    this.notices = notices;
    this.cases = cases;
    this.publicities = publicities;
  }

  /** Gives the day it should be over. */
  @Transactional
  public LocalDate open(String number) {
    return special.begin(number, REVIEW, terms(number).text());
  }

  @Transactional
  public void found(String number, boolean meets, String opinion) {
    assessments.keep(number, meets, opinion);
    applications.act(
        number,
        meets ? "expert-review-met" : "expert-review-failed",
        Map.of("result", opinion),
        terms(number).clause());
  }

  /** The clocks run on, and the applicant is told; gives the day of the decision. */
  @Transactional
  public LocalDate conclude(String number) {
    String verdict = met(number) ? "达标" : "未达标";
    LocalDate legal = special.conclude(number, "专家评审结论：" + verdict);
    notices.tell(
        number,
        "experts-concluded",
        Map.of("verdict", verdict, "opinion", assessments.result(number)));
    return legal;
  }

  boolean isPublicityNeeded(String number) {
    return terms(number).publicity() && met(number);
  }

  /** Gives the last day of the publicity. */
  @Transactional
  public LocalDate openPublicity(String number) {
    Application a = applications.require(number);
    LocalDate until = special.begin(number, PUBLICITY, "专家评审达标，予以公示");
    publicities.open(number, until);
    documents.issue(
        a,
        DocumentKind.PUBLICITY_NOTICE,
        Map.of(
            "actionName", item(number).action(a.action()).name(),
            "until", until,
            "basis", List.of(Point.of(terms(number).text(), terms(number).clause()))));
    return until;
  }

  @Transactional
  public LocalDate endPublicity(String number) {
    publicities.close(number);
    return special.conclude(number, "公示期满");
  }

  /** An objection that stands is what experts would have found. */
  @Transactional
  public void objected(String number, String reason) {
    assessments.keep(number, false, "公示期间的异议成立：" + reason);
    applications.act(number, "objection-upheld", Map.of("reason", reason), terms(number).clause());
  }

  private boolean met(String number) {
    return assessments.met(number).orElse(false);
  }

  private ExpertTerms terms(String number) {
    return item(number).experts();
  }

  private Item item(String number) {
    return cases.open(number).item();
  }
}
