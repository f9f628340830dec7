package cn.zhunying.portal.office;

import cn.zhunying.calendar.Calendars;
import cn.zhunying.calendar.UnpublishedYearException;
import cn.zhunying.calendar.WorkCalendar;
import cn.zhunying.engine.work.WorkItem;
import cn.zhunying.engine.work.WorkList;
import cn.zhunying.engine.work.WorkLists;
import cn.zhunying.engine.work.WorkPage;
import cn.zhunying.identity.Account;
import cn.zhunying.identity.CurrentAccount;
import cn.zhunying.law.Outcome;
import cn.zhunying.portal.words.ActorNames;
import cn.zhunying.search.Wanted;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 工作台: what an officer has to do, overdue first; a row opens its task in Tasklist. */
@Controller
class WorkPages {

  private final WorkLists work;
  private final ActorNames names;
  private final Calendars calendars;
  private final CurrentAccount current;
  private final Clock clock;

  WorkPages(
      WorkLists work, ActorNames names, Calendars calendars, CurrentAccount current, Clock clock) {
    this.work = work;
    this.names = names;
    this.calendars = calendars;
    this.current = current;
    this.clock = clock;
  }

  /**
   * A task as its row shows it.
   *
   * @param left working days until the last one; negative once it is over; null when nothing limits
   *     it or nobody has published that year
   */
  record Line(WorkItem item, boolean overdue, @Nullable Integer left) {}

  @GetMapping("/work")
  String work(
      @RequestParam(required = false) String list,
      @RequestParam(defaultValue = "due") String sort,
      @RequestParam(required = false) String after,
      @RequestParam(required = false) String q,
      Model model) {
    Account account = officer();
    Map<WorkList, Integer> counts = work.counts(account);
    WorkList shown = chosen(list).orElseGet(() -> firstNotEmpty(counts));
    model.addAttribute("counts", counts);
    model.addAttribute("most", WorkLists.COUNTED);
    model.addAttribute("list", shown);
    model.addAttribute("lists", WorkList.values());
    model.addAttribute("sort", sort);
    model.addAttribute("q", q);
    if (q != null && !q.isBlank()) {
      Outcome<Wanted> wanted = Wanted.read(q);
      model.addAttribute("refusals", wanted.refusals());
      lines(wanted.fold(w -> work.search(w, account), refused -> List.of()), model);
    } else {
      WorkPage page =
          work.page(
              shown,
              account,
              sort.equals("received") ? WorkPage.Order.RECEIVED : WorkPage.Order.DUE,
              after);
      model.addAttribute("next", page.next());
      model.addAttribute("continued", after != null);
      lines(page.items(), model);
    }
    return "office/work";
  }

  private void lines(List<WorkItem> items, Model model) {
    names.prepare(items.stream().map(WorkItem::assignee).toList());
    LocalDate today = LocalDate.now(clock);
    WorkCalendar calendar = calendars.current();
    model.addAttribute("lines", items.stream().map(w -> line(w, today, calendar)).toList());
  }

  private static Line line(WorkItem w, LocalDate today, WorkCalendar calendar) {
    if (w.dueOn() == null) {
      return new Line(w, false, null);
    }
    boolean overdue = w.dueOn().isBefore(today);
    try {
      return new Line(
          w,
          overdue,
          overdue
              ? -calendar.workingDaysBetween(w.dueOn(), today)
              : calendar.workingDaysBetween(today, w.dueOn()));
    } catch (UnpublishedYearException e) {
      return new Line(w, overdue, null);
    }
  }

  private static Optional<WorkList> chosen(String list) {
    return Arrays.stream(WorkList.values()).filter(l -> l.code().equals(list)).findFirst();
  }

  /** Nobody begins the day with an empty list while there is something to do. */
  private static WorkList firstNotEmpty(Map<WorkList, Integer> counts) {
    return Stream.of(WorkList.MINE, WorkList.OFFERED)
        .filter(list -> counts.getOrDefault(list, 0) > 0)
        .findFirst()
        .orElse(WorkList.ALL);
  }

  private Account officer() {
    Account account = current.require();
    if (!account.isStaff()) {
      throw new AccessDeniedException("officers only");
    }
    return account;
  }
}
