package cn.zhunying.engine.accounts;

import cn.zhunying.engine.EngineSession;
import cn.zhunying.engine.EngineUser;
import cn.zhunying.engine.timer.EngineClock;
import cn.zhunying.engine.work.WorkList;
import java.text.SimpleDateFormat;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.springframework.stereotype.Component;

/**
 * The four lists every officer starts the day with in Tasklist; kept up to date in place. What is
 * stored holds no expression, as whoever may store one may run code: whose list it is and what time
 * it is are added to each request by {@link #criteria}.
 */
@Component
public class TaskFilters {

  private static final List<Map<String, String>> COLUMNS =
      List.of(
          Map.of("name", "applicationNumber", "label", "办件号"),
          Map.of("name", "itemName", "label", "事项"),
          Map.of("name", "applicantName", "label", "申请人"),
          Map.of("name", "legalDeadline", "label", "法定时限"));

  private enum Day {
    MINE(WorkList.MINE, "我的任务", "我已领取、正在办理的任务", "#1f4e79"),
    OFFERED(WorkList.OFFERED, "本单位待领", "本单位尚无人领取、我可以办理的任务", "#1f4e79"),
    DUE_TODAY(WorkList.TODAY, "今日到期", "法定时限在今天届满的任务", "#b26a00"),
    OVERDUE(WorkList.OVERDUE, "已超期", "已经超过法定时限的任务", "#b3261e");

    private final WorkList list;
    private final String label;
    private final String description;
    private final String color;

    Day(WorkList list, String label, String description, String color) {
      this.list = list;
      this.label = label;
      this.description = description;
      this.color = color;
    }
  }

  private final FilterService filters;
  private final TaskService tasks;
  private final EngineClock clock;
  private final EngineSession session;

  TaskFilters(FilterService filters, TaskService tasks, EngineClock clock, EngineSession session) {
    this.filters = filters;
    this.tasks = tasks;
    this.clock = clock;
    this.session = session;
  }

  /**
   * What makes the stored list this officer's and today's, as members of the query that the
   * engine's REST API adds to it; nothing for a list that is none of the four.
   */
  public Map<String, Object> criteria(String filterId, EngineUser user) {
    return day(filterId)
        .map(
            day ->
                switch (day) {
                  case MINE -> Map.<String, Object>of("assignee", user.engineId());
                  case OFFERED -> Map.<String, Object>of("candidateGroups", user.engineGroups());
                  case DUE_TODAY ->
                      Map.<String, Object>of(
                          "dueAfter", rest(clock.now()), "dueBefore", rest(clock.endOfToday()));
                  case OVERDUE -> Map.<String, Object>of("dueBefore", rest(clock.now()));
                })
        .orElseGet(Map::of);
  }

  /** Which of our own lists the stored one is. */
  public Optional<WorkList> list(String filterId) {
    return day(filterId).map(day -> day.list);
  }

  private Optional<Day> day(String filterId) {
    Filter filter = session.asSystem(() -> filters.getFilter(filterId));
    return Optional.ofNullable(filter)
        .flatMap(
            f -> Arrays.stream(Day.values()).filter(d -> d.label.equals(f.getName())).findFirst());
  }

  /** As the engine's REST API reads dates. */
  private static String rest(Date date) {
    return new SimpleDateFormat("yyyy-MM-dd'T'HH:mm:ss.SSSZ", Locale.ROOT).format(date);
  }

  void save() {
    for (Day day : Day.values()) {
      save(day);
    }
  }

  private void save(Day day) {
    Filter known = filters.createTaskFilterQuery().filterName(day.label).singleResult();
    Filter filter = known == null ? filters.newTaskFilter(day.label) : known;
    filter.setProperties(
        Map.of(
            "description",
            day.description,
            "priority",
            day.ordinal() + 1,
            "color",
            day.color,
            "refresh",
            true,
            "showUndefinedVariable",
            false,
            "variables",
            COLUMNS));
    filter.setQuery(tasks.createTaskQuery().orderByDueDate().asc());
    filters.saveFilter(filter);
  }
}
