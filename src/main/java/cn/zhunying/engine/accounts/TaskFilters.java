package cn.zhunying.engine.accounts;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** The four lists every officer starts the day with in Tasklist; kept up to date in place. */
@Component
class TaskFilters {

  private static final List<Map<String, String>> COLUMNS =
      List.of(
          Map.of("name", "applicationNumber", "label", "办件号"),
          Map.of("name", "itemName", "label", "事项"),
          Map.of("name", "applicantName", "label", "申请人"),
          Map.of("name", "legalDeadline", "label", "法定时限"));

  private final FilterService filters;
  private final TaskService tasks;

  TaskFilters(FilterService filters, TaskService tasks) {
    this.filters = filters;
    this.tasks = tasks;
  }

  void save() {
    save(1, "我的任务", "我已领取、正在办理的任务", "#1f4e79", tasks().taskAssigneeExpression("${currentUser()}"));
    save(
        2,
        "本单位待领",
        "本单位尚无人领取、我可以办理的任务",
        "#1f4e79",
        tasks().taskCandidateGroupInExpression("${currentUserGroups()}"));
    save(
        3,
        "今日到期",
        "法定时限在今天届满的任务",
        "#b26a00",
        tasks()
            .dueAfterExpression("${engineClock.now()}")
            .dueBeforeExpression("${engineClock.endOfToday()}"));
    save(4, "已超期", "已经超过法定时限的任务", "#b3261e", tasks().dueBeforeExpression("${engineClock.now()}"));
  }

  private TaskQuery tasks() {
    return tasks.createTaskQuery().orderByDueDate().asc();
  }

  private void save(int priority, String name, String description, String color, TaskQuery query) {
    Filter known = filters.createTaskFilterQuery().filterName(name).singleResult();
    Filter filter = known == null ? filters.newTaskFilter(name) : known;
    filter.setProperties(
        Map.of(
            "description",
            description,
            "priority",
            priority,
            "color",
            color,
            "refresh",
            true,
            "showUndefinedVariable",
            false,
            "variables",
            COLUMNS));
    filter.setQuery(query);
    filters.saveFilter(filter);
  }
}
