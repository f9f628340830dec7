package cn.zhunying.licence.end;

import static java.util.Objects.requireNonNull;

import cn.zhunying.application.Application;
import cn.zhunying.application.Applications;
import cn.zhunying.calendar.Calendars;
import cn.zhunying.catalogue.Item;
import cn.zhunying.catalogue.Items;
import cn.zhunying.catalogue.terms.Cited;
import cn.zhunying.catalogue.terms.licence.LicenceTerms;
import cn.zhunying.catalogue.terms.licence.NotBeyond;
import cn.zhunying.licence.Licence;
import cn.zhunying.licence.LicenceRecord;
import cn.zhunying.licence.Licences;
import cn.zhunying.licence.paper.LicencePapers;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 自动延续: licences whose term draws near its end, and the term that follows. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class LicenceRenewals {

  private final LicenceEndTable terms;
  private final Licences licences;
  private final Applications applications;
  private final LicencePapers papers;
  private final LicenceRecord record;
  private final Items items;
  private final Calendars calendars;

  LicenceRenewals(
      LicenceEndTable terms,
      Licences licences,
      Applications applications,
      LicencePapers papers,
      LicenceRecord record,
      Items items,
      Calendars calendars) {
    this.terms = terms;
    this.licences = licences;
    this.applications = applications;
    this.papers = papers;
    this.record = record;
    this.items = items;
    this.calendars = calendars;
  }

  /** Living licences of an item whose term ends by a day and has not been looked at. */
  @Transactional(readOnly = true)
  public List<String> toLookAt(String item, LocalDate through, int most) {
    return terms.toLookAt(item, through, most);
  }

  /** Of these the ones not looked at yet, each once for each term. */
  public List<Licence> lookAt(List<String> numbers) {
    return terms.lookAt(numbers);
  }

  /**
   * 自动延续: the next term begins where this one ends, under the same number, with a new certificate.
   */
  public Licence renew(Licence licence) {
    Item item = items.require(licence.item());
    LocalDate until =
        item.licenceTerms()
            .until(requireNonNull(licence.validUntil()), restsOn(licence), calendars.current());
    Licence renewed = licences.extended(licence, until);
    Cited ground = requireNonNull(item.licenceTerms().termEnd()).renewal();
    record.act(licence, "licence-extended", Map.of("until", until.toString()), ground.clause());
    papers.certify(applications.require(licence.applicationNumber()), item, renewed);
    return renewed;
  }

  /** Found unused: it lapses with its term. */
  public void lapsesWithTerm(Licence licence, String reason) {
    terms.lapses(licence.number(), reason);
  }

  /** Whether what it rests on reaches beyond its term; what nobody stated does not hold it back. */
  public boolean mayGoOn(Licence licence) {
    NotBeyond bound = law(licence).notBeyond();
    LocalDate day = bound == null ? null : bound.day(restsOn(licence));
    return day == null || day.isAfter(licence.validUntil());
  }

  /** What the newest granted application about it stated. */
  private Map<String, ?> restsOn(Licence licence) {
    NotBeyond bound = law(licence).notBeyond();
    return bound == null
        ? Map.of()
        : applications.grantedOn(licence.number(), licence.applicationNumber()).stream()
            .map(Application::answers)
            .filter(answers -> answers.get(bound.field()) != null)
            .findFirst()
            .orElse(Map.of());
  }

  private LicenceTerms law(Licence licence) {
    return items.require(licence.item()).licenceTerms();
  }
}
