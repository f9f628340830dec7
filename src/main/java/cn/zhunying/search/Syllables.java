package cn.zhunying.search;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/** Letters as syllables: {@code xian} is xian or xi·an, and {@code chongqin} begins chong·qing. */
final class Syllables {

  /** Enough for what people type; more ways would only ask for the same again. */
  private static final int WAYS = 8;

  private static final NavigableSet<String> ALL = all();

  private Syllables() {}

  /** What a name must be read with, by each way to read the letters; the last may be begun only. */
  static Set<List<String>> of(String letters) {
    Set<List<String>> ways = new LinkedHashSet<>();
    split(letters, List.of(), ways);
    return ways;
  }

  private static void split(String rest, List<String> before, Set<List<String>> ways) {
    NavigableSet<String> begun = ALL.subSet(rest, true, rest + '\uffff', false);
    if (!begun.isEmpty() && !before.isEmpty()) {
      add(before, ways);
    } else if (!begun.isEmpty()) {
      begun.forEach(syllable -> add(List.of(syllable), ways));
    }
    for (int n = rest.length() - 1; n > 0 && ways.size() < WAYS; n--) {
      String syllable = rest.substring(0, n);
      if (ALL.contains(syllable)) {
        List<String> with = new ArrayList<>(before);
        with.add(syllable);
        split(rest.substring(n), with, ways);
      }
    }
  }

  private static void add(List<String> way, Set<List<String>> ways) {
    if (ways.size() < WAYS) {
      ways.add(way);
    }
  }

  private static NavigableSet<String> all() {
    NavigableSet<String> all = new TreeSet<>();
    for (char c = '\u4e00'; c <= '\u9fa5'; c++) {
      List<String> readings = PinyinHelper.toPinyinList(c, PinyinStyleEnum.NORMAL);
      if (readings != null) {
        readings.forEach(r -> all.add(r.replace('ü', 'v')));
      }
    }
    return all;
  }
}
