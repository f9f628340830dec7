package cn.zhunying.application.intake;

import static java.util.Objects.requireNonNull;

import cn.zhunying.application.Application;
import cn.zhunying.application.ApplicationProcess;
import cn.zhunying.application.ApplicationStatus;
import cn.zhunying.application.Applications;
import cn.zhunying.application.Submission;
import cn.zhunying.calendar.Calendars;
import cn.zhunying.catalogue.Items;
import cn.zhunying.catalogue.terms.Region;
import cn.zhunying.law.Outcome;
import cn.zhunying.law.Refusal;
import cn.zhunying.subject.Personal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 收件: takes an application, or says everything that stands against it. */
@Service
public class Intake {

  private final SubmissionRules rules;
  private final Routes routes;
  private final Applications applications;
  private final ApplicationProcess process;
  private final Items items;
  private final Calendars calendars;
  private final Clock clock;

  Intake(
      SubmissionRules rules,
      Routes routes,
      Applications applications,
      ApplicationProcess process,
      Items items,
      Calendars calendars,
      Clock clock) {
    this.rules = rules;
    this.routes = routes;
    this.applications = applications;
    this.process = process;
    this.items = items;
    this.calendars = calendars;
    this.clock = clock;
  }

  /**
   * Checks everything at once; what passes is written and its process started in one transaction.
   */
  @Transactional
  public Outcome<Application> submit(Submission s, String account) {
    return rules
        .check(s, account)
        .then(checked -> routes.of(checked).then(route -> receive(checked, route)));
  }

  /** What is wrong with a form that is still being filled in; nothing is kept. */
  public List<Refusal> check(Submission s) {
    return rules.soFar(s);
  }

  /**
   * The way still open to what was refused: handed in all the same, for a refusal in writing. Only
   * where the form is whole and what it says does not meet the law.
   */
  public Optional<Refusal> mayInsist(Submission s, String account) {
    return rules.mayInsist(s, account)
        ? Optional.of(Refusal.form("may-insist", "insist"))
        : Optional.empty();
  }

  private Outcome<Application> receive(Checked c, Route route) {
    Application unnumbered = unnumbered(c, route);
    Map<String, Object> detail =
        Map.of(
            "item",
            c.item().code(),
            "procedure",
            c.submission().procedure(),
            "bureau",
            route.bureau(),
            "authority",
            route.authority());
    return applications
        .receive(unnumbered, personal(c.submission()), detail, route.clause())
        .map(a -> Outcome.done(started(a, route)))
        .orElseGet(() -> Outcome.refused(duplicate(unnumbered)));
  }

  /** As it stands when its process has gone as far as it can by itself. */
  private Application started(Application a, Route route) {
    process.submitted(a, route.process(), route.way());
    return applications.require(a.number());
  }

  private Application unnumbered(Checked c, Route route) {
    LocalDate today = LocalDate.now(clock);
    Submission s = c.submission();
    boolean commitment = route.byCommitment();
    return new Application(
        "",
        c.item().code(),
        s.action(),
        Region.valueOf(requireNonNull(s.region())),
        requireNonNull(s.district()),
        route.bureau(),
        route.procedure(),
        commitment ? ApplicationStatus.AWAITING_COMMITMENT : ApplicationStatus.SUBMITTED,
        c.account(),
        requireNonNull(s.subject().uscc()),
        requireNonNull(s.subject().name()).strip(),
        requireNonNull(s.subject().type()),
        s.subject().registeredCapital(),
        requireNonNull(s.subject().legalRepresentative().name()).strip(),
        c.answers(),
        route.reasons(),
        List.of(),
        items.version(c.item().code()),
        clock.instant(),
        today,
        commitment
            ? requireNonNull(c.item().limits().unsigned()).deadline(today, calendars.current())
            : null,
        c.licence() == null ? null : c.licence().number());
  }

  private static Personal personal(Submission s) {
    Submission.Contact contact = s.subject().contact();
    return new Personal(
        requireNonNull(s.subject().legalRepresentative().idNumber()),
        requireNonNull(contact.name()),
        requireNonNull(contact.phone()),
        requireNonNull(contact.email()),
        s.subject().legalRepresentative().idType());
  }

  /** What is in the way is shown to its own applicant only. */
  private Refusal duplicate(Application asked) {
    if (asked.licence() != null) {
      return applications
          .openOn(asked.licence())
          .map(
              open ->
                  Refusal.form(
                      "licence-has-open-application",
                      "licence",
                      asked.licence(),
                      open.number(),
                      open.status().label()))
          .orElseGet(() -> Refusal.state("changed-at-once", null));
    }
    return applications
        .standing(asked.item(), asked.uscc())
        .filter(standing -> standing.account().equals(asked.account()))
        .map(
            standing ->
                Refusal.form(
                    "subject-has-application",
                    "subject.uscc",
                    asked.uscc(),
                    standing.number(),
                    standing.status().label()))
        .orElseGet(
            () -> Refusal.form("subject-has-application-elsewhere", "subject.uscc", asked.uscc()));
  }
}
