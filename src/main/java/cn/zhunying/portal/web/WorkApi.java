package cn.zhunying.portal.web;

import cn.zhunying.engine.work.WorkList;
import cn.zhunying.engine.work.WorkLists;
import cn.zhunying.identity.Account;
import cn.zhunying.identity.CurrentAccount;
import java.util.Map;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What waits for an officer: by it Tasklist says how much is in its lists and opens one that is not
 * empty.
 */
@RestController
@RequestMapping("/api/v1/work")
class WorkApi {

  /**
   * How many tasks are in each list.
   *
   * @param mine held by the caller
   * @param offered held by nobody, open to the caller
   * @param today due today
   * @param overdue over their last day
   * @param most nobody counts further: a list said to hold this many may hold more
   */
  record Waiting(int mine, int offered, int today, int overdue, int most) {}

  private final WorkLists work;
  private final CurrentAccount current;

  WorkApi(WorkLists work, CurrentAccount current) {
    this.work = work;
    this.current = current;
  }

  /** The caller's lists of the day, counted. */
  @GetMapping
  Waiting getWork() {
    Account account = current.require();
    if (!account.isStaff()) {
      throw new AccessDeniedException("officers only");
    }
    Map<WorkList, Integer> counts = work.counts(account);
    return new Waiting(
        counts.getOrDefault(WorkList.MINE, 0),
        counts.getOrDefault(WorkList.OFFERED, 0),
        counts.getOrDefault(WorkList.TODAY, 0),
        counts.getOrDefault(WorkList.OVERDUE, 0),
        WorkLists.COUNTED);
  }
}
