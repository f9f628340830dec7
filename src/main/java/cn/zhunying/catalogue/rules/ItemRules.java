package cn.zhunying.catalogue.rules;

import cn.zhunying.catalogue.Item;
import cn.zhunying.catalogue.terms.Authority;
import cn.zhunying.catalogue.terms.Limits;
import cn.zhunying.catalogue.terms.ReformMode;
import cn.zhunying.catalogue.terms.action.Action;
import cn.zhunying.catalogue.terms.action.ActionTerms;
import cn.zhunying.catalogue.terms.action.Effect;
import cn.zhunying.catalogue.terms.condition.Condition;
import cn.zhunying.catalogue.terms.field.AnswerTest;
import cn.zhunying.catalogue.terms.field.Field;
import cn.zhunying.catalogue.terms.field.FieldType;
import cn.zhunying.catalogue.terms.field.Operator;
import cn.zhunying.catalogue.terms.material.Material;
import cn.zhunying.catalogue.terms.material.MaterialLists;
import cn.zhunying.catalogue.terms.supervision.Downgrade;
import cn.zhunying.catalogue.terms.supervision.DutyTerms;
import cn.zhunying.catalogue.terms.supervision.SupervisionTerms;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What must hold between the parts of an item; constraints on single keys stand on {@link Item}
 * itself.
 */
public final class ItemRules {

  public record Broken(String key, String remedy) {}

  private ItemRules() {}

  public static Optional<Broken> firstBroken(Item item, String folder) {
    return broken(item, folder).stream().findFirst();
  }

  public static List<Broken> broken(Item item, String folder) {
    List<Broken> found = new ArrayList<>();
    if (!item.code().equals(folder)) {
      found.add(new Broken("code", "须与所在文件夹同名：“%s”应改为“%s”".formatted(item.code(), folder)));
    }
    unique(found, "fields", item.fields(), Field::name);
    unique(found, "conditions", item.conditions(), Condition::id);
    item.fields().forEach(f -> field(found, f));
    item.fields().forEach(f -> bounded(found, f));
    asked(found, item);
    item.conditions().forEach(c -> condition(found, item, c));
    authority(found, item);
    actions(found, item);
    kept(found, item);
    duties(found, item);
    days(found, item);
    meet(found, item);
    tests(found, item);
    truth(found, item);
    return found;
  }

  private static void field(List<Broken> found, Field field) {
    boolean select = field.type().chooses();
    boolean options = field.options() != null && !field.options().isEmpty();
    if (select != options) {
      found.add(
          new Broken(
              "fields." + field.name() + ".options",
              select ? "select 和 list 字段须列出 options" : "只有 select 和 list 字段可以有 options"));
    }
  }

  /** What nobody bounds, somebody fills with a number no page and no paper can hold. */
  private static void bounded(List<Broken> found, Field field) {
    boolean number = field.type() == FieldType.NUMBER || field.type() == FieldType.INTEGER;
    if (number && (field.min() == null || field.max() == null)) {
      found.add(new Broken("fields." + field.name() + ".max", "数字字段须写明 min 和 max：可以填写的最小值和最大值"));
    } else if (number && field.min().compareTo(field.max()) > 0) {
      found.add(new Broken("fields." + field.name() + ".max", "max 不能小于 min"));
    }
  }

  /** Answers are read in their order: what a question hangs on is asked before it. */
  private static void asked(List<Broken> found, Item item) {
    Set<String> before = new HashSet<>();
    for (Field field : item.fields()) {
      Stream.ofNullable(field.when())
          .flatMap(List::stream)
          .filter(t -> !before.contains(t.field()))
          .forEach(
              t ->
                  found.add(
                      new Broken(
                          "fields." + field.name() + ".when",
                          "这一项之前没有字段“%s”：须写在它之后".formatted(t.field()))));
      before.add(field.name());
    }
  }

