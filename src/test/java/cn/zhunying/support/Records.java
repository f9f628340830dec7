package cn.zhunying.support;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.BeanUtils;
import org.springframework.util.ReflectionUtils;

/** Wide records in tests: one sample, and what is different about another. */
public final class Records {

  private Records() {}

  /**
   * @param changes name and value in turns
   */
  @SuppressWarnings("unchecked")
  public static <R extends Record> R with(R sample, Object... changes) {
    Map<Object, Object> changed = new HashMap<>();
    for (int i = 0; i < changes.length; i += 2) {
      changed.put(changes[i], changes[i + 1]);
    }
    RecordComponent[] components = sample.getClass().getRecordComponents();
    Object[] values =
        Arrays.stream(components)
            .map(
                c -> changed.containsKey(c.getName()) ? changed.remove(c.getName()) : of(sample, c))
            .toArray();
    if (!changed.isEmpty()) {
      throw new IllegalArgumentException("no such component: " + changed.keySet());
    }
    return (R) BeanUtils.instantiateClass(sample.getClass().getDeclaredConstructors()[0], values);
  }

  private static Object of(Record sample, RecordComponent component) {
    ReflectionUtils.makeAccessible(component.getAccessor());
    return ReflectionUtils.invokeMethod(component.getAccessor(), sample);
  }
}
