package cn.zhunying.portal.apply;

import cn.zhunying.border.Echo;
import cn.zhunying.catalogue.Item;
import cn.zhunying.law.Refusal;
import cn.zhunying.web.Texts;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Refusals of the application form in words of the page: labels and buttons, not the API's codes.
 */
@Component
class FormRefusals {

  private static final String CAPITAL = "subject.registeredCapital";

  /** What people choose on the page; each refusal of such a field is answered by choosing. */
  private static final Map<String, String> CHOICES =
      Map.of(
          "procedure", "common.way",
          "region", "newcase.region",
          "district", "newcase.district",
          "subject.type", "newcase.subjectType");

  private final Texts texts;

  FormRefusals(Texts texts) {
    this.texts = texts;
  }

  /**
   * @param anchor id of the field on the page; null when it is about the whole
   */
  record Line(@Nullable String anchor, Refusal refusal) {}

  static List<Line> lines(List<Refusal> refusals) {
    return refusals.stream().map(r -> new Line(anchor(r), r)).toList();
  }

  List<Refusal> of(Item item, Map<String, String> form, List<Refusal> refusals) {
    return refusals.stream().map(r -> inWords(item, form, r)).toList();
  }

  private Refusal inWords(Item item, Map<String, String> form, Refusal r) {
    String field = r.field() == null ? "" : r.field();
    String value = form.getOrDefault(field, "").strip();
    if (CHOICES.containsKey(field) && (value.isEmpty() || !field.equals("district"))) {
      return Refusal.form("choice-missing", field, texts.say(CHOICES.get(field)));
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
  private static @Nullable String anchor(Refusal refusal) {
    return refusal.field() == null
        ? null
        : refusal.field().replaceFirst("^" + Forms.ANSWER.replace(".", "\\."), "a-");
  }
}
