package cn.zhunying.supervision.overdue;

import cn.zhunying.identity.AccountLeft;
import cn.zhunying.identity.Role;
import cn.zhunying.oversight.ReleasedWork;
import cn.zhunying.supervision.Duty;
import cn.zhunying.supervision.DutyJournal;
import cn.zhunying.supervision.DutyTable;
import cn.zhunying.supervision.Officers;
import cn.zhunying.supervision.SupervisionProcess;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Duties given to somebody are the bureau's again when they leave, and its supervisors know. */
@Component
class LeaversDuties {

  private final DutyTable table;
  private final DutyJournal journal;
  private final Officers officers;
  private final SupervisionProcess process;
  private final ReleasedWork work;

  LeaversDuties(
      DutyTable table,
      DutyJournal journal,
      Officers officers,
      SupervisionProcess process,
      ReleasedWork work) {
    this.table = table;
    this.journal = journal;
    this.officers = officers;
    this.process = process;
    this.work = work;
  }

  @EventListener
  @Transactional
  public void release(AccountLeft left) {
    String holder = left.before().username();
    for (Duty duty : table.lockAssigned(holder)) {
      if (!left.isStill(Role.INSPECTOR, duty.bureau())) {
        table.assigned(duty.id(), null);
        journal.record(duty, "duty-released", Map.of("holder", holder), duty.clause());
        officers.released(duty, holder);
        if (!process.waitsForInspector(duty)) {
          work.released(duty.bureau(), duty.licence(), duty.id(), duty.name(), holder);
        }
      }
    }
  }
}
