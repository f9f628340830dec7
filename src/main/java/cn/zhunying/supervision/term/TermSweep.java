package cn.zhunying.supervision.term;

import cn.zhunying.catalogue.Item;
import cn.zhunying.catalogue.Items;
import cn.zhunying.catalogue.terms.supervision.DutyTerms;
import cn.zhunying.catalogue.terms.supervision.Occasion;
import cn.zhunying.licence.end.LicenceEnds;
import cn.zhunying.licence.end.LicenceRenewals;
import cn.zhunying.supervision.Terms;
import cn.zhunying.supervision.plan.DutyOpening;
import cn.zhunying.sweep.EachApart;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.stereotype.Service;

/** Looks for licences whose term draws near its end, and for those whose term is over. */
@Service
class TermSweep {

  private final Items items;
  private final LicenceEnds ends;
  private final LicenceRenewals drawNear;
  private final RenewalPreparation renewals;
  private final TermEnds over;
  private final Terms terms;
  private final EachApart apart;

  TermSweep(
      Items items,
      LicenceEnds ends,
      LicenceRenewals drawNear,
      RenewalPreparation renewals,
      TermEnds over,
      Terms terms,
      EachApart apart) {
    this.items = items;
    this.ends = ends;
    this.drawNear = drawNear;
    this.renewals = renewals;
    this.over = over;
    this.terms = terms;
    this.apart = apart;
  }

  /** One batch; the next sweep takes the next. */
  void sweep() {
    items
        .all()
        .forEach(item -> item.dutiesAfter(Occasion.TERM).forEach(duty -> prepare(item, duty)));
    apart.run(
        EachApart.TERM_END,
        apart.ready(EachApart.TERM_END, DutyOpening.BATCH, ends::over),
        numbers -> ends.lockOver(numbers).forEach(l -> over.over(items.require(l.item()), l)));
  }

  private void prepare(Item item, DutyTerms renewal) {
    LocalDate through = terms.fromToday(Objects.requireNonNull(renewal.opens()));
    apart.run(
        EachApart.TERM_LOOK,
        apart.ready(
            EachApart.TERM_LOOK,
            DutyOpening.BATCH,
            most -> drawNear.toLookAt(item.code(), through, most)),
        numbers ->
            drawNear.lookAt(numbers).forEach(licence -> renewals.prepare(item, renewal, licence)));
  }
}
