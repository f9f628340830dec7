package cn.zhunying.supervision.web;

import cn.zhunying.identity.Bureaus;
import cn.zhunying.identity.CurrentAccount;
import cn.zhunying.law.CommonRules;
import cn.zhunying.oversight.Cards;
import cn.zhunying.supervision.overdue.Sight;
import cn.zhunying.web.Paging;
import cn.zhunying.web.Problems;
import cn.zhunying.web.Reply;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The board's yellow and red cards. */
@RestController
@RequestMapping("/api/v1/supervision/cards")
class CardApi {

  private final Cards cards;
  private final Bureaus bureaus;
  private final CurrentAccount current;
  private final CommonRules rules;

  CardApi(Cards cards, Bureaus bureaus, CurrentAccount current, CommonRules rules) {
    this.cards = cards;
    this.bureaus = bureaus;
    this.current = current;
    this.rules = rules;
  }

  /**
   * Cards that are still shown, red ones first: of the caller's bureau and those brought to it; an
   * administrator sees all.
   */
  @GetMapping
  Reply<List<CardView>> listCards(
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = Paging.USUAL) int size) {
    String bureau = current.require().bureau();
    return Problems.answer(
        Sight.of(current.require(), null, rules)
            .then(sight -> Paging.of(page, size))
            .map(paging -> paging.read(cards.open(bureau, paging.from(), paging.most()))),
        found -> Reply.page(found.map(c -> CardView.of(c, bureaus.require(c.bureau()).name()))));
  }
}
