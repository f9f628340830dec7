package cn.zhunying.supervision.term;

import static java.util.Objects.requireNonNull;

import cn.zhunying.calendar.ChineseDates;
import cn.zhunying.catalogue.terms.supervision.Downgrade;
import cn.zhunying.identity.Bureau;
import cn.zhunying.identity.Bureaus;
import cn.zhunying.licence.HolderNotices;
import cn.zhunying.licence.Licence;
import cn.zhunying.licence.Licences;
import cn.zhunying.licence.end.LicenceLevels;
import cn.zhunying.supervision.Duty;
import cn.zhunying.supervision.DutyJournal;
import cn.zhunying.supervision.DutyTable;
import cn.zhunying.supervision.Terms;
import cn.zhunying.supervision.plan.DutyPlan;
import cn.zhunying.supervision.plan.DutySchedule;
import cn.zhunying.supervision.plan.Supervised;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 升级后的评估: a licence keeps the level it was upgraded to, or goes back to the one below. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class LevelReviews {

  private final DutyTable table;
  private final DutyJournal journal;
  private final Licences licences;
  private final LicenceLevels levels;
  private final HolderNotices notices;
  private final Bureaus bureaus;
  private final Terms terms;
  private final DutySchedule schedule;

  LevelReviews(
      DutyTable table,
      DutyJournal journal,
      Licences licences,
      LicenceLevels levels,
      HolderNotices notices,
      Bureaus bureaus,
      Terms terms,
      DutySchedule schedule) {
    this.table = table;
    this.journal = journal;
    this.licences = licences;
    this.levels = levels;
    this.notices = notices;
    this.bureaus = bureaus;
    this.terms = terms;
    this.schedule = schedule;
  }

  /** It is reviewed once more after the same time. */
  public void kept(long id) {
    Duty duty = table.require(id);
    Licence licence = licences.require(duty.licence());
    table.done(id, Duty.Outcome.LEVEL_KEPT);
    DutyPlan next =
        schedule.again(
            terms.inHand(duty),
            Supervised.of(licence, duty.application(), duty.terms()).by(licence.licensedBy()));
    journal.record(duty, "licence-level-kept", Map.of(), duty.clause());
    notices.tell(
        licence.number(),
        "licence-level-kept",
        Map.of(
            "licence", licence.number(),
            "assessor", bureaus.require(duty.bureau()).name(),
            "next", ChineseDates.format(next.opensOn())));
  }

  public void downgraded(long id, String reason) {
    Duty duty = table.require(id);
    table.done(id, Duty.Outcome.DOWNGRADED);
    Downgrade law = terms.inHand(duty).terms().downgrade();
    Licence lowered =
        levels.downgrade(licences.require(duty.licence()), requireNonNull(law), reason);
    Bureau assessor = bureaus.require(duty.bureau());
    notices.tell(
        lowered.number(),
        "licence-downgraded",
        Map.of(
            "licence", lowered.number(),
            "assessor", assessor.name(),
            "reason", reason,
            "ground", "%s（%s）".formatted(requireNonNull(law).text(), law.clause()),
            "relief", assessor.relief()));
  }
}
