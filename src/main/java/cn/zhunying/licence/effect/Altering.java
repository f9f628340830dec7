package cn.zhunying.licence.effect;

import static java.util.Objects.requireNonNull;

import cn.zhunying.application.Application;
import cn.zhunying.calendar.Calendars;
import cn.zhunying.catalogue.terms.action.Particulars;
import cn.zhunying.licence.Altered;
import cn.zhunying.licence.Licence;
import cn.zhunying.licence.LicenceTable;
import cn.zhunying.licence.Licences;
import cn.zhunying.licence.paper.LicencePapers;
import cn.zhunying.licence.place.LicencePoints;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 变更、延续、补发、增设办学点、升办: under the same number. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class Altering {

  private final LicenceTable table;
  private final LicenceChanges changes;
  private final Licences licences;
  private final LicencePapers papers;
  private final LicencePoints points;
  private final Calendars calendars;

  Altering(
      LicenceTable table,
      LicenceChanges changes,
      Licences licences,
      LicencePapers papers,
      LicencePoints points,
      Calendars calendars) {
    this.table = table;
    this.changes = changes;
    this.licences = licences;
    this.papers = papers;
    this.points = points;
    this.calendars = calendars;
  }

  /** 变更: the licence says what the application says. */
  void alter(String application) {
    changes.onLicence(
        application,
        (c, old) -> {
          Application a = c.application();
          table.altered(old.number(), Altered.of(c.action(), a, old));
          table.keeps(old, c.item(), a.answers());
          Licence altered = licences.renewed(a, old);
          changes.record(c, altered, "licence-altered", Altered.changes(a, c.item(), old, altered));
          if (!c.action().isFiled()) {
            papers.issue(a, c.item(), altered);
          } else if (Altered.isPrinted(old, altered)) {
            papers.certify(a, c.item(), altered);
          }
        });
  }

  /** 延续: the next term begins where this one ends. */
  void extend(String application) {
    changes.onLicence(
        application,
        (c, old) -> {
          Application a = c.application();
          LocalDate until =
              c.item()
                  .licenceTerms()
                  .until(requireNonNull(old.validUntil()), a.answers(), calendars.current());
          table.extended(old, until);
          Licence extended = licences.renewed(a, old);
          changes.record(c, extended, "licence-extended", Map.of("until", until.toString()));
          papers.issue(a, c.item(), extended);
        });
  }

  /** 补发: the same licence on a new paper. */
  void reissue(String application) {
    changes.onLicence(
        application,
        (c, old) -> {
          changes.record(c, old, "licence-reissued", Map.of());
          papers.issue(c.application(), c.item(), old);
        });
  }

  /** 校外办学点: a further place under the same licence. */
  void addPoint(String application) {
    changes.onLicence(
        application,
        (c, old) -> {
          Application a = c.application();
          Particulars sets = requireNonNull(c.action().sets());
          String name = Altered.answer(a, sets.name(), "—");
          String address = Altered.answer(a, sets.address(), "—");
          points.add(old.number(), a.number(), name, address);
          changes.record(c, old, "licence-point-added", Map.of("remark", name + "，" + address));
          papers.issue(a, c.item(), old);
        });
  }

  /** 升办: the bureau that decided stands for it from now on; the one in charge of it stays. */
  void upgrade(String application) {
    changes.onLicence(
        application,
        (c, old) -> {
          Application a = c.application();
          table.licensedBy(old.number(), a.bureau());
          table.keeps(old, c.item(), a.answers());
          Licence now = licences.renewed(a, old);
          changes.record(c, now, "licence-upgraded", Altered.changes(a, c.item(), old, now));
          papers.issue(a, c.item(), now);
        });
  }
}
