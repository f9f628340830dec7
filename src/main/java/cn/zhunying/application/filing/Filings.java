package cn.zhunying.application.filing;

import cn.zhunying.application.Application;
import cn.zhunying.application.ApplicationStatus;
import cn.zhunying.application.Applications;
import cn.zhunying.application.Case;
import cn.zhunying.application.Cases;
import cn.zhunying.application.material.Materials;
import cn.zhunying.application.notice.ApplicantNotices;
import cn.zhunying.calendar.Calendars;
import cn.zhunying.calendar.ChineseDates;
import cn.zhunying.catalogue.terms.action.Effect;
import cn.zhunying.catalogue.terms.material.Material;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 备案: filed on the spot when whole, else told at once what is missing; there is no refusal. */
@Service
public class Filings {

  private final Applications applications;
  private final Materials materials;
  private final Receipts receipts;
  private final ApplicantNotices notices;
  private final Cases cases;
  private final Calendars calendars;
  private final Clock clock;

  Filings(
      Applications applications,
      Materials materials,
      Receipts receipts,
      ApplicantNotices notices,
      Cases cases,
      Calendars calendars,
      Clock clock) {
    this.applications = applications;
    this.materials = materials;
    this.receipts = receipts;
    this.notices = notices;
    this.cases = cases;
    this.calendars = calendars;
    this.clock = clock;
  }

  public boolean isComplete(String number) {
    return materials.missing(applications.require(number)).isEmpty();
  }

  /** Tells all that is missing; gives the last day it is waited for. */
  @Transactional(propagation = Propagation.MANDATORY)
  public LocalDate tellMissing(String number) {
    Case c = cases.open(number);
    String missing =
        materials.missing(c.application()).stream()
            .map(Material::name)
            .collect(Collectors.joining("、"));
    LocalDate until =
        c.item().limits().answer().deadline(LocalDate.now(clock), calendars.current());
    applications.act(
        number, "filing-incomplete", Map.of("remark", missing), receipts.rule(c).clause());
    notices.tell(
        number,
        "filing-incomplete",
        Map.of(
            "missing", missing,
            "until", ChineseDates.format(until),
            "word", Receipts.word(c)));
    return until;
  }

  /** Gives what the filing does to a licence; empty when it is about none. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<Effect> file(String number) {
    Case c = cases.open(number);
    Application a = c.application();
    applications.standsAt(number, ApplicationStatus.FILED);
    applications.act(number, "filed", late(c), receipts.rule(c).clause());
    receipts.issue(c);
    notices.tell(number, "filed", Map.of("word", Receipts.word(c)));
    return a.licence() == null ? Optional.empty() : Optional.of(c.action().effect());
  }

  /** Whoever comes late is taken all the same, and it stands on the record. */
  private Map<String, Object> late(Case c) {
    return receipts
        .late(c)
        .<Map<String, Object>>map(p -> Map.of("remark", p.text()))
        .orElse(Map.of());
  }
}
