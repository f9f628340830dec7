package cn.zhunying.catalogue.guide;

import static java.util.Objects.requireNonNull;

import cn.zhunying.catalogue.Item;
import cn.zhunying.catalogue.check.ConditionCheck;
import cn.zhunying.catalogue.terms.commitment.CommitmentTerms;
import cn.zhunying.catalogue.terms.condition.Condition;
import cn.zhunying.law.Filled;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One clause an applicant commits to, composed from the item's terms (the official texts are
 * missing from the compilation, gaps G-01).
 *
 * @param condition id of the condition it promises; null for a declaration
 * @param due when it must be met: 签署时已具备 for a promise of type already-met
 */
public record CommitmentClause(
    String id,
    String text,
    @Nullable String condition,
    String clause,
    @Nullable String due,
    @Nullable String verification,
    @Nullable String consequence) {

  /** 承诺书 must hold the four elements of 渝府办发〔2021〕23号 三（二） and each condition by itself. */
  public static List<CommitmentClause> of(Item item) {
    CommitmentTerms terms = item.commitment();
    if (terms == null) {
      return List.of();
    }
    String consequence = terms.liability().get(0).text();
    Stream<CommitmentClause> conditions =
        item.conditions().stream()
            .map(
                c ->
                    new CommitmentClause(
                        c.id(),
                        promised(terms, c, c.text() + amount(item, c)),
                        c.id(),
                        c.clause(),
                        by(terms, c),
                        terms.verification().method() + "；" + terms.verification().standard(),
                        consequence));
    Stream<CommitmentClause> declarations =
        terms.declarations().stream()
            .map(d -> new CommitmentClause(d.id(), d.text(), null, d.clause(), null, null, null));
    return Stream.concat(conditions, declarations).toList();
  }

  private static String promised(CommitmentTerms terms, Condition c, String condition) {
    CommitmentWording.Promise words = CommitmentWording.TEXTS.promise();
    return Filled.of(later(terms, c) ? words.later() : words.met(), Map.of("condition", condition));
  }

  private static String by(CommitmentTerms terms, Condition c) {
    CommitmentWording.Promise words = CommitmentWording.TEXTS.promise();
    return later(terms, c)
        ? Filled.of(words.laterBy(), Map.of("period", requireNonNull(terms.meet()).inWords()))
        : words.metBy();
  }

  private static boolean later(CommitmentTerms terms, Condition c) {
    return terms.willMeet() && c.mayBePromised();
  }

  private static String amount(Item item, Condition c) {
    Object value = ConditionCheck.value(item, c);
    if (!(value instanceof Number)) {
      return "";
    }
    String unit = ConditionCheck.unit(item, c);
    String label = ConditionCheck.label(item, c);
    return "（%s%s %s%s）".formatted(label, c.op().inWords(), value, unit == null ? "" : " " + unit);
  }
}