  private static void condition(List<Broken> found, Item item, Condition c) {
    String key = "conditions." + c.id();
    Optional<Field> field = item.field(c.field());
    if (field.isEmpty()) {
      found.add(new Broken(key + ".field", "fields 里没有“%s”，请补上该字段或改正字段名".formatted(c.field())));
      return;
    }
    if (c.parameter() != null && !item.parameters().containsKey(c.parameter())) {
      found.add(new Broken(key + ".parameter", "parameters 里没有“%s”".formatted(c.parameter())));
    }
    if (c.op().needsValue() == (c.value() == null && c.parameter() == null)) {
      found.add(
          new Broken(
              key + ".value",
              c.op().needsValue()
                  ? "运算 %s 须写 value 或 parameter".formatted(c.op().symbol())
                  : "运算 %s 不能写 value".formatted(c.op().symbol())));
    }
    if (c.op().needsList() && !(c.value() instanceof List)) {
      found.add(new Broken(key + ".value", "运算 %s 的 value 须是列表".formatted(c.op().symbol())));
    }
    tests(found, item, key + ".when", c.when());
    if (c.per() != null && item.field(c.per()).isEmpty()) {
      found.add(new Broken(key + ".per", "fields 里没有“%s”".formatted(c.per())));
    }
    if ((c.op() == Operator.CONTAINS_ALL) != (field.get().type() == FieldType.LIST)) {
      found.add(new Broken(key + ".op", "contains_all 只用于 list 字段，list 字段也只能用它"));
    }
    if (field.get().type() == FieldType.SELECT
        && c.op().isOrder()
        && field.get().options().stream().noneMatch(o -> o.value().equals(c.value()))) {
      found.add(new Broken(key + ".value", "须是 %s 的 options 之一：按选项的顺序比较".formatted(c.field())));
    }
    boolean flag = c.op() == Operator.IS_TRUE || c.op() == Operator.IS_FALSE;
    if (flag != (field.get().type() == FieldType.BOOLEAN)) {
      found.add(new Broken(key + ".op", "is_true/is_false 只用于 boolean 字段，boolean 字段也只能用它们"));
    }
  }

  /** Whatever is asked for or kept out by answers asks for answers there are. */
  private static void tests(List<Broken> found, Item item) {
    materials(item.materials())
        .forEach(m -> tests(found, item, "materials.%s.when".formatted(m.code()), m.when()));
    item.actions()
        .forEach(
            (action, terms) -> {
              materials(terms.materials())
                  .forEach(
                      m ->
                          tests(
                              found,
                              item,
                              "actions.%s.materials.%s.when".formatted(action, m.code()),
                              m.when()));
              tests(found, item, "actions.%s.ends".formatted(action), terms.ends());
            });
    if (item.commitment() != null && item.commitment().notFor() != null) {
      item.commitment()
          .notFor()
          .forEach(n -> tests(found, item, "commitment.notFor.when", n.when()));
    }
  }

  private static Stream<Material> materials(MaterialLists materials) {
    return materials == null
        ? Stream.empty()
        : Stream.of(materials.commitment(), materials.general())
            .filter(Objects::nonNull)
            .flatMap(List::stream);
  }

  private static void tests(List<Broken> found, Item item, String key, List<AnswerTest> tests) {
    Stream.ofNullable(tests)
        .flatMap(List::stream)
        .filter(t -> item.field(t.field()).isEmpty())
        .forEach(t -> found.add(new Broken(key, "fields 里没有“%s”".formatted(t.field()))));
  }

  private static void authority(List<Broken> found, Item item) {
    List<Authority> authority = item.authority();
    for (int i = 0; i < authority.size(); i++) {
      for (AnswerTest test : authority.get(i).when()) {
        if (!test.field().equals("region") && item.field(test.field()).isEmpty()) {
          found.add(
              new Broken(
                  "authority[%d].when".formatted(i), "fields 里没有“%s”".formatted(test.field())));
        }
      }
    }
    if (!authority.get(authority.size() - 1).when().isEmpty()) {
      found.add(new Broken("authority", "最后一条的 when 须为空列表，否则有的申请没有许可机关"));
    }
  }

