package cn.zhunying.doctor.check;

import cn.zhunying.doctor.Check;
import cn.zhunying.doctor.Examination;
import cn.zhunying.doctor.JobsProcess;
import cn.zhunying.engine.work.WorkDrift;
import cn.zhunying.sweep.EachApart;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Work that nobody would miss otherwise: dead jobs, records sweeps gave up, tasks officers are not
 * shown.
 */
@Component
@Order(7)
class WorkCheck implements Check {

  private final JobsProcess jobs;
  private final EachApart sweeps;
  private final WorkDrift work;

  WorkCheck(JobsProcess jobs, EachApart sweeps, WorkDrift work) {
    this.jobs = jobs;
    this.sweeps = sweeps;
    this.work = work;
  }

  @Override
  public String name() {
    return "失败的作业和巡查，工作台与流程任务";
  }

  @Override
  public void look(Examination e) {
    jobs.dead()
        .forEach(
            d ->
                e.found("作业已不再重试", d.record(), d.what(), "排除原因后，在“管理”页恢复重试，或者运行 doctor reconcile"));
    jobs.incidents().forEach(d -> e.found("流程事故", d.record(), d.what(), "在 Cockpit 中查看该事故"));
    sweeps
        .failures(Integer.MAX_VALUE)
        .forEach(
            f ->
                e.found(
                    "巡查未能处理",
                    f.work() + " " + f.record(),
                    "已失败 %d 次：%s".formatted(f.times(), f.what()),
                    "按原因修复该记录；巡查每小时再试一次"));
    work.look((task, what) -> e.found("工作台与流程任务", "任务 " + task, what, "运行 doctor reconcile"));
  }
}
