package cn.zhunying.engine.task;

import cn.zhunying.calendar.ChineseDates;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a task is about, asked once when it is created. Tasklist reads it from variables of the
 * task: process variables are not readable with a right to one task, and would be written for cases
 * that never meet an officer.
 */
@FunctionalInterface
public interface TaskFacts {

  /**
   * @param number of the application, licence or registration
   * @param uscc the applicant's code; null where none is known
   * @param legalDeadline null where the law sets none
   */
  record Shown(
      String number,
      String item,
      String applicant,
      @Nullable String uscc,
      @Nullable LocalDate legalDeadline) {

    /** By the names the lists and forms of Tasklist know. */
    Map<String, String> variables() {
      Map<String, String> variables = new LinkedHashMap<>();
      variables.put("applicationNumber", number);
      variables.put("itemName", item);
      variables.put("applicantName", applicant);
      variables.put("caseUrl", "/cases/" + number + "/panel");
      if (legalDeadline != null) {
        variables.put("legalDeadline", ChineseDates.format(legalDeadline));
      }
      return variables;
    }
  }

  /**
   * @param businessKey application or licence number
   * @param task the task's id in the diagram
   * @param duty the duty it is about; null for a case
   */
  Shown shown(String businessKey, String task, @Nullable Long duty);
}
