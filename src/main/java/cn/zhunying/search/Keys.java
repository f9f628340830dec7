package cn.zhunying.search;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a row can be found by, as numbers for an inverted index: pairs of characters of the name,
 * its syllables, pairs of its initials, the last four to six characters of its codes. Two texts may
 * give one number; whoever searches compares what was found once more ({@link Wanted#matches}).
 */
public final class Keys {

  static final int SHORTEST_TAIL = 4;
  static final int LONGEST_TAIL = 6;

  private static final Pattern BESIDE_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]");

  /** A licence is of the name its application was of. */
  private static final int REMEMBERED = 2_000;

  private static final LoadingCache<String, Set<Integer>> NAMES =
      Caffeine.newBuilder().maximumSize(REMEMBERED).build(Keys::ofName);

  private Keys() {}

  /**
   * @param scopes within which is searched, e.g. {@code bureau:yuzhong}; null ones are left out
   * @param codes people know the end of; null ones are left out
   */
  public static Integer[] of(String name, Set<String> scopes, @Nullable String... codes) {
    Set<Integer> keys = new TreeSet<>(NAMES.get(name));
    scopes.forEach(scope -> keys.add(scope(scope)));
    for (String code : codes) {
      if (code != null) {
        tails(keys, code);
      }
    }
    return keys.toArray(Integer[]::new);
  }

  /**
   * Of the digits a number ends with: the last four, five and six, as they are. Where the database
   * gives a number, it adds these itself ({@code number_keys}).
   */
  public static Set<Integer> running(String number) {
    Set<Integer> keys = new TreeSet<>();
    for (int n = SHORTEST_TAIL; n <= LONGEST_TAIL; n++) {
      int from = number.length();
      while (from > Math.max(0, number.length() - n) && isDigit(number.charAt(from - 1))) {
        from--;
      }
      if (from < number.length()) {
        keys.add(Integer.parseInt(number.substring(from)));
      }
    }
    return keys;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  public static int scope(String scope) {
    return key('b', scope);
  }

  /** As people compare names: width, case, spaces and punctuation make no difference. */
  static String plain(String text) {
    return BESIDE_LETTERS
        .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT))
        .replaceAll("");
  }

  private static Set<Integer> ofName(String name) {
    Set<Integer> keys = new TreeSet<>();
    String plain = plain(name);
    pairs(keys, 'n', plain);
    Reading reading = Reading.of(plain);
    reading.syllables().forEach(all -> all.forEach(s -> keys.add(key('s', s))));
    List<Set<String>> initials = reading.initials().syllables();
    for (int i = 0; i + 1 < initials.size(); i++) {
      for (String first : initials.get(i)) {
        initials.get(i + 1).forEach(second -> keys.add(key('i', first + second)));
      }
    }
    return keys;
  }

  static void pairs(Set<Integer> keys, char kind, String text) {
    for (int i = 0; i + 2 <= text.length(); i++) {
      keys.add(key(kind, text.substring(i, i + 2)));
    }
  }

  private static void tails(Set<Integer> keys, String code) {
    String plain = plain(code);
    for (int n = SHORTEST_TAIL; n <= Math.min(LONGEST_TAIL, plain.length()); n++) {
      keys.add(key('t', plain.substring(plain.length() - n)));
    }
  }

  static int key(char kind, String text) {
    return (kind + text).hashCode();
  }
}
