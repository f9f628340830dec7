package cn.zhunying.catalogue.rules;

import static java.util.Objects.requireNonNull;

import cn.zhunying.catalogue.Item;
import cn.zhunying.catalogue.terms.action.ActionTerms;
import cn.zhunying.catalogue.terms.supervision.Downgrade;
import cn.zhunying.catalogue.terms.supervision.DutyTerms;
import cn.zhunying.catalogue.terms.supervision.Occasion;
import java.util.List;

/** What must hold of the duties that supervision has. */
final class DutyRules {

  private interface Check {
    void look(Item item, DutyTerms duty, String key, ItemRule.Found found);
  }

  static final List<ItemRule> RULES =
      List.of(
          each("duty-has-a-process", DutyRules::process),
          each("duty-once-or-yearly", DutyRules::once),
          each("duty-holds-operation-once", DutyRules::holds),
          each("duty-yearly-of-a-grant", DutyRules::yearly),
          each("duty-of-a-term-that-ends", DutyRules::term),
          each("duty-yearly-is-inspected", DutyRules::inspect),
          each("duty-of-an-upgrade", DutyRules::downgrade),
          each("duty-of-an-action", DutyRules::action),
          each("conclusion-stands-on-grounds", DutyRules::grounds));

  private static final String RATING = "rating";

  private DutyRules() {}

  private static ItemRule each(String id, Check check) {
    return new ItemRule(
        id,
        (item, found) ->
            item.supervision()
                .duties()
                .forEach(d -> check.look(item, d, "supervision.duties." + d.kind(), found)));
  }

  private static void process(Item item, DutyTerms duty, String key, ItemRule.Found found) {
    if (duty.process() == null) {
      found.add(key + ".process", "写明由哪一个共用流程办理，例如 inspection");
    }
  }

  private static void once(Item item, DutyTerms duty, String key, ItemRule.Found found) {
    boolean once = duty.opens() != null && duty.due() != null;
    if (once == (duty.yearly() != null) || (duty.opens() == null) != (duty.due() == null)) {
      found.add(key, "写 opens 和 due（发证后一次），或者写 yearly（每年一次），二者取一");
    }
  }

  private static boolean ofGrant(DutyTerms duty) {
    return duty.appliesTo().isGrant();
  }

  private static void holds(Item item, DutyTerms duty, String key, ItemRule.Found found) {
    if (duty.holds() && (duty.yearly() != null || !ofGrant(duty))) {
      found.add(key + ".holdsOperation", "只有发证后一次的义务可以在完成前不得经营");
    }
  }

  private static void yearly(Item item, DutyTerms duty, String key, ItemRule.Found found) {
    if (duty.yearly() != null && !ofGrant(duty)) {
      found.add(key, "只有发证带来的义务可以写 yearly，其他的写 opens 和 due");
    }
  }

  private static void term(Item item, DutyTerms duty, String key, ItemRule.Found found) {
    if (duty.appliesTo().isOfTerm()
        && (item.licence() == null || item.licence().termEnd() == null)) {
      found.add("licence.termEnd", "有 appliesTo 为 term 或者 expiry 的义务时须写明届满的后果");
    }
  }

  private static void inspect(Item item, DutyTerms duty, String key, ItemRule.Found found) {
    if (duty.yearly() != null && item.supervision().inspect() == null) {
      found.add("supervision.inspect", "有每年的义务时须写检查期限");
    }
  }

  private static void downgrade(Item item, DutyTerms duty, String key, ItemRule.Found found) {
    String at = key + ".downgrade";
    boolean afterUpgrade = duty.appliesTo().equals(Occasion.UPGRADE);
    if (afterUpgrade != (duty.downgrade() != null)) {
      found.add(at, "appliesTo 为 upgrade 的义务须写 downgrade，其他的义务不写");
    } else if (afterUpgrade) {
      Downgrade to = requireNonNull(duty.downgrade());
      if (item.licence() == null || !item.licence().keeps().contains(to.field())) {
        found.add(at + ".field", "licence.keeps 里没有“%s”".formatted(to.field()));
      } else if (!offers(item, to)) {
        found.add(at + ".value", "须是 %s 的 options 之一".formatted(to.field()));
      }
    }
  }

  /** A yearly inspection falls short only on a ground of the law; an assessment grades. */
  private static void grounds(Item item, DutyTerms duty, String key, ItemRule.Found found) {
    boolean grades = RATING.equals(duty.process());
    if (grades && duty.conclusion() == null
        || duty.conclusion() != null && grades != duty.conclusion().grounds().isEmpty()) {
      found.add(key + ".conclusion", "由 rating 办理的写 conclusion 而不列 grounds，年度检查须列 grounds");
    }
  }

  private static void action(Item item, DutyTerms duty, String key, ItemRule.Found found) {
    String filed = duty.appliesTo().action();
    if (filed != null && item.offered(filed).filter(ActionTerms::isFiled).isEmpty()) {
      found.add(key + ".appliesTo", "须是本事项的一项备案，例如 action:file-charter");
    }
    if (duty.metBy() != null && item.offered(duty.metBy()).isEmpty()) {
      found.add(key + ".metBy", "actions 里没有“%s”".formatted(duty.metBy()));
    }
  }

  private static boolean offers(Item item, Downgrade to) {
    return item.field(to.field())
        .filter(f -> f.options().stream().anyMatch(o -> o.value().equals(to.value())))
        .isPresent();
  }
}
