package cn.zhunying.portal.office;

import static java.util.Objects.requireNonNull;

import cn.zhunying.application.Application;
import cn.zhunying.application.Applications;
import cn.zhunying.application.Cases;
import cn.zhunying.calendar.Calendars;
import cn.zhunying.calendar.ClockPurpose;
import cn.zhunying.catalogue.Items;
import cn.zhunying.catalogue.terms.procedure.Procedure;
import cn.zhunying.clock.CaseClocks;
import cn.zhunying.engine.task.TaskDates;
import cn.zhunying.engine.task.TaskFacts;
import cn.zhunying.licence.Licence;
import cn.zhunying.licence.Licences;
import cn.zhunying.oversight.Card;
import cn.zhunying.oversight.CardTerms;
import cn.zhunying.oversight.Cards;
import cn.zhunying.supervision.Duties;
import cn.zhunying.supervision.Duty;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What Tasklist shows on a task's card, where its form finds the whole case, and by when it is due.
 */
@Component
class TaskCards implements TaskFacts, TaskDates {

  /** The legal clock stands still meanwhile; it is due by what the applicant was told. */
  private static final String ON_THE_SPOT = "decideOnTheSpot";

  private static final Set<String> SPECIAL =
      Set.of(
          "conductSpecialProcedure",
          "recommendApplication",
          "assessApplication",
          "conductExpertReview",
          "recheckExpertOpinion",
          "fileDeciderAnswer",
          "fileTransferAnswer");

  private final Applications applications;
  private final Licences licences;
  private final Duties duties;
  private final CaseClocks clocks;
  private final Cases cases;
  private final Items items;
  private final Cards cards;
  private final CardTerms terms;
  private final Calendars calendars;

  TaskCards(
      Applications applications,
      Licences licences,
      Duties duties,
      CaseClocks clocks,
      Cases cases,
      Items items,
      Cards cards,
      CardTerms terms,
      Calendars calendars) {
    this.applications = applications;
    this.licences = licences;
    this.duties = duties;
    this.clocks = clocks;
    this.cases = cases;
    this.items = items;
    this.cards = cards;
    this.terms = terms;
    this.calendars = calendars;
  }

  @Override
  public Shown shown(String businessKey, String task, @Nullable Long duty) {
    Optional<Application> application =
        applications.find(businessKey).filter(a -> a.procedure() != Procedure.FILING);
    return application.isPresent()
        ? caseCard(application.get(), task)
        : licences
            .find(businessKey)
            .map(licence -> licenceCard(licence, duty))
            .orElseGet(() -> dutyCard(businessKey, requireNonNull(duty)));
  }

  private Shown caseCard(Application a, String task) {
    return new Shown(
        a.number(),
        cases.of(a).title(),
        a.subjectName(),
        a.uscc(),
        task.equals("handleOverdue")
            ? cards.toHandle(a.number()).map(Card::dueOn).orElse(null)
            : deadline(a.number(), task));
  }

  /** A filing or a pushed registration meets officers by its duties only. */
  private Shown dutyCard(String number, long id) {
    Duty duty = duties.find(id).orElseThrow();
    return new Shown(
        number, named(items.require(duty.item()).name(), duty), duty.holder(), null, duty.dueOn());
  }

  private Shown licenceCard(Licence licence, @Nullable Long duty) {
    Optional<Duty> of = duty == null ? Optional.empty() : duties.find(duty);
    return new Shown(
        licence.number(),
        of.map(d -> named(licence.itemName(), d)).orElse(licence.itemName()),
        licence.holder(),
        licence.uscc(),
        of.map(Duty::dueOn).orElse(null));
  }

  /** A licence has several duties of one form: which one it is stands beside the item. */
  private static String named(String item, Duty duty) {
    return item + " · " + duty.name();
  }

  @Override
  public Optional<Dates> of(String businessKey, String task, @Nullable Long duty) {
    boolean handling = task.equals("handleOverdue");
    if (duty != null) {
      return duties
          .find(duty)
          .map(d -> handling ? handled(d.escalateOn()) : new Dates(d.dueOn(), d.warnOn()));
    }
    return handling
        ? cards.toHandle(businessKey).map(card -> handled(card.escalateOn()))
        : SPECIAL.contains(task)
            ? clocks.promised(businessKey, ClockPurpose.SPECIAL_PROCEDURE).map(this::handled)
            : clocks.due(businessKey, purpose(task)).map(due -> dates(task, due));
  }

  /** A term of one day leaves no day to warn on. */
  private static Dates dates(String task, CaseClocks.Due due) {
    return new Dates(due.on(), task.equals(ON_THE_SPOT) ? null : due.warnOn());
  }

  private @Nullable Dates handled(@Nullable LocalDate by) {
    return by == null ? null : new Dates(by, terms.warnOn(LocalDate.MIN, by, calendars.current()));
  }

  private @Nullable LocalDate deadline(String number, String task) {
    return SPECIAL.contains(task) ? null : clocks.legal(number, purpose(task));
  }

  /** Which of a case's clocks a task runs against. */
  private static ClockPurpose purpose(String task) {
    return switch (task) {
      case "acceptApplication" -> ClockPurpose.ACCEPTANCE;
      case ON_THE_SPOT -> ClockPurpose.ON_THE_SPOT;
      default -> ClockPurpose.DECISION;
    };
  }
}
