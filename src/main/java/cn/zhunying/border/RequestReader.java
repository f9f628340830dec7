package cn.zhunying.border;

import cn.zhunying.law.Outcome;
import cn.zhunying.law.Refusal;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a request says, whichever door it came by: a record of texts, numbers, lists and such
 * records. What goes on is cleaned, what cannot go on is told all at once.
 */
public final class RequestReader {

  /** Entries of a list or of a set of answers. */
  public static final int ENTRIES = 200;

  private final List<Refusal> found = new ArrayList<>();

  private RequestReader() {}

  public static <T extends Record> Outcome<T> read(T request) {
    RequestReader reader = new RequestReader();
    T clean = reader.record(request, "");
    return reader.found.isEmpty() ? Outcome.done(clean) : Outcome.refused(reader.found);
  }

  @SuppressWarnings("unchecked")
  private <T extends Record> T record(T request, String path) {
    RecordComponent[] components = request.getClass().getRecordComponents();
    @Nullable Object[] values = new Object[components.length];
    try {
      for (int i = 0; i < components.length; i++) {
        components[i].getAccessor().setAccessible(true);
        values[i] =
            value(
                components[i].getAccessor().invoke(request),
                path + components[i].getName(),
                components[i].getAnnotation(Text.class));
      }
      Class<?>[] types =
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new);
      Constructor<?> canonical = request.getClass().getDeclaredConstructor(types);
      canonical.setAccessible(true);
      return (T) canonical.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private @Nullable Object value(@Nullable Object given, String path, @Nullable Text text) {
    if (given instanceof String s) {
      TextRule rule = text == null ? TextRule.LINE : text.value();
      return text(s, path, text == null || text.label().isEmpty() ? path : text.label(), rule);
    }
    if (given instanceof BigDecimal number && !Numbers.fits(number)) {
      found.add(Numbers.refusal(path, path, "…"));
      return null;
    }
    if (given instanceof List<?> list) {
      return list(list, path, text);
    }
    if (given instanceof Map<?, ?> map) {
      return map(map, path);
    }
    return given instanceof Record record ? record(record, path + ".") : given;
  }

  private @Nullable String text(String given, String path, String label, TextRule rule) {
    String clean = rule.clean(given);
    rule.refuse(path, label, clean).ifPresent(found::add);
    return clean;
  }

  private List<?> list(List<?> list, String path, @Nullable Text text) {
    if (list.size() > ENTRIES) {
      found.add(tooMany(path, list.size()));
      return list;
    }
    List<Object> clean = new ArrayList<>();
    for (Object one : list) {
      clean.add(value(one, path, text));
    }
    return clean;
  }

  /** Answers by name: which may have lines, and how many characters, their fields say. */
  private Map<String, Object> map(Map<?, ?> map, String path) {
    Map<String, Object> clean = new LinkedHashMap<>();
    if (map.size() > ENTRIES) {
      found.add(tooMany(path, map.size()));
      return clean;
    }
    map.forEach(
        (name, value) -> {
          String key = String.valueOf(name);
          String shown = path + "." + Echo.of(key);
          TextRule.WORD.refuse(shown, shown, key).ifPresent(found::add);
          clean.put(key, answer(value, shown));
        });
    return clean;
  }

  private @Nullable Object answer(@Nullable Object value, String path) {
    if (value instanceof String s) {
      return text(s, path, path, TextRule.STATEMENT);
    }
    return value instanceof List<?> list
        ? list(list, path, null)
        : value instanceof Map<?, ?> ? refused(path) : value;
  }

  private @Nullable Object refused(String path) {
    found.add(Refusal.form("answer-form", path, path));
    return null;
  }

  private static Refusal tooMany(String path, int size) {
    return Refusal.form(
        "too-many-entries", path, path, String.valueOf(size), String.valueOf(ENTRIES));
  }
}
