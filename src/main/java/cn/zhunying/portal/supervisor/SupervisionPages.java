package cn.zhunying.portal.supervisor;

import cn.zhunying.application.acceptance.Defects;
import cn.zhunying.application.acceptance.Defects.ToldLate;
import cn.zhunying.cases.CaseViews;
import cn.zhunying.identity.Account;
import cn.zhunying.identity.Accounts;
import cn.zhunying.identity.CurrentAccount;
import cn.zhunying.identity.Role;
import cn.zhunying.journal.Journal;
import cn.zhunying.law.CommonRules;
import cn.zhunying.law.Outcome;
import cn.zhunying.law.Refusal;
import cn.zhunying.oversight.Card;
import cn.zhunying.oversight.CardTerms;
import cn.zhunying.oversight.Cards;
import cn.zhunying.oversight.ReleasedWork;
import cn.zhunying.portal.frame.NotVisible;
import cn.zhunying.portal.frame.Told;
import cn.zhunying.portal.words.ActorNames;
import cn.zhunying.supervision.Duties;
import cn.zhunying.supervision.Duty;
import cn.zhunying.supervision.overdue.DutyActs;
import cn.zhunying.supervision.overdue.OverdueBoard;
import cn.zhunying.supervision.overdue.Sight;
import cn.zhunying.supervision.verification.Checklists;
import cn.zhunying.supervision.verification.Found;
import cn.zhunying.web.Paging;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The overdue board: what is overdue, by how long, whose it is, and what to do about it. */
@Controller
class SupervisionPages {

  private final OverdueBoard board;
  private final Duties duties;
  private final DutyActs acts;
  private final Checklists checklists;
  private final Cards cards;
  private final ReleasedWork released;
  private final Defects defects;
  private final CardTerms terms;
  private final Journal journal;
  private final Accounts accounts;
  private final CaseViews views;
  private final CurrentAccount current;
  private final ActorNames names;
  private final CommonRules rules;
  private final Clock clock;

  SupervisionPages(
      OverdueBoard board,
      Duties duties,
      DutyActs acts,
      Checklists checklists,
      Cards cards,
      ReleasedWork released,
      Defects defects,
      CardTerms terms,
      Journal journal,
      Accounts accounts,
      CaseViews views,
      CurrentAccount current,
      ActorNames names,
      CommonRules rules,
      Clock clock) {
    this.board = board;
    this.duties = duties;
    this.acts = acts;
    this.checklists = checklists;
    this.cards = cards;
    this.released = released;
    this.defects = defects;
    this.terms = terms;
    this.journal = journal;
    this.accounts = accounts;
    this.views = views;
    this.current = current;
    this.names = names;
    this.rules = rules;
    this.clock = clock;
  }

  private static final String CHECK = "check.";

