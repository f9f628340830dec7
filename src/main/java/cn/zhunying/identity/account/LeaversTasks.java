package cn.zhunying.identity.account;

import cn.zhunying.engine.TaskRelease;
import cn.zhunying.identity.Account;
import cn.zhunying.identity.AccountLeft;
import cn.zhunying.identity.CurrentAccount;
import cn.zhunying.journal.Act;
import cn.zhunying.journal.Journal;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What somebody held goes back to the colleagues when they leave, with an entry in each case. */
@Component
class LeaversTasks {

  private final TaskRelease tasks;
  private final Journal journal;
  private final CurrentAccount current;
  private final ApplicationEventPublisher events;

  LeaversTasks(
      TaskRelease tasks,
      Journal journal,
      CurrentAccount current,
      ApplicationEventPublisher events) {
    this.tasks = tasks;
    this.journal = journal;
    this.current = current;
    this.events = events;
  }

  @EventListener
  @Transactional
  public void release(AccountLeft left) {
    String holder = left.before().username();
    List<String> groups = left.after().map(Account::engineGroups).orElse(List.of());
    List<TaskRelease.Released> released = tasks.of(holder, groups);
    for (TaskRelease.Released task : released) {
      journal.record(
          new Act(
              task.key(),
              "task-released",
              current.username(),
              Map.of("task", task.task(), "name", task.name(), "holder", holder),
              null,
              null));
    }
    if (!released.isEmpty()) {
      events.publishEvent(new TaskRelease.Handed(holder, left.before().bureau(), released));
    }
  }
}
