package cn.zhunying.catalogue.rules;

import cn.zhunying.catalogue.Item;
import cn.zhunying.catalogue.terms.commitment.ClauseTerms;
import cn.zhunying.catalogue.terms.commitment.CommitmentTerms;
import cn.zhunying.catalogue.terms.condition.Condition;
import java.util.List;

/** What must hold of what is promised, and of what who promises is told. */
final class CommitmentRules {

  /** Civil, administrative and criminal. */
  private static final List<String> LIABILITIES =
      List.of(".*损失由.*承担.*", ".*行政处罚.*", ".*(司法机关|刑事责任).*");

  private static final String ONE_THAT_IS =
      "须写 conditions 或者 declarations 里的 id；meet 只写在 later: true 的条件上";

  private interface Check {
    void look(Item item, CommitmentTerms terms, ItemRule.Found found);
  }

  static final List<ItemRule> RULES =
      List.of(
          where("will-meet-by-a-day", CommitmentRules::meet),
          where("will-meet-before-operation", CommitmentRules::verified),
          where("published-until", CommitmentRules::published),
          where("will-meet-only-some", CommitmentRules::later),
          where("liabilities-told", CommitmentRules::liabilities),
          where("breach-told", CommitmentRules::breach),
          where("clause-terms-of-a-clause", CommitmentRules::clauses));

  private CommitmentRules() {}

  private static ItemRule where(String id, Check check) {
    return new ItemRule(
        id,
        (item, found) -> {
          if (item.commitment() != null) {
            check.look(item, item.commitment(), found);
          }
        });
  }

  private static void meet(Item item, CommitmentTerms terms, ItemRule.Found found) {
    if (terms.willMeet() && terms.meet() == null) {
      found.add("commitment.meet", "type 为 will-meet 时须写明在什么期限内具备");
    }
  }

  private static void verified(Item item, CommitmentTerms terms, ItemRule.Found found) {
    if (terms.willMeet() && (terms.verification().isExempt() || !item.holdsOperation(true))) {
      found.add(
          "supervision.duties", "type 为 will-meet 时须有一项 holdsOperation: true 的核查且不得免核查：达到条件前不得经营");
    }
  }

  private static void published(Item item, CommitmentTerms terms, ItemRule.Found found) {
    if (terms.publishedUntil() == null) {
      found.add("commitment.publishedUntil", "须写明承诺书公开的时限（渝府办发〔2021〕23号 三（二））");
    }
  }

  private static void later(Item item, CommitmentTerms terms, ItemRule.Found found) {
    if (terms.willMeet() && terms.later() == null) {
      found.add("commitment.later", "type 为 will-meet 时须写明为什么只有一部分条件可以承诺在期限内具备");
    }
  }

  private static void liabilities(Item item, CommitmentTerms terms, ItemRule.Found found) {
    LIABILITIES.stream()
        .filter(kind -> terms.liability().stream().noneMatch(l -> l.text().matches(kind)))
        .forEach(
            kind ->
                found.add(
                    "commitment.liability",
                    "须告知不实承诺的民事、行政、刑事责任（渝府办发〔2021〕23号 三（二）），缺少符合“%s”的一条".formatted(kind)));
  }

  private static void breach(Item item, CommitmentTerms terms, ItemRule.Found found) {
    if (terms.breach() == null) {
      found.add("commitment.breach", "须写明每一条承诺不履行时的后果（渝府办发〔2021〕23号 三（二））");
    }
  }

  /** A word about a clause nobody promises, or about a day that is none of it, tells nobody. */
  private static void clauses(Item item, CommitmentTerms terms, ItemRule.Found found) {
    for (ClauseTerms own : terms.clauses()) {
      String key = "commitment.clauses." + own.id();
      boolean declared = terms.declarations().stream().anyMatch(d -> d.id().equals(own.id()));
      if (item.condition(own.id()).isEmpty() && !declared) {
        found.add(key, ONE_THAT_IS);
      }
      if (own.meet() != null
          && item.condition(own.id()).filter(Condition::mayBePromised).isEmpty()) {
        found.add(key + ".meet", ONE_THAT_IS);
      }
    }
  }
}
