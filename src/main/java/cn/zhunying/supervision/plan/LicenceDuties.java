package cn.zhunying.supervision.plan;

import cn.zhunying.application.Case;
import cn.zhunying.catalogue.Items;
import cn.zhunying.catalogue.terms.action.Effect;
import cn.zhunying.catalogue.terms.supervision.DutyTerms;
import cn.zhunying.licence.Licence;
import cn.zhunying.licence.LicenceStatus;
import cn.zhunying.licence.Licences;
import cn.zhunying.supervision.Duty;
import cn.zhunying.supervision.DutyJournal;
import cn.zhunying.supervision.DutyTable;
import cn.zhunying.supervision.SupervisionProcess;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of a licence's duties when the licence is granted, changed, raised or ended. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class LicenceDuties {

  private final Licences licences;
  private final DutyTable table;
  private final DutySchedule schedule;
  private final SupervisionProcess process;
  private final DutyJournal journal;
  private final Items items;

  LicenceDuties(
      DutyTable table,
      DutySchedule schedule,
      SupervisionProcess process,
      DutyJournal journal,
      Licences licences,
      Items items) {
    this.licences = licences;
    this.table = table;
    this.schedule = schedule;
    this.process = process;
    this.journal = journal;
    this.items = items;
  }

  /** Writes the duties a grant brings, or that it is exempt from verification. */
  public void granted(Licence licence, Case c) {
    boolean first = !licence.number().equals(c.application().licence());
    if (!first) {
      table.renamed(licence);
      if (c.action().effect() == Effect.extend) {
        termGoesOn(licence);
      }
      met(licence, c.application().action());
    }
    schedule.granted(licence, c, first);
  }

  /** What was asked for leaves nothing to do of duties that waited for it. */
  private void met(Licence licence, String action) {
    List<String> kinds =
        items.require(licence.item()).supervision().duties().stream()
            .filter(d -> action.equals(d.metBy()))
            .map(DutyTerms::kind)
            .toList();
    if (kinds.isEmpty()) {
      return;
    }
    table.lockUnfinished(licence.number()).stream()
        .filter(duty -> kinds.contains(duty.kind()))
        .forEach(duty -> end(duty, "met"));
  }

  /** What was reported may have given the licence another name: duties go on under that. */
  public void reported(Case c) {
    String licence = c.application().licence();
    if (licence != null) {
      table.renamed(licences.require(licence));
    }
  }

  /** The term goes on: what its end had brought is no longer to be done. */
  public void termGoesOn(Licence licence) {
    List<String> ofTheEnd =
        items.require(licence.item()).supervision().duties().stream()
            .filter(d -> d.appliesTo().isOfTerm())
            .map(DutyTerms::kind)
            .toList();
    table.lockUnfinished(licence.number()).stream()
        .filter(duty -> ofTheEnd.contains(duty.kind()))
        .forEach(duty -> end(duty, "renewed"));
  }

  /** What a higher level brings; once, however often it is given. */
  public void upgraded(Licence licence, Case c) {
    List<String> waited = table.lockUnfinished(licence.number()).stream().map(Duty::kind).toList();
    schedule.upgraded(licence, c, waited);
  }

  /** The licence is no more: what is still to be done about it ends, also what is under way. */
  public void ended(Licence licence) {
    List<Duty> unfinished = table.lockUnfinished(licence.number());
    unfinished.forEach(duty -> end(duty, licence.status().code()));
    if (!unfinished.isEmpty()) {
      journal.record(
          licence.number(),
          licence.item(),
          "duties-ended",
          Map.of("remark", unfinished.stream().map(Duty::name).distinct().toList()),
          licence.endClause());
    }
  }

  /** Its holder gave it up, or it was taken: what is left to do then. */
  public void terminated(Licence licence, Case c) {
    ended(licence);
    if (licence.status() == LicenceStatus.CANCELLED) {
      schedule.terminated(licence, c);
    }
  }

  private void end(Duty duty, String why) {
    table.cancelled(duty.id());
    if (duty.state() == Duty.State.OPEN) {
      process.dutyEnded(duty, why);
    }
  }
}
