package cn.zhunying.application;

import java.util.List;
import java.util.stream.Stream;

/** Licence numbers as people write several of them into one answer. */
public final class NamedLicences {

  private NamedLicences() {}

  public static List<String> in(Object answer) {
    return answer == null
        ? List.of()
        : Stream.of(answer.toString().split("[\\s,，、;；]+"))
            .filter(number -> !number.isEmpty())
            .distinct()
            .toList();
  }
}
