package cn.zhunying.search;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How a name is read: for each character its syllables, so that 重庆 is found by chongqing and by
 * zhongqing. A character without a reading stands for itself.
 */
record Reading(List<Set<String>> syllables) {

  /** Readings beyond the third are rare in names. */
  private static final int READINGS = 3;

  /** Names are made of few characters; the book of readings is slow to open. */
  private static final int REMEMBERED = 5_000;

  private static final LoadingCache<Character, Set<String>> KNOWN =
      Caffeine.newBuilder().maximumSize(REMEMBERED).build(Reading::syllables);

  static Reading of(String name) {
    List<Set<String>> syllables = new ArrayList<>();
    for (char c : name.toCharArray()) {
      syllables.add(KNOWN.get(c));
    }
    return new Reading(syllables);
  }

  private static Set<String> syllables(char c) {
    List<String> all = PinyinHelper.toPinyinList(c, PinyinStyleEnum.NORMAL);
    return all == null || all.isEmpty()
        ? Set.of(String.valueOf(c))
        : all.stream()
            .distinct()
            .limit(READINGS)
            .map(s -> s.toLowerCase(Locale.ROOT).replace('ü', 'v'))
            .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** First letters only. */
  Reading initials() {
    return new Reading(
        syllables.stream()
            .map(all -> all.stream().map(s -> s.substring(0, 1)).collect(Collectors.toSet()))
            .toList());
  }

  /**
   * Whether the letters are read at some place of the name; the last syllable may be begun only.
   */
  boolean contains(String letters) {
    for (int from = 0; from < syllables.size(); from++) {
      if (isReadAt(from, letters)) {
        return true;
      }
    }
    return false;
  }

  private boolean isReadAt(int from, String letters) {
    if (from == syllables.size()) {
      return false;
    }
    for (String syllable : syllables.get(from)) {
      if (syllable.startsWith(letters)
          || letters.startsWith(syllable)
              && isReadAt(from + 1, letters.substring(syllable.length()))) {
        return true;
      }
    }
    return false;
  }
}