  private static void actions(List<Broken> found, Item item) {
    item.actions()
        .forEach(
            (action, terms) -> {
              boolean first = action == Action.establish;
              if (first != (terms.effect() == Effect.issue)) {
                found.add(
                    new Broken(
                        "actions.%s.effect".formatted(action), "只有 establish 的 effect 是 issue"));
              }
              if (terms.effect() == Effect.extend
                  && (item.licence() == null || item.licence().validity().n() == null)) {
                found.add(
                    new Broken(
                        "actions.%s.effect".formatted(action), "extend 须在 licence.validity 写明有效期"));
              }
              terms
                  .namedAnswers()
                  .forEach(
                      (key, answer) -> {
                        if (item.field(answer).filter(f -> f.asksFor(action)).isEmpty()) {
                          found.add(
                              new Broken(
                                  "actions.%s.%s".formatted(action, key.split("[.]")[0]),
                                  "fields 里没有这个情形要填写的“%s”".formatted(answer)));
                        }
                      });
              lacking(terms)
                  .ifPresent(
                      key ->
                          found.add(
                              new Broken(
                                  "actions.%s.%s".formatted(action, key),
                                  "effect 为 %s 时须写这一处".formatted(terms.effect()))));
              if (terms.isFiled() && terms.effect() != Effect.alter) {
                found.add(
                    new Broken(
                        "actions.%s.filing".formatted(action), "备案只能变更许可证的记载，effect 须是 alter"));
              }
              if (terms.askBefore() != null && terms.effect() != Effect.extend) {
                found.add(
                    new Broken("actions.%s.askBefore".formatted(action), "askBefore 只用于 extend"));
              }
            });
  }

  /** What an effect cannot do without. */
  private static Optional<String> lacking(ActionTerms terms) {
    boolean enough =
        switch (terms.effect()) {
          case prepare -> terms.validity() != null && terms.validity().n() != null;
          case divide -> !terms.successorTerms().isEmpty();
          case unite -> terms.others() != null;
          case point -> terms.sets() != null && terms.sets().address() != null;
          case upgrade -> terms.authority() != null && terms.assessed() != null;
          default -> true;
        };
    return enough
        ? Optional.empty()
        : Optional.of(
            switch (terms.effect()) {
              case prepare -> "validity";
              case divide -> "successors";
              case unite -> "others";
              case point -> "sets.address";
              default -> "authority、assessed";
            });
  }

  private static void kept(List<Broken> found, Item item) {
    if (item.licence() == null) {
      return;
    }
    for (String answer : item.licence().kept()) {
      if (item.fields().stream().noneMatch(f -> f.name().equals(answer))) {
        found.add(new Broken("licence.keeps", "fields 里没有“%s”".formatted(answer)));
      }
    }
    Stream.of(item.licence().named(), item.licence().scopeFrom())
        .filter(Objects::nonNull)
        .filter(answer -> !item.licence().kept().contains(answer))
        .forEach(
            answer ->
                found.add(
                    new Broken(
                        "licence.named, licence.scopeFrom", "keeps 里没有“%s”".formatted(answer))));
  }

  private static void days(List<Broken> found, Item item) {
    if (item.licence() != null && item.licence().notBeyond() != null) {
      day(found, item, "licence.notBeyond.field", item.licence().notBeyond().field());
    }
    item.actions()
        .forEach(
            (action, terms) -> {
              if (terms.askAfter() != null) {
                String key = "actions.%s.askAfter.field".formatted(action);
                day(found, item, key, terms.askAfter().field());
              }
            });
  }

  private static void day(List<Broken> found, Item item, String key, String name) {
    if (item.field(name).filter(f -> f.type() == FieldType.DATE).isEmpty()) {
      found.add(new Broken(key, "fields 里没有类型为 date 的“%s”".formatted(name)));
    }
  }

