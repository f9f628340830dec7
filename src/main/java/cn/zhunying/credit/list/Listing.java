package cn.zhunying.credit.list;

import cn.zhunying.code.Coded;
import cn.zhunying.credit.rule.RuleBook;
import org.jspecify.annotations.Nullable;

/**
 * The list a subject stands on in a cycle, decided by the cycle before alone.
 *
 * @param note what a reader must know about it; null when nothing
 */
public record Listing(Colour colour, String clause, @Nullable String note) {

  public enum Colour implements Coded {
    RED,
    BLUE,
    BLACK
  }

  /**
   * @param previousEnd score at the end of the cycle before; null when this is the first
   * @param publicityClean whether 公示 found no complaint of a violation; nobody records it yet (gaps
   *     G-36)
   */
  public static Listing of(
      RuleBook.Lists terms, @Nullable Integer previousEnd, boolean publicityClean) {
    if (previousEnd == null || terms.blue().holds(previousEnd)) {
      return new Listing(Colour.BLUE, terms.blue().clause(), null);
    }
    if (terms.black().holds(previousEnd)) {
      return new Listing(Colour.BLACK, terms.black().clause(), null);
    }
    return publicityClean
        ? new Listing(Colour.RED, terms.red().clause(), null)
        : new Listing(Colour.BLUE, terms.blue().clause(), terms.publicityNote());
  }
}