  @GetMapping("/supervision")
  String board(
      @RequestParam(defaultValue = "overdue") String state,
      @RequestParam(required = false) String kind,
      @RequestParam(required = false) String after,
      @RequestParam(required = false) String cards,
      @RequestParam(defaultValue = "0") int latePage,
      Model model) {
    Account account = current.require();
    Sight sight = sight(account);
    OverdueBoard.Filter filter =
        switch (state) {
          case "open" -> OverdueBoard.Filter.OPEN;
          case "done" -> OverdueBoard.Filter.DONE;
          default -> OverdueBoard.Filter.OVERDUE;
        };
    OverdueBoard.Page found = board.list(sight, filter, kind, after);
    OverdueBoard.Counts counts = board.counts(sight);
    Card.Page shown = this.cards.open(account.bureau(), cards);
    Paging.Page<ToldLate> late = toldLate(account, Paging.shown(latePage));
    prepare(found, counts, shown, late.rows());
    model.addAttribute("counts", counts);
    model.addAttribute("most", OverdueBoard.COUNTED);
    model.addAttribute("cards", shown);
    model.addAttribute("cardsAfter", cards);
    trend(account, model);
    model.addAttribute("toldLate", late);
    model.addAttribute("released", released.of(account.bureau()));
    model.addAttribute("found", found);
    model.addAttribute("after", after);
    model.addAttribute("state", filter.code());
    model.addAttribute("kind", kind);
    model.addAttribute("today", LocalDate.now(clock));
    model.addAttribute("acts", account.has(Role.SUPERVISOR));
    model.addAttribute(
        "inspectors",
        account.bureau() == null ? Map.of() : accounts.namesOf(account.bureau(), Role.INSPECTOR));
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

  /** The bureau's own; an administrator sees all. */
  private void trend(Account account, Model model) {
    List<Card.Month> trend = cards.trend(account.bureau());
    model.addAttribute("trend", trend);
    model.addAttribute(
        "mostCards",
        trend.stream().mapToLong(m -> Math.max(m.yellow(), m.red())).reduce(1, Math::max));
    model.addAttribute("yellow", terms.yellow());
  }

  private Paging.Page<ToldLate> toldLate(Account account, Paging asked) {
    return asked.read(
        account.bureau() == null
            ? List.of()
            : defects.toldLate(account.bureau(), asked.from(), asked.most()));
  }

  @GetMapping("/supervision/duties/{id}")
  String duty(@PathVariable long id, Model model) {
    Account account = current.require();
    sight(account);
    Duty duty =
        duties
            .find(id)
            .filter(
                d ->
                    account.worksAt(d.bureau())
                        || account.worksAt(d.escalatedTo())
                        || account.has(Role.ADMIN))
            .orElseThrow(() -> new NotVisible("duty " + id));
    model.addAttribute("duty", duty);
    model.addAttribute("checklist", checklists.of(duty));
    model.addAttribute(
        "checks",
        duty.state() == Duty.State.OPEN
            && account.has(Role.INSPECTOR)
            && account.worksAt(duty.bureau()));
    model.addAttribute("today", LocalDate.now(clock));
    model.addAttribute("steps", journal.of(duty.licence()).stream().map(views::step).toList());
    return "office/duty";
  }

  /** What the inspector found of each condition; those left open stay as they are. */
  @PostMapping("/supervision/duties/{id}/checks")
  String checked(
      @PathVariable long id, @RequestParam Map<String, String> form, RedirectAttributes flash) {
    Map<String, Found> given = new LinkedHashMap<>();
    form.forEach(
        (name, value) -> {
          if (name.startsWith(CHECK) && !value.isBlank()) {
            String condition = name.substring(CHECK.length());
            String note = form.getOrDefault("note." + condition, "");
            given.put(
                condition,
                new Found(value.equals("true"), note, form.getOrDefault("seen." + condition, "")));
          }
        });
    if (duties.find(id).isEmpty()) {
      throw new NotVisible("duty " + id);
    }
    boolean done =
        Told.of(
            checklists.record(current.require(), id, given),
            flash,
            duty -> Told.that("told.checks", given.size()));
    if (!done) {
      flash.addFlashAttribute("typed", form);
    }
    return "redirect:/supervision/duties/%d#checks".formatted(id);
  }

  /** One act on one duty or on many; each says for itself what became of it. */
  @PostMapping("/supervision/acts")
  String act(
      @RequestParam String act,
      @RequestParam(required = false) List<Long> duty,
      @RequestParam(defaultValue = "") String assignee,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes flash) {
    Account account = current.require();
    sight(account);
    if (duty == null || duty.isEmpty()) {
      flash.addFlashAttribute("refusals", List.of(Refusal.form("duty-not-chosen", "duty")));
      return "redirect:/supervision";
    }
    List<Refusal> refusals = new ArrayList<>();
    int done = 0;
    for (Long id : duty) {
      Outcome<Duty> outcome = one(account, act, id, assignee, reason);
      refusals.addAll(outcome.refusals());
      done += outcome.isDone() ? 1 : 0;
    }
    if (done > 0) {
      flash.addFlashAttribute("told", Told.that("told." + act, done));
    }
    flash.addFlashAttribute("refusals", refusals);
    return "redirect:/supervision";
  }

  private Outcome<Duty> one(Account by, String act, long id, String assignee, String reason) {
    return switch (act) {
      case "urge" -> acts.urge(by, id);
      case "reassign" -> acts.reassign(by, id, assignee, reason);
      case "escalate" -> acts.escalate(by, id, reason);
      default -> Outcome.refused(Refusal.form("duty-act-unknown", "act"));
    };
  }

  private Sight sight(Account account) {
    return Sight.of(account, null, rules)
        .fold(
            sight -> sight,
            refused -> {
              throw new AccessDeniedException("supervisors and inspectors only");
            });
  }
}
