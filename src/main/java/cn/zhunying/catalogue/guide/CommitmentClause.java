package cn.zhunying.catalogue.guide;

import cn.zhunying.catalogue.Item;
import cn.zhunying.catalogue.check.ConditionCheck;
import cn.zhunying.catalogue.terms.Cited;
import cn.zhunying.catalogue.terms.commitment.CommitmentTerms;
import cn.zhunying.catalogue.terms.commitment.Declaration;
import cn.zhunying.catalogue.terms.commitment.VerificationTerms;
import cn.zhunying.catalogue.terms.condition.Condition;
import cn.zhunying.law.Filled;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One clause an applicant commits to, composed from the item's terms (the official texts are
 * missing from the compilation, gaps G-01).
 *
 * @param condition id of the condition it promises; null for a declaration
 * @param verification how and against what it is verified; null for a mere declaration
 * @param consequence what follows when it is not kept, with its clause; null for a mere declaration
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

  /** Of each item as it is held: composing costs more than all else that is told at a signature. */
  private static final LoadingCache<Item, List<CommitmentClause>> COMPOSED =
      Caffeine.newBuilder().weakKeys().build(CommitmentClause::composed);

  /** 承诺书 must hold the four elements of 渝府办发〔2021〕23号 三（二） and each condition by itself. */
  public static List<CommitmentClause> of(Item item) {
    return COMPOSED.get(item);
  }

  private static List<CommitmentClause> composed(Item item) {
    CommitmentTerms terms = item.commitment();
    if (terms == null) {
      return List.of();
    }
    return Stream.concat(
            item.conditions().stream().map(c -> promise(item, terms, c)),
            terms.declarations().stream().map(d -> declared(terms, d)))
        .toList();
  }

  /** By when, how verified, and what follows, in one sentence; empty for a mere declaration. */
  public String terms() {
    if (verification == null || consequence == null) {
      return "";
    }
    CommitmentWording.Promise words = CommitmentWording.TEXTS.promise();
    String by = due == null ? "" : due;
    return Filled.of(
        due == null ? words.termsOfDeclaration() : words.terms(),
        Map.of("due", by, "verification", verification, "consequence", consequence));
  }

  private static CommitmentClause promise(Item item, CommitmentTerms terms, Condition c) {
    return new CommitmentClause(
        c.id(),
        promised(terms, c, c.text() + amount(item, c)),
        c.id(),
        c.clause(),
        by(terms, c),
        verified(terms.verification(c.id())),
        cited(terms.breach(c.id(), later(terms, c))));
  }

  private static CommitmentClause declared(CommitmentTerms terms, Declaration d) {
    boolean promise = terms.isPromise(d);
    return new CommitmentClause(
        d.id(),
        d.text(),
        null,
        d.clause(),
        null,
        promise ? verified(terms.verification(d.id())) : null,
        promise ? cited(terms.breach(d.id(), false)) : null);
  }

  private static String verified(VerificationTerms how) {
    return Filled.of(
        how.isExempt()
            ? CommitmentWording.TEXTS.promise().exempt()
            : CommitmentWording.TEXTS.promise().verified(),
        Map.of("method", how.method(), "standard", how.standard()));
  }

  private static String cited(Cited breach) {
    return Filled.of(
        CommitmentWording.TEXTS.promise().breach(),
        Map.of("text", breach.text(), "clause", breach.clause()));
  }

  private static String promised(CommitmentTerms terms, Condition c, String condition) {
    CommitmentWording.Promise words = CommitmentWording.TEXTS.promise();
    return Filled.of(later(terms, c) ? words.later() : words.met(), Map.of("condition", condition));
  }

  private static String by(CommitmentTerms terms, Condition c) {
    CommitmentWording.Promise words = CommitmentWording.TEXTS.promise();
    return later(terms, c)
        ? Filled.of(words.laterBy(), Map.of("period", terms.meet(c.id()).orElseThrow().inWords()))
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
    String least =
        "%s%s %s%s".formatted(label, c.op().inWords(), value, unit == null ? "" : " " + unit);
    return Filled.of(CommitmentWording.TEXTS.promise().amount(), Map.of("amount", least));
  }
}
