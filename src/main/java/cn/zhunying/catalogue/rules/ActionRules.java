package cn.zhunying.catalogue.rules;

import static java.util.Objects.requireNonNull;

import cn.zhunying.catalogue.Item;
import cn.zhunying.catalogue.terms.action.ActionTerms;
import cn.zhunying.catalogue.terms.action.Effect;
import cn.zhunying.catalogue.terms.field.FieldType;
import java.util.List;
import java.util.Optional;

/** What must hold of what may be applied for, and what its grant does. */
final class ActionRules {

  private interface Check {
    void look(Item item, String action, ActionTerms terms, ItemRule.Found found);
  }

  static final List<ItemRule> RULES =
      List.of(
          new ItemRule("one-action-comes-first", ActionRules::first),
          new ItemRule("named-action-offered", ActionRules::named),
          each("extension-of-a-term", ActionRules::extend),
          each("action-names-its-answers", ActionRules::answers),
          each("effect-has-what-it-needs", ActionRules::effect),
          each("filing-alters", ActionRules::filing),
          each("entry-says-something", ActionRules::entry),
          each("asked-before-its-end", ActionRules::askBefore),
          each("asked-after-a-date", ActionRules::askAfter),
          each("why-not-by-commitment", ActionRules::whyNot));

  private ActionRules() {}

  private static ItemRule each(String id, Check check) {
    return new ItemRule(
        id,
        (item, found) ->
            item.actions().forEach((action, terms) -> check.look(item, action, terms, found)));
  }

  private static String key(String action, String part) {
    return "actions.%s.%s".formatted(action, part);
  }

  private static void first(Item item, ItemRule.Found found) {
    long issue = those(item, Effect.issue);
    if (issue > 1 || issue == 0 && those(item, Effect.prepare) != 1) {
      found.add("actions", "须有且只有一个情形的 effect 是 issue；只批准筹设的事项须有且只有一个是 prepare");
    }
  }

  private static long those(Item item, Effect effect) {
    return item.actions().values().stream().filter(a -> a.effect() == effect).count();
  }

  /** What a field or a condition says it is for. */
  private static void named(Item item, ItemRule.Found found) {
    item.fields().forEach(f -> offered(item, "fields." + f.name(), f.actions(), found));
    item.conditions().forEach(c -> offered(item, "conditions." + c.id(), c.actions(), found));
  }

  private static void offered(Item item, String key, List<String> named, ItemRule.Found found) {
    named.stream()
        .filter(action -> item.offered(action).isEmpty())
        .forEach(
            action ->
                found.add(
                    key + ".actions",
                    "actions 里没有“%s”，可用的：%s".formatted(action, item.actions().keySet())));
  }

  private static void extend(Item item, String action, ActionTerms terms, ItemRule.Found found) {
    if (terms.effect() == Effect.extend
        && (item.licence() == null || item.licence().validity().n() == null)) {
      found.add(key(action, "effect"), "extend 须在 licence.validity 写明有效期");
    }
  }

  private static void answers(Item item, String action, ActionTerms terms, ItemRule.Found found) {
    terms
        .namedAnswers()
        .forEach(
            (key, answer) -> {
              if (item.field(answer).filter(f -> f.asksFor(action)).isEmpty()) {
                found.add(
                    key(action, key.split("[.]")[0]), "fields 里没有这个情形要填写的“%s”".formatted(answer));
              }
            });
  }

  private static void effect(Item item, String action, ActionTerms terms, ItemRule.Found found) {
    lacking(item, terms)
        .ifPresent(
            part -> found.add(key(action, part), "effect 为 %s 时须写这一处".formatted(terms.effect())));
  }

  /** What an effect cannot do without. */
  private static Optional<String> lacking(Item item, ActionTerms terms) {
    return switch (terms.effect()) {
      case prepare -> unless(terms.validity() != null && terms.validity().n() != null, "validity");
      case divide -> unless(!terms.successors().isEmpty(), "successors");
      case unite -> unless(terms.others() != null, "others");
      case branch ->
          unless(
              terms.branchOf() != null
                  && item.licence() != null
                  && item.licence().keeps().contains(terms.branchOf()),
              "branchOf");
      case point -> unless(terms.sets() != null && terms.sets().address() != null, "sets.address");
      case upgrade ->
          unless(!terms.authority().isEmpty() && terms.assessed() != null, "authority、assessed");
      default -> Optional.empty();
    };
  }

  private static Optional<String> unless(boolean there, String part) {
    return there ? Optional.empty() : Optional.of(part);
  }

  private static void filing(Item item, String action, ActionTerms terms, ItemRule.Found found) {
    boolean keepsIt = terms.effect() == Effect.alter || terms.effect() == Effect.enter;
    if (terms.isFiled() && !keepsIt || terms.filed() != null && !terms.isFiled()) {
      found.add(key(action, "filing"), "备案（filing: true，可以写 filed）的 effect 须是 alter 或者 enter");
    }
  }

  /** What is agreed to is said on a paper, what is only filed has its receipt. */
  private static void entry(Item item, String action, ActionTerms terms, ItemRule.Found found) {
    boolean enters = terms.effect() == Effect.enter;
    if (enters != (terms.enters() != null)
        || enters && terms.isFiled() == (requireNonNull(terms.enters()).consent() != null)) {
      found.add(key(action, "enters"), "effect 为 enter 的须写 enters，其他的不写；不是备案的还须写 consent");
    }
  }

  private static void askBefore(Item item, String action, ActionTerms terms, ItemRule.Found found) {
    if (terms.askBefore() != null && terms.effect() != Effect.extend) {
      found.add(key(action, "askBefore"), "askBefore 只用于 extend");
    }
  }

  private static void askAfter(Item item, String action, ActionTerms terms, ItemRule.Found found) {
    if (terms.askAfter() != null) {
      day(found, item, key(action, "askAfter.field"), terms.askAfter().field());
    }
  }

  /** A field that takes a day. */
  static void day(ItemRule.Found found, Item item, String key, String name) {
    if (item.field(name).filter(f -> f.type() == FieldType.DATE).isEmpty()) {
      found.add(key, "fields 里没有类型为 date 的“%s”".formatted(name));
    }
  }

  private static void whyNot(Item item, String action, ActionTerms terms, ItemRule.Found found) {
    if (item.commitment() != null
        && !terms.commitment()
        && !terms.isFiled()
        && terms.whyNotByCommitment() == null) {
      found.add(key(action, "whyNotByCommitment"), "本事项实行告知承诺，这个情形不实行的须写明理由");
    }
  }
}
