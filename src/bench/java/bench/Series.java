package bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The slices of one contender at one number of threads. */
final class Series {

  private final List<Slice> slices = new ArrayList<>();

  void add(Slice slice) {
    slices.add(slice);
  }

  Spread perSecond() {
    return Spread.of(slices.stream().map(Slice::perSecond).toList());
  }

  /** Round by round against another, so that what slows a whole round down cancels out. */
  Spread ratioTo(Series other) {
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < slices.size(); i++) {
      ratios.add(slices.get(i).perSecond() / other.slices.get(i).perSecond());
    }
    return Spread.of(ratios);
  }

  double millis(double quantile) {
    long[] all = slices.stream().flatMapToLong(s -> Arrays.stream(s.nanos())).sorted().toArray();
    return all[(int) Math.min(all.length - 1L, Math.round(quantile * all.length))] / 1e6;
  }
}
