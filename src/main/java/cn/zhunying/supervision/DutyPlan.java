package cn.zhunying.supervision;

import cn.zhunying.calendar.WorkCalendar;
import cn.zhunying.catalogue.Item;
import cn.zhunying.licence.Licence;
import java.time.LocalDate;
import java.util.List;

/** The duties a licence brings by its item's terms, counted from the day it was granted. */
record DutyPlan(
    String kind, String name, LocalDate opensOn, LocalDate dueOn, LocalDate warnOn, String clause) {

  static final String VERIFICATION = "commitment-verification";

  static List<DutyPlan> of(Licence licence, Item item, WorkCalendar calendar) {
    return item.supervision().duties().stream()
        .filter(terms -> applies(terms, licence, item))
        .map(terms -> plan(terms, licence.grantedOn(), calendar))
        .toList();
  }

  /**
   * An item may be exempt from verification (渝府办发〔2021〕23号 三（三）); daily supervision takes its
   * place.
   */
  static boolean exempt(Item item) {
    return item.commitment() != null && item.commitment().verification().exempt();
  }

  private static boolean applies(Item.DutyTerms terms, Licence licence, Item item) {
    boolean forHolder = terms.appliesTo().equals("every") || licence.byCommitment();
    return forHolder && !(terms.kind().equals(VERIFICATION) && exempt(item));
  }

  private static DutyPlan plan(Item.DutyTerms terms, LocalDate granted, WorkCalendar calendar) {
    LocalDate due = terms.due().timeLimit().deadline(granted, calendar);
    return new DutyPlan(
        terms.kind(),
        terms.name(),
        terms.opens().timeLimit().deadline(granted, calendar),
        due,
        terms.warn().timeLimit().before(due, calendar),
        terms.clause());
  }
}
