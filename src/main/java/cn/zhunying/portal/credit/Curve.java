package cn.zhunying.portal.credit;

import cn.zhunying.credit.ledger.CreditEntry;
import cn.zhunying.credit.ledger.CreditFold;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * The score through a cycle as the points of an SVG line, {@value #WIDTH} by {@value #HEIGHT}.
 *
 * @param line {@code x,y x,y …}
 * @param most the score at the top
 */
record Curve(String line, int most) {

  static final int WIDTH = 640;
  static final int HEIGHT = 140;
  private static final int USUAL = 12;

  static Curve of(CreditFold fold, int cycle, LocalDate today) {
    int most =
        Math.max(
            USUAL,
            Math.max(
                fold.score().base().points(),
                fold.score().steps().stream().mapToInt(s -> s.after()).max().orElse(0)));
    StringBuilder line = new StringBuilder();
    int score = fold.score().base().points();
    add(line, 0, score, most);
    List<CreditEntry> entries = fold.entries();
    for (int i = 0; i < entries.size(); i++) {
      double x = x(entries.get(i).occurredOn(), cycle);
      add(line, x, score, most);
      score = fold.score().steps().get(i).after();
      add(line, x, score, most);
    }
    add(line, x(today, cycle), score, most);
    return new Curve(line.toString().strip(), most);
  }

  /** What happened in an earlier cycle stands at the beginning. */
  private static double x(LocalDate day, int cycle) {
    if (day.getYear() != cycle) {
      return day.getYear() < cycle ? 0 : WIDTH;
    }
    return (double) WIDTH * day.getDayOfYear() / day.lengthOfYear();
  }

  private static void add(StringBuilder line, double x, int score, int most) {
    double y = HEIGHT - (double) HEIGHT * score / most;
    line.append(String.format(Locale.ROOT, "%.1f,%.1f ", x, y));
  }
}
