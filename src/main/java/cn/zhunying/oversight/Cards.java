package cn.zhunying.oversight;

import cn.zhunying.calendar.Calendars;
import cn.zhunying.calendar.StatutoryClock;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Yellow and red cards: shown once for a deadline, recorded in the journal, closed when what they
 * warned of is done.
 */
@Service
public class Cards {

  public static final int PAGE = 20;
  private static final String PASSED = "期限已经届满，改亮红牌";
  private static final int MONTHS = 6;

  private final CardTable table;
  private final CardTerms terms;
  private final OversightProcess process;
  private final CardJournal journal;
  private final CardNotices notices;
  private final Calendars calendars;
  private final Clock clock;

  Cards(
      CardTable table,
      CardTerms terms,
      OversightProcess process,
      CardJournal journal,
      CardNotices notices,
      Calendars calendars,
      Clock clock) {
    this.table = table;
    this.terms = terms;
    this.process = process;
    this.journal = journal;
    this.notices = notices;
    this.calendars = calendars;
    this.clock = clock;
  }

  public Optional<Card> find(long id) {
    return table.find(id);
  }

  /**
   * Red ones first: so many of them after the first {@code from}.
   *
   * @param bureau null for all
   */
  public List<Card> open(@Nullable String bureau, long from, int most) {
    return table.open(bureau, null, from, most);
  }

  /**
   * The same from a place on, which costs as much wherever that is.
   *
   * @param after what the page before has named; null for the first
   */
  public Card.Page open(@Nullable String bureau, @Nullable String after) {
    return page(table.open(bureau, Card.Place.read(after).orElse(null), 0, PAGE + 1));
  }

  /** The same without those of duties, which the board shows as duties. */
  public Card.Page openOfCases(@Nullable String bureau, @Nullable String after) {
    return page(table.openOfCases(bureau, Card.Place.read(after).orElse(null), PAGE + 1));
  }

  private static Card.Page page(List<Card> found) {
    return found.size() <= PAGE
        ? new Card.Page(found, null)
        : new Card.Page(found.subList(0, PAGE), Card.Place.after(found.get(PAGE - 1)));
  }

  /** Open ones of one application or licence. */
  public List<Card> ofCase(String caseKey) {
    return table.ofCase(caseKey);
  }

  /** The last six months, this one included. */
  public List<Card.Month> trend(@Nullable String bureau) {
    return table.trend(bureau, today().withDayOfMonth(1).minusMonths(MONTHS - 1));
  }

  /** The open red card of a case whose handling is waited for. */
  public Optional<Card> toHandle(String caseKey) {
    return table.toHandle(caseKey).stream().findFirst();
  }

  /** A case's clock draws near its deadline, or the bureau's promise is broken. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void warn(Clocked c) {
    show(c.card(Card.Colour.YELLOW, today(), null, null), c.clause(), notices.officers(c));
  }

  /** A case's legal clock has run out, once: the supervisor has to handle it. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void overdue(Clocked c) {
    LocalDate handleBy = terms.handleBy(today().minusDays(1), calendars.current());
    table.openOfClock(c.id()).forEach(yellow -> withdraw(yellow, PASSED));
    show(
            c.card(Card.Colour.RED, today(), handleBy, null),
            terms.responsible(),
            notices.supervisors(c))
        .ifPresent(process::cardToHandle);
  }

  /** It was done, but late: the card stands, and there is nothing left to handle. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void doneLate(Clocked c) {
    show(
        c.card(Card.Colour.RED, today(), null, today()),
        terms.responsible(),
        notices.supervisors(c));
  }

  /** What the clock limited is done: nobody need handle it any more. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void close(long clockId) {
    table.openOfClock(clockId).stream()
        .filter(card -> card.colour() == Card.Colour.RED)
        .forEach(process::cardClosed);
    table.close(clockId, today());
  }

  /**
   * What a clock's cards speak of is no longer so: they are closed with the reason, which the
   * journal keeps.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void withdraw(long clockId, String why) {
    for (Card card : table.openOfClock(clockId)) {
      if (card.colour() == Card.Colour.RED) {
        process.cardClosed(card);
      }
      withdraw(card, why);
    }
  }

  /** The same for a duty's; its handling is the duty's own affair. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void withdrawDuty(long duty, String why) {
    table.openOfDuty(duty).forEach(card -> withdraw(card, why));
  }

  private void withdraw(Card card, String why) {
    table.withdraw(card.id(), today(), why);
    journal.bySystem(
        card,
        "card-withdrawn",
        Map.of("colour", card.colour().code(), "reason", why),
        terms.responsible());
  }

  /** A duty's card; whom to tell and what to do is the duty's own affair. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void show(
      Card.Colour colour, String licence, long duty, String bureau, String kind, LocalDate dueOn) {
    Card card =
        new Card(
            0,
            colour,
            licence,
            null,
            duty,
            bureau,
            kind,
            StatutoryClock.Type.INTERNAL,
            dueOn,
            today(),
            null,
            null,
            null,
            0,
            null);
    if (colour == Card.Colour.RED) {
      table.openOfDuty(duty).forEach(yellow -> withdraw(yellow, PASSED));
    }
    show(card, terms.responsible(), List.of());
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void closeDuty(long duty) {
    table.closeDuty(duty, today());
  }

  /** Why the diagram hands over what no supervisor handled in time. */
  public String unhandled() {
    return terms.unhandled();
  }

  private Optional<Card> show(Card card, String clause, List<String> told) {
    Optional<Card> shown = table.add(card, clause);
    shown.ifPresent(
        c -> {
          journal.bySystem(c, c.colour().code() + "-card-shown", Map.of(), clause);
          notices.tell(told, c);
        });
    return shown;
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
