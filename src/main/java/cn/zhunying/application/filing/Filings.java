package cn.zhunying.application.filing;

import cn.zhunying.application.Application;
import cn.zhunying.application.ApplicationStatus;
import cn.zhunying.application.Applications;
import cn.zhunying.application.Case;
import cn.zhunying.application.Cases;
import cn.zhunying.application.material.Materials;
import cn.zhunying.application.notice.ApplicantNotices;
import cn.zhunying.application.notice.CaseDocuments;
import cn.zhunying.calendar.Calendars;
import cn.zhunying.calendar.ChineseDates;
import cn.zhunying.catalogue.terms.action.Effect;
import cn.zhunying.catalogue.terms.material.Material;
import cn.zhunying.documents.DocumentKind;
import cn.zhunying.documents.Point;
import cn.zhunying.law.CommonRules;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 备案: filed on the spot when whole, else told at once what is missing; there is no refusal. */
@Service
public class Filings {

  private final Applications applications;
  private final Materials materials;
  private final CaseDocuments documents;
  private final ApplicantNotices notices;
  private final Cases cases;
  private final Calendars calendars;
  private final CommonRules rules;
  private final Clock clock;

  Filings(
      Applications applications,
      Materials materials,
      CaseDocuments documents,
      ApplicantNotices notices,
      Cases cases,
      Calendars calendars,
      CommonRules rules,
      Clock clock) {
    this.applications = applications;
    this.materials = materials;
    this.documents = documents;
    this.notices = notices;
    this.cases = cases;
    this.calendars = calendars;
    this.rules = rules;
    this.clock = clock;
  }

  public boolean isComplete(String number) {
    return materials.missing(applications.require(number)).isEmpty();
  }

  /** Tells all that is missing; gives the last day it is waited for. */
  @Transactional
  public LocalDate tellMissing(String number) {
    Case c = cases.open(number);
    String missing =
        materials.missing(c.application()).stream()
            .map(Material::name)
            .collect(Collectors.joining("、"));
    LocalDate until =
        c.item().limits().answer().deadline(LocalDate.now(clock), calendars.current());
    applications.act(
        number, "filing-incomplete", Map.of("remark", missing), rules.filed().clause());
    notices.tell(
        number,
        "filing-incomplete",
        Map.of("missing", missing, "until", ChineseDates.format(until)));
    return until;
  }

  /** Gives what the filing does to a licence; empty when it is about none. */
  @Transactional
  public Optional<Effect> file(String number) {
    Case c = cases.open(number);
    Application a = c.application();
    applications.standsAt(number, ApplicationStatus.FILED);
    applications.act(number, "filed", Map.of(), rules.filed().clause());
    List<Point> basis =
        c.item().legalBasis().stream().map(b -> Point.of(b.text(), b.clause())).toList();
    documents.issue(
        a,
        DocumentKind.FILING_RECEIPT,
        Map.of("filedOn", LocalDate.now(clock), "basis", basis, "clause", rules.filed().clause()));
    notices.tell(number, "filed", Map.of());
    return a.licence() == null ? Optional.empty() : Optional.of(c.action().effect());
  }
}
