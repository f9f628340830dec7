package cn.zhunying.licence;

import cn.zhunying.application.Application;
import cn.zhunying.catalogue.Item;
import cn.zhunying.catalogue.terms.action.ActionTerms;
import cn.zhunying.catalogue.terms.action.Particulars;
import cn.zhunying.catalogue.terms.field.Field;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What stands on a licence after a change, and the change in words. */
public final class Altered {

  public record Stated(
      String holder,
      String uscc,
      String legalRepresentative,
      String address,
      @Nullable BigDecimal registeredCapital) {}

  private Altered() {}

  /** What the terms let answers set; where they let none, the subject as it is now. */
  public static Stated of(ActionTerms terms, Application a, Licence old) {
    Particulars sets = terms.sets();
    if (sets == null && terms.isFiled()) {
      return new Stated(
          old.holder(),
          old.uscc(),
          old.legalRepresentative(),
          old.address(),
          old.registeredCapital());
    }
    if (sets == null) {
      return new Stated(
          a.subjectName(), old.uscc(), a.legalRepresentative(), a.address(), a.registeredCapital());
    }
    return new Stated(
        answer(a, sets.holder(), old.holder()),
        answer(a, sets.uscc(), old.uscc()),
        answer(a, sets.legalRepresentative(), old.legalRepresentative()),
        answer(a, sets.address(), old.address()),
        old.registeredCapital());
  }

  /** Whether the certificate says something else from now on. */
  public static boolean isPrinted(Licence old, Licence now) {
    return !Objects.equals(old.holder(), now.holder())
        || !Objects.equals(old.legalRepresentative(), now.legalRepresentative())
        || !Objects.equals(old.address(), now.address());
  }

  /** The answer, or what there was where none is asked for or given. */
  public static String answer(Application a, @Nullable String field, String otherwise) {
    Object answer = field == null ? null : a.answers().get(field);
    return answer == null ? otherwise : answer.toString();
  }

  /**
   * What stays in the journal for ever names no person: that a person has changed, not who. The
   * names stand on the licence and the application, where they can be masked and deleted.
   */
  public static Map<String, Object> changes(Application a, Item item, Licence old, Licence now) {
    Map<String, Object> changes = new LinkedHashMap<>();
    if (a.isIndividual()) {
      person(changes, "名称", old.holder(), now.holder());
    } else {
      change(changes, "名称", old.holder(), now.holder());
    }
    change(changes, "统一社会信用代码", old.uscc(), now.uscc());
    person(changes, "法定代表人", old.legalRepresentative(), now.legalRepresentative());
    change(changes, "住所", old.address(), now.address());
    change(changes, "注册资本", amount(old), amount(now));
    for (Field field : item.fields()) {
      change(
          changes,
          field.label(),
          Facts.shown(field, old.facts().get(field.name())),
          Facts.shown(field, now.facts().get(field.name())));
    }
    return Map.of(
        "remark",
        changes.entrySet().stream()
            .map(c -> c.getKey() + "：" + c.getValue())
            .collect(Collectors.joining("；")));
  }

  private static void change(Map<String, Object> changes, String what, String from, String to) {
    if (!Objects.equals(from, to)) {
      changes.put(what, from + " → " + to);
    }
  }

  private static void person(Map<String, Object> changes, String what, String from, String to) {
    if (!Objects.equals(from, to)) {
      changes.put(what, "已变更");
    }
  }

  private static String amount(Licence l) {
    return l.registeredCapital() == null
        ? "未登记"
        : l.registeredCapital().stripTrailingZeros().toPlainString() + " 万元";
  }
}
