package cn.zhunying.portal.supervisor;

import cn.zhunying.application.acceptance.Defects;
import cn.zhunying.application.acceptance.Defects.ToldLate;
import cn.zhunying.identity.Account;
import cn.zhunying.identity.Role;
import cn.zhunying.oversight.Card;
import cn.zhunying.oversight.ReleasedWork;
import cn.zhunying.portal.words.ActorNames;
import cn.zhunying.supervision.overdue.OverdueBoard;
import cn.zhunying.supervision.overdue.Sight;
import cn.zhunying.web.Paging;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The overdue board: what is overdue, by how long, and whose it is. */
@Controller
class BoardPages {

  private final Supervising supervising;
  private final OverdueBoard board;
  private final BoardCards cards;
  private final ReleasedWork released;
  private final Defects defects;
  private final BoardFilters filters;
  private final ActorNames names;

  BoardPages(
      Supervising supervising,
      OverdueBoard board,
      BoardCards cards,
      ReleasedWork released,
      Defects defects,
      BoardFilters filters,
      ActorNames names) {
    this.supervising = supervising;
    this.board = board;
    this.cards = cards;
    this.released = released;
    this.defects = defects;
    this.filters = filters;
    this.names = names;
  }

  @GetMapping("/supervision")
  String board(
      BoardQuery query,
      @RequestParam(required = false) String after,
      @RequestParam(name = "cards", required = false) String cardsAfter,
      @RequestParam(defaultValue = "0") int latePage,
      Model model) {
    Account account = supervising.account();
    Sight sight = supervising.sight();
    OverdueBoard.Page found = board.list(sight, query.asked(), after);
    OverdueBoard.Counts counts = board.counts(sight);
    Card.Page shown = cards.fill(account, cardsAfter, model);
    Paging.Page<ToldLate> late = toldLate(account, Paging.shown(latePage));
    prepare(found, counts, shown, late.rows());
    model.addAttribute("counts", counts);
    model.addAttribute("most", OverdueBoard.COUNTED);
    model.addAttribute("toldLate", late);
    model.addAttribute("released", released.of(account.bureau()));
    model.addAttribute("found", found);
    model.addAttribute("after", after);
    filters.fill(account, query, model);
    model.addAttribute("today", counts.today());
    model.addAttribute("acts", account.has(Role.SUPERVISOR));
    return "office/board";
  }

  /** All names on the page in one look. */
  private void prepare(
      OverdueBoard.Page found, OverdueBoard.Counts counts, Card.Page cards, List<ToldLate> late) {
    Set<String> people = new HashSet<>();
    found.duties().forEach(d -> people.add(d.assignee()));
    counts.byAssignee().forEach(c -> people.add(c.key()));
    cards.cards().forEach(c -> people.add(c.assignee()));
    late.forEach(d -> people.add(d.addedBy()));
    names.prepare(people);
  }

  private Paging.Page<ToldLate> toldLate(Account account, Paging asked) {
    return asked.read(
        account.bureau() == null
            ? List.of()
            : defects.toldLate(account.bureau(), asked.from(), asked.most()));
  }
}
