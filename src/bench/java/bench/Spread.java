package bench;

import java.util.List;

/** A median and how far the rounds lay apart. */
record Spread(double median, double least, double most) {

  static Spread of(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int n = sorted.size();
    double median = (sorted.get((n - 1) / 2) + sorted.get(n / 2)) / 2;
    return new Spread(median, sorted.get(0), sorted.get(n - 1));
  }

  String show(String format) {
    return (format + " (" + format + "–" + format + ")").formatted(median, least, most);
  }
}
