package cn.zhunying.catalogue.rules;

import cn.zhunying.catalogue.Item;
import cn.zhunying.catalogue.terms.Authority;
import cn.zhunying.catalogue.terms.field.AnswerTest;
import java.util.List;

/** What must hold of who decides. */
final class AuthorityRules {

  static final List<ItemRule> RULES =
      List.of(
          new ItemRule("authority-by-answers", AuthorityRules::authority),
          new ItemRule("authority-for-everybody", AuthorityRules::everybody));

  private AuthorityRules() {}

  private static void authority(Item item, ItemRule.Found found) {
    List<Authority> authority = item.authority();
    for (int i = 0; i < authority.size(); i++) {
      for (AnswerTest test : authority.get(i).when()) {
        if (!test.field().equals("region") && item.field(test.field()).isEmpty()) {
          found.add("authority[%d].when".formatted(i), "fields 里没有“%s”".formatted(test.field()));
        }
      }
    }
  }

  private static void everybody(Item item, ItemRule.Found found) {
    List<Authority> authority = item.authority();
    if (!authority.get(authority.size() - 1).when().isEmpty()) {
      found.add("authority", "最后一条的 when 须为空列表，否则有的申请没有许可机关");
    }
  }
}
