package cn.zhunying.licence.effect;

import static java.util.Objects.requireNonNull;

import cn.zhunying.application.Application;
import cn.zhunying.application.Case;
import cn.zhunying.calendar.Calendars;
import cn.zhunying.catalogue.Item;
import cn.zhunying.catalogue.terms.licence.LicenceTerms;
import cn.zhunying.identity.Bureaus;
import cn.zhunying.licence.Facts;
import cn.zhunying.licence.Licence;
import cn.zhunying.licence.LicenceStatus;
import cn.zhunying.licence.LicenceTable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Licences as applications ask for them, from today. Numbers come from a sequence: unique, never
 * used again.
 */
@Component
class LicenceDrafts {

  private final LicenceTable table;
  private final Bureaus bureaus;
  private final Calendars calendars;
  private final Clock clock;

  LicenceDrafts(LicenceTable table, Bureaus bureaus, Calendars calendars, Clock clock) {
    this.table = table;
    this.bureaus = bureaus;
    this.calendars = calendars;
    this.clock = clock;
  }

  /** For its first term. */
  Licence issuing(Case c) {
    return draft(c, beginning(c), term(c));
  }

  /** To prepare for a time. */
  Licence preparing(Case c) {
    LocalDate until = requireNonNull(c.action().validity()).deadline(today(), calendars.current());
    return draft(c, LicenceStatus.PREPARING, until);
  }

  private Licence draft(Case c, LicenceStatus status, @Nullable LocalDate until) {
    Application a = c.application();
    Item item = c.item();
    LocalDate today = today();
    Map<String, Object> facts = item.licenceTerms().kept(a.answers());
    return new Licence(
        "",
        a.item(),
        item.name(),
        a.number(),
        a.uscc(),
        a.subjectName(),
        a.account(),
        a.bureau(),
        Facts.scope(item, facts),
        status,
        a.byCommitment(),
        today,
        until,
        null,
        null,
        null,
        a.legalRepresentative(),
        a.address(),
        a.registeredCapital(),
        today,
        a.bureau(),
        facts);
  }

  /** The last day of a first term that begins today; null where there is no term. */
  private @Nullable LocalDate term(Case c) {
    LicenceTerms law = c.item().licenceTerms();
    return law.validity().n() == null
        ? null
        : law.until(today(), c.application().answers(), calendars.current());
  }

  /** Who has still to show something may not operate until then: the item's terms say what. */
  private static LicenceStatus beginning(Case c) {
    return c.item().holdsOperation(c.application().byCommitment())
        ? LicenceStatus.NOT_YET_OPERATING
        : LicenceStatus.IN_FORCE;
  }

  /** With the next number of its kind and bureau. */
  Licence insert(Licence draft, String kind, String bureau) {
    return table.insert(draft, kind + bureaus.require(bureau).regionCode() + today().getYear());
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
