package cn.zhunying.doctor.check;

import cn.zhunying.doctor.Check;
import cn.zhunying.doctor.Examination;
import cn.zhunying.doctor.Reconcile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Timers, dates and variables of what runs follow the rows. */
@Component
@Order(5)
class TimerCheck implements Check {

  private final Reconcile reconcile;

  TimerCheck(Reconcile reconcile) {
    this.reconcile = reconcile;
  }

  @Override
  public String name() {
    return "定时器与登记的期限";
  }

  @Override
  public void look(Examination e) {
    reconcile.drift(
        f -> e.found("定时器与登记的期限不一致", f.record(), f.what(), f.remedy()),
        (done, of) -> e.progress("定时器：已核对 %d / %d 件".formatted(done, of)));
  }
}
