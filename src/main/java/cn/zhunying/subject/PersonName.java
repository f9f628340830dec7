package cn.zhunying.subject;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Names as people type them: the dot within a name, full width letters and radicals that look like
 * the character are spelled in several ways, and are still the same name.
 */
public final class PersonName {

  /**
   * Radicals that Unicode does not fold by itself (CJK Radicals Supplement), each before its
   * character.
   */
  private static final String RADICALS =
      "⺁厂⺄乙⺇几⺌小⺍小⺎兀⺏尣⺐尢⺒巳⺓幺⺗心⺙攴⺛旡⺝月⺞歹⺟母⺠民⺡水⺢水⺣火⺧牛⺨犬⺬示⺮竹⺯糸⺱网⺲网"
          + "⺳网⺶羊⺷羊⺹老⺺聿⺻聿⺽臼⺾艸⺿艸⻀艸⻁虎⻂衣⻃覀⻄西⻅见⻆角⻈讠⻉贝⻊足⻋车⻌辶⻎辶⻐钅⻑長⻒長⻓长"
          + "⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻲亀⻳龟";

  private static final String DOTS = "·•・･‧∙⋅・.．。｡˙⸱ꞏ᛫";

  private PersonName() {}

  /** Whether two spellings name the same person. */
  public static boolean same(String a, String b) {
    return folded(a).equals(folded(b));
  }

  static String folded(String name) {
    StringBuilder folded = new StringBuilder();
    Normalizer.normalize(name == null ? "" : name, Normalizer.Form.NFKC)
        .codePoints()
        .filter(c -> !Character.isSpaceChar(c) && !Character.isWhitespace(c))
        .map(c -> DOTS.indexOf(c) >= 0 ? '·' : character(c))
        .forEach(folded::appendCodePoint);
    return folded.toString().toUpperCase(Locale.ROOT);
  }

  private static int character(int c) {
    int at = c < 0x2E80 || c > 0x2EFF ? -1 : RADICALS.indexOf(c);
    return at < 0 ? c : RADICALS.codePointAt(at + 1);
  }
}
