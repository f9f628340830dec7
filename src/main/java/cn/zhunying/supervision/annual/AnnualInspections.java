package cn.zhunying.supervision.annual;

import static java.util.Objects.requireNonNull;

import cn.zhunying.catalogue.terms.Cited;
import cn.zhunying.catalogue.terms.supervision.Conclusion;
import cn.zhunying.catalogue.terms.supervision.DutyTerms;
import cn.zhunying.catalogue.terms.supervision.Ground;
import cn.zhunying.documents.Document;
import cn.zhunying.documents.DocumentKind;
import cn.zhunying.documents.Point;
import cn.zhunying.licence.HolderNotices;
import cn.zhunying.licence.Licence;
import cn.zhunying.licence.Licences;
import cn.zhunying.licence.paper.LicenceDocuments;
import cn.zhunying.supervision.Duty;
import cn.zhunying.supervision.DutyJournal;
import cn.zhunying.supervision.DutyTable;
import cn.zhunying.supervision.Terms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 年度检查: concluded, announced and written on the licence; what falls short is rectified. */
@Service
public class AnnualInspections {

  private final AnnualConclusionTable conclusions;
  private final DutyTable table;
  private final DutyJournal journal;
  private final Licences licences;
  private final LicenceDocuments documents;
  private final HolderNotices notices;
  private final Terms terms;

  AnnualInspections(
      AnnualConclusionTable conclusions,
      DutyTable table,
      DutyJournal journal,
      Licences licences,
      LicenceDocuments documents,
      HolderNotices notices,
      Terms terms) {
    this.conclusions = conclusions;
    this.table = table;
    this.journal = journal;
    this.licences = licences;
    this.documents = documents;
    this.notices = notices;
    this.terms = terms;
  }

  /** The conclusions of a licence, newest first. */
  public List<AnnualConclusion> of(String licence) {
    return conclusions.of(licence);
  }

  /** The grounds an inspector may name on the inspections of this licence that are open. */
  public List<Ground> grounds(Licence licence) {
    return open(licence).flatMap(law -> law.grounds().stream()).distinct().toList();
  }

  /** What an inspector has to look at on the inspections of this licence that are open. */
  public List<Cited> examined(Licence licence) {
    return open(licence).flatMap(law -> law.examined().stream()).distinct().toList();
  }

  private Stream<Conclusion> open(Licence licence) {
    return table.ofLicence(licence.number()).stream()
        .filter(duty -> duty.state() == Duty.State.OPEN)
        .map(duty -> terms.inHand(duty).terms().conclusion())
        .filter(Objects::nonNull);
  }

