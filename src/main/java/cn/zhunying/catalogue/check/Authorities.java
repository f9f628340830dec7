package cn.zhunying.catalogue.check;

import cn.zhunying.catalogue.Item;
import cn.zhunying.catalogue.terms.Authority;
import cn.zhunying.catalogue.terms.Region;
import cn.zhunying.catalogue.terms.field.AnswerTest;
import java.util.Map;

/** Which bureau decides: the first of the item's authority rules whose tests all hold. */
public final class Authorities {

  private Authorities() {}

  public static Authority of(Item item, Region region, Map<String, ?> answers) {
    return item.authority().stream()
        .filter(a -> a.when().stream().allMatch(t -> holds(t, region, answers)))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "the last authority rule of %s takes everything".formatted(item.code())));
  }

  private static boolean holds(AnswerTest test, Region region, Map<String, ?> answers) {
    Object answer = test.field().equals("region") ? region.name() : answers.get(test.field());
    return test.op().holds(answer, test.value());
  }
}
