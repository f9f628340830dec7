package cn.zhunying.engine.task;

import java.util.Map;

/**
 * What Tasklist shows beside a task ({@code applicationNumber}, {@code itemName}, {@code
 * applicantName}, {@code legalDeadline}, {@code caseUrl}), asked once when the task is created.
 * Kept as variables of the task: process variables are not readable with a right to one task, and
 * would be written for cases that never meet an officer.
 */
@FunctionalInterface
public interface TaskFacts {

  /**
   * @param businessKey application or licence number
   * @param task the task's id in the diagram
   * @param duty the duty it is about; null for a case
   */
  Map<String, String> shown(String businessKey, String task, Long duty);
}
