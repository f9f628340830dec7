package cn.zhunying.licence.effect;

import static java.util.Objects.requireNonNull;

import cn.zhunying.application.Case;
import cn.zhunying.application.publicity.RunningPublicities;
import cn.zhunying.calendar.Calendars;
import cn.zhunying.catalogue.terms.Cited;
import cn.zhunying.catalogue.terms.action.PublishedTerms;
import cn.zhunying.licence.entry.LicenceEntries;
import cn.zhunying.licence.paper.ConsentNotices;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 随许可证登记: what was filed, or agreed to, stands with the licence from now on. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class Entering {

  private final LicenceChanges changes;
  private final LicenceEntries entries;
  private final ConsentNotices papers;
  private final RunningPublicities publicities;
  private final Calendars calendars;
  private final Clock clock;

  Entering(
      LicenceChanges changes,
      LicenceEntries entries,
      ConsentNotices papers,
      RunningPublicities publicities,
      Calendars calendars,
      Clock clock) {
    this.changes = changes;
    this.entries = entries;
    this.papers = papers;
    this.publicities = publicities;
    this.calendars = calendars;
    this.clock = clock;
  }

  private void publish(Case c) {
    PublishedTerms published = requireNonNull(c.action().enters()).published();
    if (published != null) {
      publicities.open(
          c.number(), published.period().deadline(LocalDate.now(clock), calendars.current()));
    }
  }

  void enter(String application) {
    changes.onLicence(
        application,
        (c, licence) -> {
          entries.add(licence.number(), c.number());
          changes.record(c, licence, "licence-entered", Map.of("remark", c.action().name()));
          publish(c);
          Cited consent = requireNonNull(c.action().enters()).consent();
          if (consent != null) {
            papers.issue(c, licence, consent);
          }
        });
  }
}
