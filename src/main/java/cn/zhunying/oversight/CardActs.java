package cn.zhunying.oversight;

import cn.zhunying.calendar.Calendars;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a supervisor does about a card. */
@Service
public class CardActs {

  private final CardTable table;
  private final CardTerms terms;
  private final CardJournal journal;
  private final Calendars calendars;
  private final Clock clock;

  CardActs(
      CardTable table, CardTerms terms, CardJournal journal, Calendars calendars, Clock clock) {
    this.table = table;
    this.terms = terms;
    this.journal = journal;
    this.calendars = calendars;
    this.clock = clock;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void urged(Card card) {
    table.urged(card.id());
    journal.act(card, "case-urged", Map.of("times", card.urgedCount() + 1));
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void reassigned(Card card, String assignee, String reason) {
    table.assigned(card.id(), assignee);
    journal.act(card, "case-reassigned", Map.of("to", assignee, "reason", reason));
  }

  /** To a higher bureau, with a term of its own. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Card escalated(Card card, String to, String reason) {
    table.escalated(card.id(), to, terms.handleBy(LocalDate.now(clock), calendars.current()));
    journal.act(card, "case-escalated", Map.of("to", to, "reason", reason));
    return table.find(card.id()).orElseThrow();
  }
}
