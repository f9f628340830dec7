package cn.zhunying.portal.apply;

import cn.zhunying.border.Echo;
import cn.zhunying.catalogue.Item;
import cn.zhunying.law.Refusal;
import java.util.List;
import java.util.Map;

/**
 * Refusals of the application form in words of the page: labels and buttons, not the API's codes.
 */
final class FormRefusals {

  private static final String CAPITAL = "subject.registeredCapital";

  /** What people choose on the page; each refusal of such a field is answered by choosing. */
  private static final Map<String, String> CHOICES =
      Map.of(
          "procedure", "办理方式",
          "region", "办理区域",
          "district", "住所所在区县",
          "subject.type", "申请人类型");

  private FormRefusals() {}

  /**
   * @param anchor id of the field on the page; null when it is about the whole
   */
  record Line(String anchor, Refusal refusal) {}

  static List<Line> lines(List<Refusal> refusals) {
    return refusals.stream().map(r -> new Line(anchor(r), r)).toList();
  }

  static List<Refusal> of(Item item, Map<String, String> form, List<Refusal> refusals) {
    return refusals.stream().map(r -> inWords(item, form, r)).toList();
  }

  private static Refusal inWords(Item item, Map<String, String> form, Refusal r) {
    String field = r.field() == null ? "" : r.field();
    String value = form.getOrDefault(field, "").strip();
    if (CHOICES.containsKey(field) && (value.isEmpty() || !field.equals("district"))) {
      return Refusal.form("choice-missing", field, CHOICES.get(field));
    }
    if (field.equals(CAPITAL) && Forms.isNoNumber(value)) {
      return Refusal.form("capital-not-a-number", field, Echo.of(value));
    }
    if (field.startsWith(Forms.ANSWER)) {
      return item.field(field.substring(Forms.ANSWER.length()))
          .filter(f -> value.isEmpty() && f.isChosen())
          .map(f -> Refusal.form("choice-missing", field, "“" + f.label() + "”"))
          .orElse(r);
    }
    return r;
  }

  /** The id of the field a refusal is about, for the summary to lead there; null when of none. */
  private static String anchor(Refusal refusal) {
    return refusal.field() == null
        ? null
        : refusal.field().replaceFirst("^" + Forms.ANSWER.replace(".", "\\."), "a-");
  }
}
