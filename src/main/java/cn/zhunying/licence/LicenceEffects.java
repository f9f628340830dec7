package cn.zhunying.licence;

import cn.zhunying.application.Application;
import cn.zhunying.application.Case;
import cn.zhunying.application.Cases;
import cn.zhunying.application.NamedLicences;
import cn.zhunying.calendar.Calendars;
import cn.zhunying.catalogue.Item;
import cn.zhunying.catalogue.terms.action.ActionTerms;
import cn.zhunying.catalogue.terms.action.Particulars;
import cn.zhunying.journal.Journal;
import cn.zhunying.licence.paper.LicencePapers;
import cn.zhunying.licence.place.LicencePoints;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a grant does beyond issuing, altering, extending and ending one licence: the item's terms
 * say which answers it goes by.
 */
@Service
public class LicenceEffects {

  private final LicenceTable table;
  private final Licences licences;
  private final LicencePapers papers;
  private final HolderNotices notices;
  private final LicencePoints points;
  private final Journal journal;
  private final Cases cases;
  private final Calendars calendars;
  private final Clock clock;

  LicenceEffects(
      LicenceTable table,
      Licences licences,
      LicencePapers papers,
      HolderNotices notices,
      LicencePoints points,
      Journal journal,
      Cases cases,
      Calendars calendars,
      Clock clock) {
    this.table = table;
    this.licences = licences;
    this.papers = papers;
    this.notices = notices;
    this.points = points;
    this.journal = journal;
    this.cases = cases;
    this.calendars = calendars;
    this.clock = clock;
  }

  /** 筹设: may be prepared for a time, and may not be operated. */
  @Transactional
  public void prepare(String application) {
    Case c = cases.open(application);
    Application a = c.application();
    Item item = c.item();
    ActionTerms terms = c.action();
    Licence approval =
        licences.insert(
            licences.draft(
                a,
                item,
                LicenceStatus.PREPARING,
                terms.validity().deadline(LocalDate.now(clock), calendars.current())),
            licences.prefix(Licence.PREPARATION, a.bureau()));
    journal.begin(approval.number());
    licences.record(a, item, approval, "preparation-approved", Map.of());
    papers.approvePreparation(a, terms, approval);
  }

  /** 分立: a licence for each successor the answers name; the old one goes on or ends. */
  @Transactional
  public void divide(String application) {
    licences.onLicence(
        application,
        (a, item, old) -> {
          List<String> brought = succeed(a, item, old);
          settle(a, item, old, "licence-divided", "分立为 " + String.join("、", brought));
        });
  }

  /** 合并: the licences the answers name end in this one, or all of them in a new one. */
  @Transactional
  public void unite(String application) {
    licences.onLicence(
        application,
        (a, item, old) -> {
          boolean ends = item.action(a.action()).ends(a.answers());
          List<String> brought = ends ? succeed(a, item, old) : List.of(old.number());
          String into = "合并入 " + String.join("、", brought);
          others(a, item).forEach(other -> endIn(a, item, other, into));
          settle(a, item, old, "licence-united", into);
        });
  }

  /** 补发: the same licence on a new paper. */
  @Transactional
  public void reissue(String application) {
    licences.onLicence(
        application,
        (a, item, old) -> {
          licences.record(a, item, old, "licence-reissued", Map.of());
          papers.issue(a, item, old);
        });
  }

  /** 校外办学点: a further place under the same licence. */
  @Transactional
  public void addPoint(String application) {
    licences.onLicence(
        application,
        (a, item, old) -> {
          Particulars sets = item.action(a.action()).sets();
          String name = Altered.answer(a, sets.name(), "—");
          String address = Altered.answer(a, sets.address(), "—");
          points.add(old.number(), a.number(), name, address);
          licences.record(
              a, item, old, "licence-point-added", Map.of("remark", name + "，" + address));
          papers.issue(a, item, old);
        });
  }

  /** 升办: the bureau that decided stands for it from now on; the one in charge of it stays. */
  @Transactional
  public void upgrade(String application) {
    licences.onLicence(
        application,
        (a, item, old) -> {
          table.licensedBy(old.number(), a.bureau());
          licences.keep(item, old, a.answers());
          Licence now = licences.renewed(a, old);
          licences.record(a, item, now, "licence-upgraded", Altered.changes(a, item, old, now));
          papers.issue(a, item, now);
        });
  }

  private List<String> succeed(Application a, Item item, Licence old) {
    return item.action(a.action()).successorTerms().stream()
        .filter(terms -> a.answers().get(terms.uscc()) != null)
        .map(terms -> succeed(a, item, old, terms).number())
        .toList();
  }

  private Licence succeed(Application a, Item item, Licence old, Particulars terms) {
    Altered.Stated who =
        new Altered.Stated(
            Altered.answer(a, terms.holder(), old.holder()),
            Altered.answer(a, terms.uscc(), old.uscc()),
            Altered.answer(a, terms.legalRepresentative(), old.legalRepresentative()),
            Altered.answer(a, terms.address(), old.address()),
            null);
    Map<String, Object> facts = new LinkedHashMap<>(old.facts());
    if (terms.name() != null) {
      facts.put(item.licence().named(), a.answers().get(terms.name()));
    }
    Licence successor =
        licences.insert(
            licences
                .draft(a, item, Licences.beginning(a, item), licences.term(a, item))
                .of(who, Facts.scope(item, facts), facts),
            licences.prefix(item.licence().prefix(), old.bureau()));
    journal.begin(successor.number());
    licences.record(a, item, successor, "licence-issued", Map.of("remark", "来自 " + old.number()));
    papers.issue(a, item, successor);
    return successor;
  }

  /** What becomes of the licence the application is about. */
  private void settle(Application a, Item item, Licence old, String act, String remark) {
    if (item.action(a.action()).ends(a.answers())) {
      endIn(a, item, old, remark);
    } else {
      licences.record(a, item, old, act, Map.of("remark", remark));
      papers.issue(a, item, old);
    }
  }

  /** Those named that have not ended in the meantime. */
  private List<Licence> others(Application a, Item item) {
    return NamedLicences.in(a.answers().get(item.action(a.action()).others())).stream()
        .map(number -> licences.require(number))
        .filter(other -> other.livesOn(LocalDate.now(clock)))
        .toList();
  }

  private void endIn(Application a, Item item, Licence licence, String reason) {
    String clause = item.action(a.action()).clause();
    licences.end(licence, LicenceStatus.CANCELLED, reason, clause);
    table.endedBy(licence.number(), a.number());
    Licence ended = licences.renewed(a, licence);
    licences.record(a, item, ended, "licence-cancelled", Map.of("reason", reason));
    papers.announce(a, ended, item.action(a.action()).text(), clause);
    if (!ended.number().equals(a.licence())) {
      notices.tell(
          ended.number(),
          "licence-ended-in-another",
          Map.of("licence", ended.number(), "reason", reason));
    }
  }
}
