package cn.zhunying.credit.bar;

import cn.zhunying.border.TextRule;
import cn.zhunying.law.CommonRules;
import cn.zhunying.law.CommonRules.Rule;
import cn.zhunying.law.Outcome;
import cn.zhunying.law.Refusal;
import cn.zhunying.subject.Uscc;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What other offices found, entered by an officer: with the decision in force it bars, without one
 * it is only shown (重庆市社会信用条例 第二十一条); a repair lifts it at once.
 */
@Service
public class BarEntries {

  /**
   * @param source number of the case it comes from, so that the decision finds its finding
   * @param document the decision in force; empty while there is none
   */
  public record NewEntry(
      String uscc, Bar.Kind kind, String source, String reason, @Nullable String document) {}

  private final CreditRecords records;
  private final BarTable table;
  private final CommonRules rules;

  BarEntries(CreditRecords records, BarTable table, CommonRules rules) {
    this.records = records;
    this.table = table;
    this.rules = rules;
  }

  /** What stands in a record, with what has no decision yet. */
  @Transactional(readOnly = true)
  public List<Bar> of(String uscc) {
    return table.open(uscc);
  }

  /** Gives the code. */
  @Transactional
  public Outcome<String> enter(NewEntry of) {
    String source = TextRule.LINE.clean(of.source());
    String reason = TextRule.REASON.clean(of.reason());
    String document = TextRule.LINE.clean(of.document());
    if (!Uscc.isValid(of.uscc()) || source == null || reason == null) {
      return Outcome.refused(Refusal.form("credit-record-incomplete", "source"));
    }
    String clause = bars(of.kind()).clause();
    return Outcome.unless(
        unfit(source, reason, document),
        () -> {
          if (document == null) {
            records.announce(of.uscc(), of.kind(), source, reason, clause);
          } else {
            records.bar(of.uscc(), of.kind(), source, reason, clause, document);
          }
          return Outcome.done(of.uscc());
        });
  }

  /** 信用修复, or that the finding did not stand: the way by commitment is open at once. */
  @Transactional
  public Outcome<String> repair(String uscc, long id, String why) {
    String reason = TextRule.REASON.clean(why);
    if (reason == null) {
      return Outcome.refused(Refusal.form("credit-record-incomplete", "reason"));
    }
    Optional<Bar> bar = table.open(uscc).stream().filter(b -> b.id() == id).findFirst();
    if (bar.isEmpty()) {
      return Outcome.refused(Refusal.state("credit-record-unknown", null));
    }
    return Outcome.unless(
        TextRule.REASON.refuse("reason", reason).stream().toList(),
        () -> {
          Bar b = bar.get();
          records.lift(uscc, b.kind(), b.caseKey(), reason, rules.creditRepaired().clause());
          return Outcome.done(uscc);
        });
  }

  private Rule bars(Bar.Kind kind) {
    return switch (kind) {
      case FALSE_COMMITMENT -> rules.falseCommitmentBars();
      case SERIOUS_DISHONESTY -> rules.seriousDishonestyBars();
      case ADVERSE_RECORD -> rules.adverseRecordBars();
    };
  }

  private static List<Refusal> unfit(String source, String reason, @Nullable String document) {
    return Stream.of(
            TextRule.LINE.refuse("source", source),
            TextRule.REASON.refuse("reason", reason),
            TextRule.LINE.refuse("document", document))
        .flatMap(Optional::stream)
        .toList();
  }
}