  private static void duties(List<Broken> found, Item item) {
    for (DutyTerms duty : item.supervision().duties()) {
      String key = "supervision.duties.%s".formatted(duty.kind());
      if (duty.process() == null) {
        found.add(new Broken(key + ".process", "写明由哪一个共用流程办理，例如 inspection"));
      }
      boolean once = duty.opens() != null && duty.due() != null;
      if (once == (duty.yearly() != null) || (duty.opens() == null) != (duty.due() == null)) {
        found.add(new Broken(key, "写 opens 和 due（发证后一次），或者写 yearly（每年一次），二者取一"));
      }
      if (duty.holds()
          && (duty.yearly() != null || !duty.appliesTo().matches("every|commitment"))) {
        found.add(new Broken(key + ".holdsOperation", "只有发证后一次的义务可以在完成前不得经营"));
      }
      if (duty.yearly() != null && !duty.appliesTo().matches("every|commitment")) {
        found.add(new Broken(key, "只有发证带来的义务可以写 yearly，其他的写 opens 和 due"));
      }
      if (duty.appliesTo().matches("term|expiry")
          && (item.licence() == null || item.licence().termEnd() == null)) {
        found.add(new Broken("licence.termEnd", "有 appliesTo 为 term 或者 expiry 的义务时须写明届满的后果"));
      }
      if (duty.yearly() != null && item.supervision().inspect() == null) {
        found.add(new Broken("supervision.inspect", "有每年的义务时须写检查期限"));
      }
      downgrade(found, item, duty, key + ".downgrade");
    }
  }

  private static void downgrade(List<Broken> found, Item item, DutyTerms duty, String key) {
    boolean afterUpgrade = duty.appliesTo().equals("upgrade");
    if (afterUpgrade != (duty.downgrade() != null)) {
      found.add(new Broken(key, "appliesTo 为 upgrade 的义务须写 downgrade，其他的义务不写"));
    } else if (afterUpgrade) {
      Downgrade to = duty.downgrade();
      if (item.licence() == null || !item.licence().kept().contains(to.field())) {
        found.add(new Broken(key + ".field", "licence.keeps 里没有“%s”".formatted(to.field())));
      } else if (item.field(to.field())
          .filter(f -> f.options() != null)
          .filter(f -> f.options().stream().anyMatch(o -> o.value().equals(to.value())))
          .isEmpty()) {
        found.add(new Broken(key + ".value", "须是 %s 的 options 之一".formatted(to.field())));
      }
    }
  }

  private static void meet(List<Broken> found, Item item) {
    if (item.commitment() != null
        && item.commitment().willMeet()
        && item.commitment().meet() == null) {
      found.add(new Broken("commitment.meet", "type 为 will-meet 时须写明在什么期限内具备"));
    }
    if (item.commitment() != null
        && item.commitment().willMeet()
        && (item.commitment().verification().exempt() || !item.holdsOperation(true))) {
      found.add(
          new Broken(
              "supervision.duties",
              "type 为 will-meet 时须有一项 holdsOperation: true 的核查且不得免核查：达到条件前不得经营"));
    }
  }

