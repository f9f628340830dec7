package cn.zhunying.catalogue.rules;

import cn.zhunying.catalogue.Item;
import java.util.ArrayList;
import java.util.List;

/**
 * Something that must hold between the parts of an item.
 *
 * @param id once in {@link ItemRules}
 */
record ItemRule(String id, Check check) {

  /** Looks at an item and says each place that breaks the rule. */
  interface Check {
    void look(Item item, Found found);
  }

  interface Found {
    void add(String key, String remedy);
  }

  List<ItemRules.Broken> broken(Item item) {
    List<ItemRules.Broken> found = new ArrayList<>();
    check.look(item, (key, remedy) -> found.add(new ItemRules.Broken(id, key, remedy)));
    return found;
  }
}
