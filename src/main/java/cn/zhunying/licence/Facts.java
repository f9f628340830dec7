package cn.zhunying.licence;

import cn.zhunying.catalogue.Item;
import cn.zhunying.catalogue.terms.field.Field;
import cn.zhunying.catalogue.terms.field.Option;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The answers a licence keeps: how they are stored and read by people. */
public final class Facts {

  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private Facts() {}

  /** Nothing is written for items that keep nothing. */
  static @Nullable String write(Map<String, Object> facts) {
    try {
      return facts.isEmpty() ? null : JSON.writeValueAsString(facts);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  static Map<String, Object> read(String text) {
    try {
      return text == null ? Map.of() : JSON.readValue(text, new TypeReference<>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What the licence is good for, as it is printed. */
  public static String scope(Item item, Map<String, Object> facts) {
    String from = item.licenceTerms().scopeFrom();
    Object more = from == null ? null : facts.get(from);
    return more == null ? item.licenceTerms().scope() : item.licenceTerms().scope() + "：" + more;
  }

  public static String shown(Field field, @Nullable Object value) {
    if (value == null) {
      return "未记载";
    }
    return field.options().isEmpty()
        ? value.toString()
        : field.options().stream()
            .filter(o -> o.value().equals(value))
            .map(Option::label)
            .findFirst()
            .orElse(value.toString());
  }
}
