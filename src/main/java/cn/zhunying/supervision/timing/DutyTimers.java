package cn.zhunying.supervision.timing;

import cn.zhunying.engine.Deadlines;
import cn.zhunying.engine.ProcessVariable;
import cn.zhunying.engine.ProcessVariables;
import cn.zhunying.engine.timer.RecordTimers;
import cn.zhunying.supervision.Duty;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the rows of a duty say about its timers. */
@Service
public class DutyTimers {

  private final JdbcClient jdbc;
  private final RecordTimers timers;

  DutyTimers(JdbcClient jdbc, RecordTimers timers) {
    this.jdbc = jdbc;
    this.timers = timers;
  }

  /** What differs in the engine; changes nothing. */
  public List<String> drift(Duty duty) {
    return timers.drift(rows(duty));
  }

  /** Brings timers, variables and task dates in line; says what had differed. */
  @Transactional
  public List<String> follow(Duty duty) {
    return timers.follow(rows(duty));
  }

  private RecordTimers.Rows rows(Duty duty) {
    Map<ProcessVariable<Date>, Date> dates = new HashMap<>();
    if (duty.stage() != Duty.Stage.RECTIFICATION && duty.stage() != Duty.Stage.REVOCATION) {
      dates.put(ProcessVariables.DUE_AT, Deadlines.endOf(duty.dueOn()));
      dates.put(ProcessVariables.WARN_AT, Deadlines.startOf(duty.warnOn()));
    } else {
      dates.put(ProcessVariables.REVIEW_BY, Deadlines.endOf(duty.dueOn()));
    }
    if (duty.escalateOn() != null) {
      dates.put(ProcessVariables.ESCALATE_AT, Deadlines.endOf(duty.escalateOn()));
    }
    put(
        dates,
        ProcessVariables.RECTIFY_BY,
        "select due_on from rectification where duty_id = ? and state = 'ordered'",
        duty);
    put(
        dates,
        ProcessVariables.HEARING_UNTIL,
        "select hearing_until from revocation where duty_id = ? and state = 'announced'",
        duty);
    return new RecordTimers.Rows(duty.licence(), duty.id(), dates);
  }

  private void put(
      Map<ProcessVariable<Date>, Date> dates,
      ProcessVariable<Date> variable,
      String sql,
      Duty duty) {
    jdbc.sql(sql + " order by id desc limit 1")
        .param(duty.id())
        .query(LocalDate.class)
        .optional()
        .ifPresent(day -> dates.put(variable, Deadlines.endOf(day)));
  }
}
