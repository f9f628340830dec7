package cn.zhunying.credit.season;

import cn.zhunying.border.TextRule;
import cn.zhunying.credit.ledger.CreditActs;
import cn.zhunying.credit.rule.CreditRules;
import cn.zhunying.law.Outcome;
import cn.zhunying.law.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 每月10日前完成上月积分增减评价 (渝人社发〔2021〕58号 第二十五条). */
@Service
public class Settlements {

  private final SettlementTable table;
  private final CreditRules rules;
  private final CreditActs acts;
  private final Clock clock;

  Settlements(SettlementTable table, CreditRules rules, CreditActs acts, Clock clock) {
    this.table = table;
    this.rules = rules;
    this.acts = acts;
    this.clock = clock;
  }

  /** Last month's, for every bureau; the days of record are rows. */
  @Transactional
  public void open() {
    LocalDate month = LocalDate.now(clock).withDayOfMonth(1);
    table.open(
        month.minusMonths(1), month.withDayOfMonth(rules.book().month().day()), clock.instant());
  }

  /**
   * @param bureau null for all
   */
  @Transactional(readOnly = true)
  public List<Settlement> latest(@Nullable String bureau, int most) {
    return table.latest(bureau, clock.instant(), most);
  }

  /** Whose officer may is for the caller to know. */
  @Transactional
  public Outcome<Settlement> settle(String bureau, LocalDate month, @Nullable String said) {
    String remark = TextRule.REASON.clean(said);
    if (!table.settle(bureau, month, remark, acts.by(), clock.instant())) {
      return Outcome.refused(Refusal.state("credit-settled", null));
    }
    return table.find(bureau, month).map(Outcome::done).orElseThrow();
  }
}
