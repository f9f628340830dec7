package cn.zhunying.supervision.timing;

import cn.zhunying.engine.Deadlines;
import cn.zhunying.engine.ProcessVariable;
import cn.zhunying.engine.ProcessVariables;
import cn.zhunying.engine.timer.RecordTimers;
import cn.zhunying.supervision.Duty;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the rows of a duty say about its timers. */
@Service
public class DutyTimers {

  private final List<StageDates> stages;
  private final RecordTimers timers;

  DutyTimers(List<StageDates> stages, RecordTimers timers) {
    this.stages = stages;
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
    for (StageDates stage : stages) {
      stage
          .open(duty.id())
          .filter(asked -> asked.answered() == null)
          .ifPresent(asked -> dates.put(stage.variable(), Deadlines.endOf(asked.until())));
    }
    return new RecordTimers.Rows(duty.licence(), duty.id(), dates);
  }
}