  /**
   * @param named the numbers of the grounds, as the inspector wrote them; null with a full pass
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void conclude(
      long id, AnnualConclusion.Grade grade, @Nullable String named, @Nullable String reason) {
    Duty duty = table.require(id);
    Licence licence = licences.require(duty.licence());
    Conclusion law = terms.inHand(duty).terms().conclusion();
    List<Ground> grounds = grade.passes() ? List.of() : AnnualConclusion.grounds(law, named);
    int year = duty.opensOn().getYear();
    Document announcement =
        documents.issue(
            rates(law) ? DocumentKind.RATING_CONCLUSION : DocumentKind.ANNUAL_CONCLUSION,
            licence,
            said(duty, law, grade, points(grounds, reason, duty.clause())));
    conclusions.add(
        duty,
        new AnnualConclusion(
            duty.name(),
            year,
            grade,
            grounds.stream().map(Ground::code).toList(),
            reason,
            terms.today(),
            announcement.number(),
            null,
            null,
            duty.clause()));
    if (grade.passes()) {
      table.done(id, Duty.Outcome.QUALIFIED);
    } else {
      table.found(id, Duty.Finding.UNQUALIFIED, found(grounds, reason));
    }
    journal.record(
        duty,
        act(law, "concluded"),
        Map.of(
            "remark",
            year + " 年" + duty.name() + "结论：" + grade.label(),
            "reason",
            grade.passes() ? "" : found(grounds, reason),
            "document",
            announcement.number()),
        duty.clause());
    notices.tell(
        licence.number(),
        "annual-inspection-concluded",
        Map.of(
            "duty", duty.name(),
            "licence", licence.number(),
            "year", String.valueOf(year),
            "result", grade.label(),
            "document", announcement.displayNumber(),
            "why", grade.passes() ? "" : requireNonNull(law).consequence().text() + "。"));
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void reviewed(long id, Duty.Outcome outcome) {
    Duty duty = table.require(id);
    boolean rectified = outcome == Duty.Outcome.RECTIFIED;
    conclusions.reviewed(id, outcome, terms.today());
    table.done(id, outcome);
    journal.record(
        duty,
        act(terms.inHand(duty).terms().conclusion(), "reviewed"),
        Map.of("remark", rectified ? "整改复核合格" : "整改复核不合格"),
        duty.clause());
    notices.tell(
        duty.licence(),
        "annual-inspection-reviewed",
        Map.of(
            "duty",
            duty.name(),
            "licence",
            duty.licence(),
            "result",
            rectified ? "合格" : "不合格",
            "why",
            rectified
                ? ""
                : requireNonNull(terms.inHand(duty).terms().conclusion()).consequence().text()
                    + "。"));
  }

  /** An assessment grades without grounds, and its paper says which assessment it was. */
  private static boolean rates(@Nullable Conclusion law) {
    return law != null && law.grounds().isEmpty();
  }

  private static String act(@Nullable Conclusion law, String what) {
    return (rates(law) ? "rating-" : "annual-inspection-") + what;
  }

  private Map<String, Object> said(
      Duty duty, @Nullable Conclusion law, AnnualConclusion.Grade grade, List<Point> found) {
    Map<String, Object> said = new HashMap<>();
    said.put("year", duty.opensOn().getYear() + " 年");
    said.put("conclusion", grade.label());
    said.put("concludedOn", terms.today());
    said.put("grounds", found);
    said.put("basis", basis(duty, law, grade));
    if (rates(law)) {
      said.put("name", duty.name());
    }
    return said;
  }

  /** What a rating leaves open: until it is rectified no inspection ends with a full pass. */
  public Optional<AnnualConclusion> heldBack(Duty inspection) {
    List<String> ratings =
        terms.inHand(inspection).law().duties().stream()
            .filter(d -> rates(d.conclusion()))
            .map(DutyTerms::kind)
            .toList();
    return conclusions.rated(inspection.licence(), ratings).filter(AnnualConclusion::holdsBack);
  }

  private static List<Point> points(List<Ground> grounds, @Nullable String reason, String clause) {
    List<Point> points = new ArrayList<>();
    grounds.forEach(g -> points.add(Point.of(g.text(), g.clause())));
    points.add(
        reason == null || reason.isBlank()
            ? Point.of("未发现不合格的情形", clause)
            : Point.of("事实：" + reason, clause));
    return points;
  }

  private static List<Point> basis(
      Duty duty, @Nullable Conclusion law, AnnualConclusion.Grade grade) {
    List<Point> basis = new ArrayList<>();
    basis.add(Point.of(rates(law) ? "评估结果向社会公布" : "年度检查结论记于许可证副本并向社会公告", duty.clause()));
    if (!grade.passes()) {
      basis.add(Point.of(requireNonNull(law).rectify().text(), law.rectify().clause()));
      basis.add(Point.of(law.consequence().text(), law.consequence().clause()));
    }
    return basis;
  }

  private static String found(List<Ground> grounds, @Nullable String reason) {
    StringBuilder text = new StringBuilder();
    grounds.forEach(g -> text.append(g.code()).append(g.text()).append("；"));
    return text.append(reason).toString();
  }
}
