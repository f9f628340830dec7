package cn.zhunying.application;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Licence numbers as people write several of them into one answer. */
public final class NamedLicences {

  private NamedLicences() {}

  public static List<String> in(@Nullable Object answer) {
    return answer == null
        ? List.of()
        : Stream.of(answer.toString().split("[\\s,，、;；]+"))
            .filter(number -> !number.isEmpty())
            .distinct()
            .toList();
  }
}
