package cn.zhunying.engine.work;

import cn.zhunying.engine.EngineUser;
import cn.zhunying.search.Wanted;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an officer has to do: the lists of the day with their counts, and a search in them. */
@Service
@Transactional(readOnly = true)
public class WorkLists {

  /** Nobody counts further by eye: one more than is shown. */
  public static final int COUNTED = 100;

  public static final int PAGE = 20;

  /** Tasklist shows how many pages there are; nobody turns to the seven-hundredth. */
  public static final int LAST = 10_000;

  private static final int CANDIDATES = 200;

  private final WorkTable table;
  private final Clock clock;

  WorkLists(WorkTable table, Clock clock) {
    this.table = table;
    this.clock = clock;
  }

  public Map<WorkList, Integer> counts(EngineUser user) {
    return table.counts(user, today(), COUNTED);
  }

  /**
   * @param after where the page before ended; anything else begins the list
   */
  public WorkPage page(WorkList list, EngineUser user, WorkPage.Order asked, String after) {
    WorkPage.Order order = list.isByDateOnly() ? WorkPage.Order.DUE : asked;
    List<WorkItem> found =
        table.page(
            list, user, today(), order, WorkPage.After.read(order, after).orElse(null), PAGE + 1);
    if (found.size() <= PAGE) {
      return new WorkPage(found, null);
    }
    List<WorkItem> items = found.subList(0, PAGE);
    return new WorkPage(items, WorkPage.After.write(order, items.get(PAGE - 1)));
  }

  /** In all the officer's groups may see, whoever holds it; earliest due first. */
  public List<WorkItem> search(Wanted wanted, EngineUser user) {
    return table.search(wanted, user.engineGroups(), CANDIDATES).stream()
        .filter(w -> wanted.matches(w.applicant(), w.caseKey(), w.uscc()))
        .sorted(
            Comparator.comparing(WorkItem::dueOn, Comparator.nullsLast(Comparator.naturalOrder())))
        .toList();
  }

  /** Ids of the tasks in a part of a list, earliest due first. */
  public List<String> ids(WorkList list, EngineUser user, int from, int most) {
    int begin = Math.min(Math.max(0, from), LAST);
    return table.ids(list, user, today(), begin, Math.min(Math.max(0, most), LAST));
  }

  /** Counted up to {@link #LAST}. */
  public int count(WorkList list, EngineUser user) {
    return table.count(list, user, today(), LAST);
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
