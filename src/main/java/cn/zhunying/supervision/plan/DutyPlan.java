package cn.zhunying.supervision.plan;

import static java.util.Objects.requireNonNull;

import cn.zhunying.calendar.WorkCalendar;
import cn.zhunying.catalogue.Item;
import cn.zhunying.catalogue.terms.supervision.DutyTerms;
import cn.zhunying.catalogue.terms.supervision.Occasion;
import cn.zhunying.catalogue.terms.supervision.Yearly;
import cn.zhunying.code.Coded;
import cn.zhunying.licence.Licence;
import cn.zhunying.supervision.Duty;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The duties a grant brings by its item's terms, counted from the day of the grant. */
public record DutyPlan(
    String kind,
    String name,
    Duty.Stage stage,
    LocalDate opensOn,
    LocalDate dueOn,
    LocalDate warnOn,
    String clause) {

  public static final String ANNUAL_REPORT = "annual-report";

  /** Of kinds in terms older than the keys {@code process} and {@code stage}. */
  private static final Map<String, Duty.Stage> OLDER =
      Map.of("commitment-verification", Duty.Stage.VERIFICATION, ANNUAL_REPORT, Duty.Stage.REPORT);

  /**
   * What was granted.
   *
   * @param first whether the licence itself was granted, not a change of it
   */
  public record Grant(Licence licence, boolean first, boolean byCommitment, LocalDate on) {}

  public static List<DutyPlan> of(Grant grant, Item item, WorkCalendar calendar) {
    return item.supervision().duties().stream()
        .filter(terms -> applies(terms, grant, item))
        .flatMap(
            terms ->
                terms.yearly() == null
                    ? Stream.of(plan(terms, grant.on(), calendar))
                    : at(terms, terms.yearly().first(grant.on()), grant.licence(), calendar)
                        .stream())
        .toList();
  }

  /** The duties that a filing or a registration brings: there is no licence. */
  static List<DutyPlan> after(Occasion what, Item item, LocalDate on, WorkCalendar calendar) {
    return item.supervision().duties().stream()
        .filter(terms -> terms.appliesTo().equals(what))
        .map(terms -> plan(terms, on, calendar))
        .toList();
  }

  /** What the end of a licence's term brings: counted back from it before, on from it after. */
  public static DutyPlan ofTerm(DutyTerms terms, LocalDate validUntil, WorkCalendar calendar) {
    if (!terms.appliesTo().equals(Occasion.TERM)) {
      return plan(terms, validUntil, calendar);
    }
    return plan(
        terms,
        requireNonNull(terms.opens()).timeLimit().before(validUntil, calendar),
        requireNonNull(terms.due()).timeLimit().before(validUntil, calendar),
        calendar);
  }

  /** The same once more from a day on, because it was not met. */
  public static DutyPlan again(DutyTerms terms, LocalDate on, WorkCalendar calendar) {
    return plan(terms, on, calendar);
  }

  /** The next time of a yearly duty after a day, while the licence still lives then. */
  static Optional<DutyPlan> next(
      DutyTerms terms, LocalDate after, Licence licence, WorkCalendar calendar) {
    return at(terms, requireNonNull(terms.yearly()).next(after), licence, calendar);
  }

  private static Optional<DutyPlan> at(
      DutyTerms terms, Yearly.Dates dates, Licence licence, WorkCalendar calendar) {
    boolean lives = licence.validUntil() == null || !dates.opensOn().isAfter(licence.validUntil());
    return lives
        ? Optional.of(plan(terms, dates.opensOn(), dates.dueOn(), calendar))
        : Optional.empty();
  }

  /** Whether the holder hands something in about it. */
  public static boolean isReported(DutyTerms terms) {
    return stage(terms) == Duty.Stage.REPORT;
  }

  /**
   * An item may be exempt from verification (渝府办发〔2021〕23号 三（三）); daily supervision takes its
   * place.
   */
  static boolean exempt(Item item) {
    return item.commitment() != null && item.commitment().verification().isExempt();
  }

  /** What every licence brings comes once with the licence; yearly duties go on with each grant. */
  private static boolean applies(DutyTerms terms, Grant grant, Item item) {
    boolean forHolder =
        switch (terms.appliesTo().kind()) {
          case EVERY -> grant.first() || terms.yearly() != null;
          case COMMITMENT -> grant.byCommitment();
          default -> false;
        };
    return forHolder && !(stage(terms) == Duty.Stage.VERIFICATION && exempt(item));
  }

  private static DutyPlan plan(DutyTerms terms, LocalDate granted, WorkCalendar calendar) {
    return plan(
        terms,
        requireNonNull(terms.opens()).timeLimit().deadline(granted, calendar),
        requireNonNull(terms.due()).timeLimit().deadline(granted, calendar),
        calendar);
  }

  /** Out of its window. */
  static DutyPlan targeted(DutyTerms terms, LocalDate on, LocalDate due, WorkCalendar calendar) {
    return plan(terms, on, due, calendar);
  }

  private static DutyPlan plan(
      DutyTerms terms, LocalDate opens, LocalDate due, WorkCalendar calendar) {
    return new DutyPlan(
        terms.kind(),
        terms.name(),
        stage(terms),
        opens,
        due,
        terms.warn().timeLimit().before(due, calendar),
        terms.clause());
  }

  private static Duty.Stage stage(DutyTerms terms) {
    return terms.stage() == null
        ? OLDER.getOrDefault(terms.process() == null ? terms.kind() : "", Duty.Stage.INSPECTION)
        : Coded.of(Duty.Stage.class, terms.stage());
  }
}
