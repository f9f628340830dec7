package cn.zhunying.supervision.timing;

import cn.zhunying.oversight.Card;
import cn.zhunying.oversight.Cards;
import cn.zhunying.supervision.Duty;
import cn.zhunying.supervision.Terms;
import cn.zhunying.sweep.EachApart;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;

/** Open duties that draw near the date of their stage: warned of, each once for its date. */
@Service
class DutyWarnings {

  private static final int AT_ONCE = 500;

  private final DutySweepTable table;
  private final Cards cards;
  private final Terms terms;
  private final EachApart apart;

  DutyWarnings(DutySweepTable table, Cards cards, Terms terms, EachApart apart) {
    this.table = table;
    this.cards = cards;
    this.terms = terms;
    this.apart = apart;
  }

  /** As much as fits; the next sweep goes on where this one stopped. */
  void sweep() {
    List<Long> due =
        apart.ready(EachApart.DUTY_WARN, AT_ONCE, most -> table.toWarn(terms.today(), most));
    apart.run(EachApart.DUTY_WARN, due, this::warn);
  }

  private void warn(List<Long> ids) {
    LocalDate today = terms.today();
    table.warned(today, ids).stream().filter(duty -> !duty.overdueOn(today)).forEach(this::show);
  }

  private void show(Duty duty) {
    cards.show(
        Card.Colour.YELLOW, duty.licence(), duty.id(), duty.bureau(), duty.kind(), duty.dueOn());
  }
}
