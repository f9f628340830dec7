package cn.zhunying.credit.list;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.credit.rule.CreditRulesTest;
import cn.zhunying.credit.rule.RuleBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListingTest {

  private static final RuleBook.Lists LISTS = CreditRulesTest.load().book().lists();

  @ParameterizedTest(name = "previous end {0}, publicity clean {1}: {2}")
  @CsvSource({
    ", false, BLUE",
    ", true, BLUE",
    "0, true, BLACK",
    "1, true, BLUE",
    "11, true, BLUE",
    "12, true, RED",
    "14, true, RED",
    "12, false, BLUE",
    "14, false, BLUE"
  })
  void looksOnlyAtTheCycleBefore(Integer previousEnd, boolean clean, Listing.Colour colour) {
    assertThat(Listing.of(LISTS, previousEnd, clean).colour()).isEqualTo(colour);
  }

  @Test
  void saysWhyTwelvePointsAreNotRedYet() {
    Listing listing = Listing.of(LISTS, 12, false);
    assertThat(listing.note()).contains("公示").contains("G-36");
    assertThat(listing.clause()).isEqualTo("渝人社发〔2021〕58号 第三十二条");
  }
}
