package cn.zhunying.supervision.web;

import cn.zhunying.oversight.Card;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A yellow card (a deadline draws near, or a promise is broken) or a red one (the law's deadline
 * has passed).
 *
 * @param id its number
 * @param colour {@code yellow} or {@code red}
 * @param caseKey number of the application or the licence it is about
 * @param duty id of the duty it is about; null for a period of a case
 * @param bureau code of the bureau it is shown to
 * @param bureauName name of that bureau
 * @param what purpose of the period, or kind of the duty
 * @param dueOn the deadline it was shown for
 * @param shownOn since when it is shown
 * @param escalateOn until when the supervisor must have handled it; null when nothing is to handle
 * @param escalatedTo bureau that handles it now instead; null for the own
 * @param assignee account it was given to; null when to nobody
 * @param urgedCount how often it was urged
 */
record CardView(
    long id,
    String colour,
    String caseKey,
    @Nullable Long duty,
    String bureau,
    String bureauName,
    String what,
    LocalDate dueOn,
    LocalDate shownOn,
    @Nullable LocalDate escalateOn,
    @Nullable String escalatedTo,
    @Nullable String assignee,
    int urgedCount) {

  static CardView of(Card c, String bureauName) {
    return new CardView(
        c.id(),
        c.colour().code(),
        c.caseKey(),
        c.duty(),
        c.bureau(),
        bureauName,
        c.what(),
        c.dueOn(),
        c.shownOn(),
        c.escalateOn(),
        c.escalatedTo(),
        c.assignee(),
        c.urgedCount());
  }
}