  /** What an applicant must be told, and what nobody may be asked for. */
  private static void truth(List<Broken> found, Item item) {
    item.fields().stream()
        .filter(f -> f.label().contains(BUSINESS_SCOPE))
        .forEach(
            f ->
                found.add(
                    new Broken(
                        "fields." + f.name(), "不得以企业登记的经营范围限制办理许可（渝府发〔2021〕16号 三（一）），请删去这一项")));
    item.conditions().stream()
        .filter(c -> c.text().contains(BUSINESS_SCOPE))
        .forEach(
            c ->
                found.add(
                    new Broken(
                        "conditions." + c.id(), "不得以企业登记的经营范围作为许可条件（渝府发〔2021〕16号 三（一）），请删去这一条")));
    if (item.commitment() == null) {
      return;
    }
    if (item.commitment().publishedUntil() == null) {
      found.add(new Broken("commitment.publishedUntil", "须写明承诺书公开的时限（渝府办发〔2021〕23号 三（二））"));
    }
    if (item.commitment().willMeet() && item.commitment().later() == null) {
      found.add(new Broken("commitment.later", "type 为 will-meet 时须写明为什么只有一部分条件可以承诺在期限内具备"));
    }
    for (String kind : LIABILITIES) {
      if (item.commitment().liability().stream().noneMatch(l -> l.text().matches(kind))) {
        found.add(
            new Broken(
                "commitment.liability",
                "须告知不实承诺的民事、行政、刑事责任（渝府办发〔2021〕23号 三（二）），缺少符合“%s”的一条".formatted(kind)));
      }
    }
    item.actions()
        .forEach(
            (action, terms) -> {
              if (!terms.commitment() && !terms.isFiled() && terms.whyNotByCommitment() == null) {
                found.add(
                    new Broken(
                        "actions.%s.whyNotByCommitment".formatted(action),
                        "本事项实行告知承诺，这个情形不实行的须写明理由"));
              }
            });
  }

  private static final String BUSINESS_SCOPE = "经营范围";

  /** Civil, administrative and criminal. */
  private static final List<String> LIABILITIES =
      List.of(".*损失由.*承担.*", ".*行政处罚.*", ".*(司法机关|刑事责任).*");

  /** What the terms must hold for an item to be dealt with in a mode. */
  public static Optional<Broken> lackingFor(Item item, ReformMode mode) {
    return switch (mode) {
      case 直接取消审批 -> duty(item, "registration");
      case 审批改为备案 -> duty(item, "filing");
      case 优化审批服务 -> procedure(item);
      case 实行告知承诺 -> procedure(item).or(() -> commitment(item));
    };
  }

  private static Optional<Broken> duty(Item item, String of) {
    return item.supervision().duties().stream().anyMatch(d -> d.appliesTo().equals(of))
        ? Optional.empty()
        : Optional.of(
            new Broken("supervision.duties", "须写一项 appliesTo: %s 的监管义务，事后监管由此开始".formatted(of)));
  }

  private static Optional<Broken> procedure(Item item) {
    Limits limits = item.limits();
    SupervisionTerms after = item.supervision();
    if (item.licence() == null) {
      return Optional.of(new Broken("licence", "本事项颁发许可证，须写 licence"));
    }
    if (Stream.of(limits.notice(), limits.decide(), limits.extend(), limits.promised())
        .anyMatch(Objects::isNull)) {
      return Optional.of(
          new Broken("limits.notice, limits.decide, limits.extend, limits.promised", "须写这四处"));
    }
    return Stream.of(
                after.rectify(),
                after.review(),
                after.hearing(),
                after.rectifyClause(),
                after.revokeClause(),
                after.hearingClause())
            .anyMatch(Objects::isNull)
        ? Optional.of(
            new Broken(
                "supervision.rectify, review, hearing, rectifyClause, revokeClause, hearingClause",
                "颁发许可证的事项须写这六处"))
        : Optional.empty();
  }

  private static Optional<Broken> commitment(Item item) {
    if (item.commitment() == null) {
      return Optional.of(new Broken("commitment", "本事项实行告知承诺，须写 commitment"));
    }
    if (item.materials().commitment() == null
        || item.limits().onTheSpot() == null
        || item.limits().unsigned() == null) {
      return Optional.of(
          new Broken("materials.commitment, limits.onTheSpot, limits.unsigned", "实行告知承诺的事项须写这三处"));
    }
    return Optional.empty();
  }

  private static <T> void unique(
      List<Broken> found, String key, List<T> all, Function<T, String> id) {
    Set<String> seen = new HashSet<>();
    for (T one : all) {
      if (!seen.add(id.apply(one))) {
        found.add(new Broken(key, "“%s”出现了两次".formatted(id.apply(one))));
      }
    }
  }
}
