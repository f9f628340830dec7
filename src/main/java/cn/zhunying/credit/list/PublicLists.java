package cn.zhunying.credit.list;

import cn.zhunying.border.TextRule;
import cn.zhunying.code.Coded;
import cn.zhunying.credit.rule.CreditRules;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The lists anybody may read (渝人社发〔2021〕58号 第六条, 第三十一条（四）, 第三十三条（一）). */
@Service
public class PublicLists {

  /** Asks for what is in 公示 in place of a list. */
  public static final String PUBLICITY = "publicity";

  private final PublicListTable table;
  private final CreditRules rules;
  private final Clock clock;

  PublicLists(PublicListTable table, CreditRules rules, Clock clock) {
    this.table = table;
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * Best first.
   *
   * @param text some characters of the name, or the code; null for all
   * @param list {@code red}, {@code blue}, {@code black} or {@link #PUBLICITY}; all for anything
   *     else
   */
  @Transactional(readOnly = true)
  public List<ListLine> page(@Nullable String text, @Nullable String list, long from, int most) {
    String colour = Coded.find(Listing.Colour.class, list).map(Listing.Colour::code).orElse("");
    PublicListTable.Asked asked =
        new PublicListTable.Asked(
            Objects.requireNonNullElse(TextRule.NAME.clean(text), ""),
            colour,
            cycle(),
            clock.instant());
    return PUBLICITY.equals(list)
        ? table.inPublicity(asked, rules.book().lists(), LocalDate.now(clock), from, most)
        : table.page(asked, rules.book().lists(), from, most);
  }

  /** Year of the cycle whose lists these are. */
  public int cycle() {
    return LocalDate.now(clock).getYear();
  }
}
