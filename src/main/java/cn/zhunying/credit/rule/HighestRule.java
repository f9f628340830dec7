package cn.zhunying.credit.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * 一事取高: of the rules one incident meets, only the gravest counts (渝人社发〔2021〕58号 第二十一条), and of
 * several honours for one matter only the highest (第二十二条); the others are kept as absorbed. Of
 * equals the first in the order of the law counts, however the request listed them.
 */
public record HighestRule(CreditRule counts, List<CreditRule> absorbed) {

  public static HighestRule of(List<CreditRule> matching, List<CreditRule> lawOrder) {
    List<CreditRule> ordered = new ArrayList<>(matching);
    ordered.sort(
        Comparator.comparingInt(CreditRule::points).reversed().thenComparingInt(lawOrder::indexOf));
    return new HighestRule(ordered.get(0), List.copyOf(ordered.subList(1, ordered.size())));
  }
}
