package cn.zhunying.portal.words;

import cn.zhunying.calendar.ChineseDates;
import cn.zhunying.catalogue.Item;
import cn.zhunying.catalogue.terms.field.Field;
import cn.zhunying.catalogue.terms.field.FieldType;
import cn.zhunying.catalogue.terms.field.Option;
import cn.zhunying.web.Texts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** An item's answers with their labels and units, which are Chinese as the item is. */
@Component
public class AnsweredFields {

  private final Texts texts;

  AnsweredFields(Texts texts) {
    this.texts = texts;
  }

  public Map<String, String> of(Item item, Map<String, Object> answers) {
    Map<String, String> shown = new LinkedHashMap<>();
    for (Field field : item.fields()) {
      Object value = answers.get(field.name());
      if (value != null) {
        shown.put(field.label(), shown(field, value));
      }
    }
    return shown;
  }

  private String shown(Field field, Object value) {
    if (value instanceof Boolean flag) {
      return texts.say(flag ? "fields.yes" : "fields.no");
    }
    if (field.type() == FieldType.DATE) {
      return ChineseDates.format(LocalDate.parse(value.toString()));
    }
    if (!field.options().isEmpty()) {
      List<?> chosen = value instanceof List<?> list ? list : List.of(value);
      return field.options().stream()
          .filter(o -> chosen.contains(o.value()))
          .map(Option::label)
          .collect(Collectors.joining(texts.say("common.list")));
    }
    String number =
        value instanceof BigDecimal decimal ? decimal.toPlainString() : value.toString();
    return field.unit() == null ? number : number + " " + field.unit();
  }
}
