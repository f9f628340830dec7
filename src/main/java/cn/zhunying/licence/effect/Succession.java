package cn.zhunying.licence.effect;

import cn.zhunying.application.Application;
import cn.zhunying.application.Case;
import cn.zhunying.application.NamedLicences;
import cn.zhunying.catalogue.Item;
import cn.zhunying.catalogue.terms.action.Particulars;
import cn.zhunying.journal.Journal;
import cn.zhunying.licence.Altered;
import cn.zhunying.licence.Facts;
import cn.zhunying.licence.Licence;
import cn.zhunying.licence.Licences;
import cn.zhunying.licence.paper.LicencePapers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 分立、合并: licences that come from others, or end in them, by the answers the terms name. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class Succession {

  private final LicenceDrafts drafts;
  private final LicenceChanges changes;
  private final Cancelling cancelling;
  private final Licences licences;
  private final LicencePapers papers;
  private final Journal journal;
  private final Clock clock;

  Succession(
      LicenceDrafts drafts,
      LicenceChanges changes,
      Cancelling cancelling,
      Licences licences,
      LicencePapers papers,
      Journal journal,
      Clock clock) {
    this.drafts = drafts;
    this.changes = changes;
    this.cancelling = cancelling;
    this.licences = licences;
    this.papers = papers;
    this.journal = journal;
    this.clock = clock;
  }

  /** 分立: a licence for each successor the answers name; the old one goes on or ends. */
  void divide(String application) {
    changes.onLicence(
        application,
        (c, old) -> {
          List<String> brought = succeed(c, old);
          settle(c, old, "licence-divided", licences.texts().ends().dividedInto(brought));
        });
  }

  /** 合并: the licences the answers name end in this one, or all of them in a new one. */
  void unite(String application) {
    changes.onLicence(
        application,
        (c, old) -> {
          boolean ends = c.action().ends(c.application().answers());
          List<String> brought = ends ? succeed(c, old) : List.of(old.number());
          String into = licences.texts().ends().unitedInto(brought);
          others(c).forEach(other -> cancelling.endIn(c, other, into));
          settle(c, old, "licence-united", into);
        });
  }

  private List<String> succeed(Case c, Licence old) {
    return c.action().successors().stream()
        .filter(terms -> c.application().answers().get(terms.uscc()) != null)
        .map(terms -> succeed(c, old, terms).number())
        .toList();
  }

  private Licence succeed(Case c, Licence old, Particulars terms) {
    Application a = c.application();
    Item item = c.item();
    Altered.Stated who =
        new Altered.Stated(
            Altered.answer(a, terms.holder(), old.holder()),
            Altered.answer(a, terms.uscc(), old.uscc()),
            Altered.answer(a, terms.legalRepresentative(), old.legalRepresentative()),
            Altered.answer(a, terms.address(), old.address()),
            null);
    Map<String, Object> facts = new LinkedHashMap<>(old.facts());
    if (terms.name() != null) {
      facts.put(item.licenceTerms().named(), a.answers().get(terms.name()));
    }
    Licence successor =
        drafts.insert(
            drafts.issuing(c).of(who, Facts.scope(item, facts), facts),
            item.licenceTerms().prefix(),
            old.bureau());
    journal.begin(successor.number());
    changes.record(
        c, successor, "licence-issued", Map.of("remark", licences.texts().from(old.number())));
    papers.issue(a, item, successor);
    return successor;
  }

  /** What becomes of the licence the application is about. */
  private void settle(Case c, Licence old, String act, String remark) {
    if (c.action().ends(c.application().answers())) {
      cancelling.endIn(c, old, remark);
    } else {
      changes.record(c, old, act, Map.of("remark", remark));
      papers.issue(c.application(), c.item(), old);
    }
  }

  /** Those named that have not ended in the meantime. */
  private List<Licence> others(Case c) {
    return NamedLicences.in(c.application().answers().get(c.action().others())).stream()
        .map(licences::require)
        .filter(other -> other.livesOn(LocalDate.now(clock)))
        .toList();
  }
}
