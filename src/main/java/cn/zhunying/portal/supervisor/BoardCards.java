package cn.zhunying.portal.supervisor;

import cn.zhunying.identity.Account;
import cn.zhunying.oversight.Card;
import cn.zhunying.oversight.CardTerms;
import cn.zhunying.oversight.Cards;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * The cards of cases on the board (those of duties are duties there), and how many there were in
 * the last months.
 */
@Component
class BoardCards {

  private final Cards cards;
  private final CardTerms terms;

  BoardCards(Cards cards, CardTerms terms) {
    this.cards = cards;
    this.terms = terms;
  }

  /**
   * @param after where the page before ended; null for the first
   */
  Card.Page fill(Account account, @Nullable String after, Model model) {
    Card.Page shown = cards.openOfCases(account.bureau(), after);
    model.addAttribute("cards", shown);
    model.addAttribute("cardsAfter", after);
    trend(account, model);
    return shown;
  }

  /** The bureau's own; an administrator sees all. */
  private void trend(Account account, Model model) {
    List<Card.Month> trend = cards.trend(account.bureau());
    model.addAttribute("trend", trend);
    model.addAttribute(
        "mostCards",
        trend.stream().mapToLong(m -> Math.max(m.yellow(), m.red())).reduce(1, Math::max));
    model.addAttribute("yellow", terms.yellow());
  }
}
