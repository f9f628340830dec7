package cn.zhunying.doctor.check;

import cn.zhunying.doctor.Check;
import cn.zhunying.doctor.Examination;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** {@link Invariants} over all rows. */
@Component
@Order(3)
class InvariantCheck implements Check {

  private final InvariantTable table;
  private final Clock clock;

  InvariantCheck(InvariantTable table, Clock clock) {
    this.table = table;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "办件、许可证、义务、承诺、文书之间的关系";
  }

  @Override
  public void look(Examination e) {
    LocalDate today = LocalDate.now(clock);
    for (Invariant one : Invariants.ALL) {
      table.broken(
          one,
          today,
          e.since(),
          record -> e.found(one.kind(), one.subject() + " " + record, one.kind(), one.remedy()));
    }
  }
}
