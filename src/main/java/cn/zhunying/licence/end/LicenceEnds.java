package cn.zhunying.licence.end;

import static java.util.Objects.requireNonNull;

import cn.zhunying.application.Applications;
import cn.zhunying.catalogue.Items;
import cn.zhunying.catalogue.terms.Cited;
import cn.zhunying.catalogue.terms.licence.LicenceTerms;
import cn.zhunying.law.CommonRules.Rule;
import cn.zhunying.licence.Licence;
import cn.zhunying.licence.LicenceRecord;
import cn.zhunying.licence.LicenceStatus;
import cn.zhunying.licence.Licences;
import cn.zhunying.licence.paper.LicencePapers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of a licence by the end of its term, without being asked for. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class LicenceEnds {

  private final LicenceEndTable terms;
  private final Licences licences;
  private final LicenceEnding ending;
  private final Applications applications;
  private final LicencePapers papers;
  private final LicenceRecord record;
  private final Items items;

  LicenceEnds(
      LicenceEndTable terms,
      Licences licences,
      LicenceEnding ending,
      Applications applications,
      LicencePapers papers,
      LicenceRecord record,
      Items items) {
    this.terms = terms;
    this.licences = licences;
    this.ending = ending;
    this.applications = applications;
    this.papers = papers;
    this.record = record;
    this.items = items;
  }

  /**
   * Licences whose term is over, oldest first. One with an application still open waits for its
   * decision: whoever asked for renewal in time must not lose by the office's delay.
   */
  @Transactional(readOnly = true)
  public List<String> over(int most) {
    return terms.over(most);
  }

  /** Of these the ones still so; another node's are left to it. */
  public List<Licence> lockOver(List<String> numbers) {
    return terms.lockOver(numbers);
  }

  public Licence expire(Licence licence) {
    LicenceTerms law = law(licence);
    ending.end(
        licence,
        LicenceStatus.EXPIRED,
        licences.texts().ends().notRenewed(),
        law.validity().ground());
    record.act(
        licence,
        "licence-expired",
        Map.of("validUntil", requireNonNull(licence.validUntil()).toString()),
        law.validity().clause());
    return licences.require(licence.number());
  }

  /** 到期待换证: not ended, but not to be used until it is renewed. */
  public void pend(Licence licence) {
    licences.stands(licence, LicenceStatus.EXPIRED_PENDING);
    Rule pending = requireNonNull(law(licence).termEnd()).pending();
    record.act(licence, "licence-pending", Map.of("remark", pending.text()), pending.clause());
  }

  /** 自然废止. */
  public Licence lapse(Licence licence, String reason) {
    Cited lapse = requireNonNull(law(licence).termEnd()).lapse();
    ending.end(
        licence, LicenceStatus.EXPIRED, licences.texts().ends().lapsedFor(reason), lapse.clause());
    return announced(licence, "licence-lapsed", lapse);
  }

  public Licence cancelExpired(Licence licence) {
    Cited cancellation = requireNonNull(law(licence).termEnd()).cancellation();
    ending.end(
        licence,
        LicenceStatus.CANCELLED,
        licences.texts().ends().notExchanged(),
        cancellation.clause());
    return announced(licence, "licence-cancelled", cancellation);
  }

  private Licence announced(Licence licence, String act, Cited ground) {
    Licence ended = licences.require(licence.number());
    record.act(licence, act, Map.of("reason", ended.endReason()), ground.clause());
    papers.announce(
        applications.require(licence.applicationNumber()), ended, ground.text(), ground.clause());
    return ended;
  }

  /** Why it was found unused. */
  public Optional<String> lapseReason(Licence licence) {
    if (licence.status() == LicenceStatus.NOT_YET_OPERATING) {
      return Optional.of(licences.texts().ends().unopened());
    }
    return terms.lapseReason(licence.number());
  }

  private LicenceTerms law(Licence licence) {
    return items.require(licence.item()).licenceTerms();
  }
}
