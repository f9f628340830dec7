package cn.zhunying.engine.task;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * By when a task is to be done, and when to be reminded of it, from the rows of record: asked when
 * a task is created, and again whenever its row has moved.
 */
@FunctionalInterface
public interface TaskDates {

  /**
   * @param due last day in time
   * @param warn first day of the warning; null when there is none
   */
  record Dates(LocalDate due, @Nullable LocalDate warn) {}

  /**
   * Empty when the row knows no date: then the diagram's own stays.
   *
   * @param businessKey application or licence number
   * @param task the task's id in the diagram
   * @param duty the duty it is about; null for a case
   */
  Optional<Dates> of(String businessKey, String task, @Nullable Long duty);
}
