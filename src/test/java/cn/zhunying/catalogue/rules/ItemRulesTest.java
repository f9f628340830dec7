package cn.zhunying.catalogue.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ItemRulesTest {

  @Test
  void eachRuleHasANameOfItsOwn() {
    assertThat(ItemRules.ALL)
        .extracting(ItemRule::id)
        .hasSizeGreaterThan(30)
        .doesNotHaveDuplicates()
        .allMatch(id -> id.matches("[a-z]+(-[a-z]+)+"));
  }
}
