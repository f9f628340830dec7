package cn.zhunying.oversight;

import cn.zhunying.engine.TaskRelease;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What leavers held, until someone takes it: the supervisor sees each as a line on the board. */
@Service
public class ReleasedWork {

  /**
   * @param task the engine's id of it; null for a duty that no task waits for
   * @param holder who held it
   */
  public record Line(
      String caseKey,
      @Nullable String task,
      @Nullable Long duty,
      String name,
      String holder,
      LocalDate releasedOn) {}

  private final ReleasedWorkTable table;
  private final TaskRelease tasks;
  private final Clock clock;

  ReleasedWork(ReleasedWorkTable table, TaskRelease tasks, Clock clock) {
    this.table = table;
    this.tasks = tasks;
    this.clock = clock;
  }

  @EventListener
  @Transactional
  public void released(TaskRelease.Handed of) {
    String bureau = of.bureau();
    if (bureau == null) {
      return; // whoever stands in none, or in two, is offered nothing: what was held went when that
      // began
    }
    forgetTaken(bureau);
    of.tasks()
        .forEach(
            t ->
                table.add(new Line(t.key(), t.id(), null, t.name(), of.holder(), today()), bureau));
  }

  /** A duty that was given to somebody and that no task waits for yet. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void released(String bureau, String caseKey, long duty, String name, String holder) {
    table.add(new Line(caseKey, null, duty, name, holder, today()), bureau);
  }

  /**
   * Oldest first.
   *
   * @param bureau null for all
   */
  public List<Line> of(@Nullable String bureau) {
    List<Line> lines = table.of(bureau);
    Set<String> free = tasks.stillFree(tasks(lines));
    return lines.stream().filter(l -> l.task() == null || free.contains(l.task())).toList();
  }

  private void forgetTaken(String bureau) {
    List<Line> lines = table.of(bureau);
    Set<String> free = tasks.stillFree(tasks(lines));
    table.forget(tasks(lines).stream().filter(task -> !free.contains(task)).toList());
  }

  private static List<String> tasks(List<Line> lines) {
    return lines.stream().map(Line::task).filter(Objects::nonNull).toList();
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
