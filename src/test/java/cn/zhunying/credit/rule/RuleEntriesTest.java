package cn.zhunying.credit.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhunying.catalogue.Item;
import cn.zhunying.catalogue.terms.procedure.FilingDue;
import cn.zhunying.catalogue.terms.supervision.CreditHook;
import cn.zhunying.credit.rule.RuleEntry.From;
import cn.zhunying.support.WrittenItem;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** 第七条: by which hook or entry each of the rules comes in, and that the hook is there. */
class RuleEntriesTest {

  private static final CreditRules RULES = CreditRulesTest.load();
  private static final List<Item> ITEMS =
      Stream.of(
              "hr-service-permit",
              "hr-service-filing",
              "hr-branch-report",
              "labour-dispatch-permit")
          .map(WrittenItem::read)
          .toList();

  static List<CreditRule> everyRule() {
    return RULES.all();
  }

  @ParameterizedTest
  @MethodSource("everyRule")
  void everyRuleComesInBySomeHookOrAnOfficer(CreditRule rule) {
    List<From> ways =
        RULES.book().entries().stream()
            .filter(e -> e.rules().contains(rule.id()))
            .map(RuleEntry::from)
            .toList();
    assertThat(ways)
        .isNotEmpty()
        .allSatisfy(way -> assertThat(feeds(way, rule)).as(way + "").isTrue());
    assertThat(ways.size() > 1 && ways.contains(From.OFFICER)).as("one way or the other").isFalse();
  }

  @ParameterizedTest
  @MethodSource("everyRule")
  void whatAnItemFeedsIsSaid(CreditRule rule) {
    for (CreditHook hook : CreditHook.values()) {
      if (ofDuties(hook).anyMatch(rule.id()::equals)) {
        assertThat(RULES.entry(way(hook), rule.id())).as(rule.id() + " " + hook).isPresent();
      }
    }
  }

  /** Whether there is what feeds it. */
  private static boolean feeds(From way, CreditRule rule) {
    return switch (way) {
      case REPORT_MISSING -> ofDuties(CreditHook.MISSING).anyMatch(rule.id()::equals);
      case NO_CONTACT -> ofDuties(CreditHook.NO_CONTACT).anyMatch(rule.id()::equals);
      case FALSE_COMMITMENT -> ofDuties(CreditHook.FALSE_COMMITMENT).anyMatch(rule.id()::equals);
      case LATE_FILING -> ofFilings().anyMatch(rule.id()::equals);
      case URGING_FAILED -> RULES.graverThan(rule.escalates()).contains(rule.id());
      case COMPLAINT, INSPECTION -> !rule.adds() && rule.escalates().isEmpty();
      case OFFICER -> rule.escalates().isEmpty();
    };
  }

  private static From way(CreditHook hook) {
    return switch (hook) {
      case MISSING -> From.REPORT_MISSING;
      case NO_CONTACT -> From.NO_CONTACT;
      case FALSE_COMMITMENT -> From.FALSE_COMMITMENT;
    };
  }

  private static Stream<String> ofDuties(CreditHook hook) {
    return items()
        .flatMap(item -> item.supervision().duties().stream())
        .map(duty -> duty.credit().get(hook))
        .filter(Objects::nonNull);
  }

  private static Stream<String> ofFilings() {
    return items()
        .flatMap(item -> item.filings().values().stream())
        .map(filing -> filing.due())
        .filter(Objects::nonNull)
        .map(FilingDue::credit)
        .filter(Objects::nonNull);
  }

  private static Stream<Item> items() {
    return ITEMS.stream();
  }

  @Test
  void namesARuleThatNothingFeeds() {
    assertThatThrownBy(() -> CreditRulesTest.changed("A22-4, A22-5]", "A22-4]"))
        .hasMessageContaining("entries")
        .hasMessageContaining("A22-5");
  }
}
