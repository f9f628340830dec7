package cn.zhunying.search;

import cn.zhunying.law.Outcome;
import cn.zhunying.law.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for: some characters of a name, its pinyin, its initials, or a number's end.
 */
public final class Wanted {

  private static final int SHORTEST = 2;
  private static final int LONGEST = 100;

  private final String text;
  private final List<Set<Integer>> ways = new ArrayList<>();

  private Wanted(String text) {
    this.text = text;
    pairs('n', text);
    if (text.matches("[0-9a-z]+")) {
      tail(text);
      if (text.matches("[0-9]+|.*[0-9]{6}")) {
        String digits = text.substring(Math.max(0, text.length() - Keys.LONGEST_TAIL));
        ways.add(Set.of(Integer.parseInt(digits)));
      }
    }
    if (text.matches("[a-z]+")) {
      pairs('i', text);
      Syllables.of(text).forEach(all -> ways.add(syllables(all)));
    }
  }

  /** Empty when too little or too much is asked for. */
  public static Optional<Wanted> of(String asked) {
    String plain = asked == null || asked.length() > 2 * LONGEST ? "" : Keys.plain(asked);
    return plain.length() < SHORTEST || plain.length() > LONGEST
        ? Optional.empty()
        : Optional.of(new Wanted(plain));
  }

  /** The same; refused when too little or too much is asked for. */
  public static Outcome<Wanted> read(String asked) {
    return of(asked)
        .map(Outcome::done)
        .orElseGet(() -> Outcome.refused(Refusal.form("search-too-short", "q")));
  }

  /** Each way alone may lead to what is wanted; all keys of a way must be met. */
  public List<Integer[]> ways(@Nullable String scope) {
    return ways.stream()
        .map(
            way -> {
              Set<Integer> keys = new LinkedHashSet<>(way);
              if (scope != null) {
                keys.add(Keys.scope(scope));
              }
              return keys.toArray(Integer[]::new);
            })
        .toList();
  }

  /** Whether what the keys led to is what was meant. */
  public boolean matches(String name, @Nullable String... codes) {
    String plain = Keys.plain(name);
    if (plain.contains(text)) {
      return true;
    }
    for (String code : codes) {
      if (code != null && ends(Keys.plain(code))) {
        return true;
      }
    }
    Reading reading = Reading.of(plain);
    return text.matches("[a-z]+") && (reading.initials().contains(text) || reading.contains(text));
  }

  private boolean ends(String code) {
    if (text.length() >= Keys.SHORTEST_TAIL) {
      return code.endsWith(text);
    }
    return text.matches("[0-9]+")
        && code.endsWith("0".repeat(Keys.LONGEST_TAIL - text.length()) + text);
  }

  private void pairs(char kind, String of) {
    Set<Integer> keys = new LinkedHashSet<>();
    Keys.pairs(keys, kind, of);
    ways.add(keys);
  }

  private void tail(String of) {
    if (of.length() >= Keys.SHORTEST_TAIL) {
      int from = Math.max(0, of.length() - Keys.LONGEST_TAIL);
      ways.add(Set.of(Keys.key('t', of.substring(from))));
    }
  }

  private static Set<Integer> syllables(List<String> all) {
    Set<Integer> keys = new LinkedHashSet<>();
    all.forEach(s -> keys.add(Keys.key('s', s)));
    return keys;
  }
}
