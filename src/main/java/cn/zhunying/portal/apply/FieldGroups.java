package cn.zhunying.portal.apply;

import cn.zhunying.catalogue.terms.field.Field;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The fields of a form under their headings, in their order. */
public final class FieldGroups {

  private static final ObjectMapper JSON = new ObjectMapper();

  private FieldGroups() {}

  /**
   * @param title null for fields without a heading of their own
   */
  record Group(@Nullable String title, List<Line> lines) {}

  /**
   * @param when what the field hangs on, for the page to show it in time: a list of field, op and
   *     value; null for nothing
   */
  record Line(Field field, @Nullable String when) {}

  public static List<Group> of(List<Field> fields) {
    List<Group> groups = new ArrayList<>();
    for (Field field : fields) {
      Group last = groups.isEmpty() ? null : groups.get(groups.size() - 1);
      if (last == null || !Objects.equals(last.title(), field.group())) {
        last = new Group(field.group(), new ArrayList<>());
        groups.add(last);
      }
      last.lines().add(new Line(field, when(field)));
    }
    return groups;
  }

  private static @Nullable String when(Field field) {
    try {
      return field.when().isEmpty() ? null : JSON.writeValueAsString(field.when());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
