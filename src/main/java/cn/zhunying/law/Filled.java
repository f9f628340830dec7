package cn.zhunying.law;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Sentences of files with places in braces; braces that somebody wrote into a value stay. */
public final class Filled {

  private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z]+)}");

  private Filled() {}

  /**
   * @throws IllegalArgumentException when a place has no value
   */
  public static String of(String text, Map<String, String> values) {
    return PLACE
        .matcher(text)
        .replaceAll(place -> Matcher.quoteReplacement(value(place.group(1), text, values)));
  }

  /** Names of its places. */
  public static Set<String> places(String text) {
    return PLACE
        .matcher(text)
        .results()
        .map(place -> place.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String value(String name, String text, Map<String, String> values) {
    String value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("nothing to say for {%s} in: %s".formatted(name, text));
    }
    return value;
  }
}
